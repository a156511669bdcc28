namespace ShapeAnalyzer.Core;

/// <summary>A loss of each pair of numbers; the reduction makes a scalar of them, or keeps them.</summary>
/// <param name="name">The loss.</param>
/// <param name="needsSameShape">Whether the target must have the input's shape, and is not broadcast.</param>
/// <param name="signature">Takes the parameters.</param>
internal sealed class ElementwiseLoss(string name, bool needsSameShape, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<string?> _reduction = signature.Word("reduction", "mean");

    public override void Infer(LayerCall call)
    {
        var (input, target) = (call.Input, TorchRules.Input(call, 1));
        if (call.Inputs.Length < 2 || target.IsAbsent)
        {
            return;
        }

        if (needsSameShape && SameShape.FirstDifference(input, target) is { } axis)
        {
            call.Fail(Rules.Merge, $"expects a target of the input's shape {input} but receives {target}", input: 1, axis: axis < 0 ? null : axis);
            return;
        }

        var shape = TorchBroadcast.OfInputs(call, 0, 2);
        if (call.Problems.Count == 0)
        {
            LossRules.Output(call, call.Get(_reduction), shape);
        }
    }
}
