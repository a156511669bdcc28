namespace ShapeAnalyzer.Core;

/// <summary>
/// BatchNormalization: mean 0 and variance 1 for each channel over the batch; the moving averages are weights that no
/// training changes. https://keras.io/api/layers/normalization_layers/batch_normalization/
/// </summary>
internal sealed class BatchNormalization(Signature signature) : Layer("BatchNormalization", signature)
{
    private static readonly string[] Moving = { "moving_mean", "moving_variance" };
    private static readonly string[] Renormalization = { "moving_stddev", "renorm_mean", "renorm_stddev" };

    private readonly Parameter<Dim> _axis = signature.Size("axis", -1, atLeast: long.MinValue);
    private readonly Parameter<double?> _momentum = signature.Real("momentum", 0.99);
    private readonly Parameter<double?> _epsilon = signature.Real("epsilon", 0.001);
    private readonly Parameter<bool?> _center = signature.Flag("center", true);
    private readonly Parameter<bool?> _scale = signature.Flag("scale", true);
    private readonly Parameter<bool?> _renorm = signature.Flag("renorm", false);
    private readonly Parameter<double?> _renormMomentum = signature.Real("renorm_momentum", 0.99);
    private readonly Parameter<bool?> _synchronized = signature.Flag("synchronized", false);

    public override void Infer(LayerCall call)
    {
        call.OutputAsInput();
        var channels = AxisRules.Resolve(call, call.Get(_axis), _axis) is { } axis ? AxisRules.Defined(call, axis, call.Get(_axis), "channels") : Dim.Unknown;
        call.Weight("gamma", call.Get(_scale), trainable: true, channels);
        call.Weight("beta", call.Get(_center), trainable: true, channels);
        foreach (var name in Moving)
        {
            call.Weight(name, true, trainable: false, channels);
        }

        foreach (var name in Renormalization)
        {
            call.Weight(name, call.Get(_renorm), trainable: false, channels);
        }
    }
}
