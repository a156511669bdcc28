namespace ShapeAnalyzer.Core;

/// <summary>
/// GRU: update and reset gate, and the candidate. Where the reset gate acts behind the product with the state
/// (the default), inputs and state each have a bias. https://keras.io/api/layers/recurrent_layers/gru/
/// </summary>
internal sealed class Gru : Recurrent
{
    private readonly Parameter<bool?> _resetAfter;

    public Gru(Signature signature)
        : base("GRU", gates: 3, states: 1, signature) =>
        _resetAfter = signature.Flag("reset_after", true);

    protected override void StateBias(LayerCall call, bool? when, Dim width)
    {
        switch (call.Get(_resetAfter))
        {
            case true:
                call.Weight("bias", when, trainable: true, 2, width);
                break;
            case false:
                call.Weight("bias", when, trainable: true, width);
                break;
            default:
                call.Weight("bias", when == false ? false : null, trainable: true, Dim.Unknown, width);
                break;
        }
    }
}
