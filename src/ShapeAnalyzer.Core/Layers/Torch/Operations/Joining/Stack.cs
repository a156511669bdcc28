namespace ShapeAnalyzer.Core;

/// <summary><c>stack</c>: tensors of one shape along a new axis.</summary>
internal sealed class Stack(Signature signature) : TorchLayer("stack", signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim", Dim.Zero);

    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Length == 0)
        {
            call.Fail(Rules.InputCount, "expects at least one tensor but receives none");
            return;
        }

        for (var i = 1; i < call.Inputs.Length; i++)
        {
            if (SameShape.FirstDifference(call.Inputs[0], call.Inputs[i]) is { } axis)
            {
                call.Fail(
                    Rules.Merge,
                    $"stacks tensors of the same shape but receives {call.Inputs[0]} and {call.Inputs[i]}",
                    input: i,
                    axis: axis < 0 ? null : axis);
                return;
            }
        }

        var known = call.Inputs.FirstOrDefault(shape => shape.HasRank);
        if (known is null)
        {
            return;
        }

        call.Assume(known);
        if (TorchRules.Axis(call, call.Get(_dim), _dim, extra: 1) is { } at)
        {
            var axes = Enumerable.Range(0, known.Rank).Select(call.Kept).ToList();
            axes.Insert(at, Calculation.Of(call.Inputs.Length, "tensors"));
            var inOrder = call.Inputs.All(shape => MemoryOrder.IsContiguous(shape) == true);
            MemoryOrder.Output(call, axes, inOrder ? MemoryOrder.Contiguous(Shape.Of(axes.Select(axis => axis.Value))) : default);
        }
        else if (call.Problems.Count == 0)
        {
            call.Output(Shape.OfRank(known.Rank + 1));
        }
    }
}
