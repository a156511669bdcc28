namespace ShapeAnalyzer.Core;

/// <summary>A loss of more than a pair of tensors; of each loss before the reduction no shape is stated.</summary>
/// <param name="name">The loss.</param>
/// <param name="broadcasts">Whether the tensors must have a common shape.</param>
/// <param name="signature">Takes the parameters.</param>
internal sealed class SeveralTensorLoss(string name, bool broadcasts, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<string?> _reduction = signature.Word("reduction", "mean");

    public override void Infer(LayerCall call)
    {
        if (broadcasts)
        {
            TorchBroadcast.OfInputs(call);
        }

        if (call.Problems.Count == 0)
        {
            LossRules.Output(call, call.Get(_reduction), Shape.Unknown);
        }
    }
}
