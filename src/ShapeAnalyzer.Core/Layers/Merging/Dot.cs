using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Dot: the sums of products along one axis of each of two tensors.
/// https://keras.io/api/layers/merging_layers/dot/
/// </summary>
internal sealed class Dot(Signature signature) : Layer("Dot", signature)
{
    private readonly Parameter<ImmutableArray<Dim>> _axes = signature.RequiredPair("axes");
    private readonly Parameter<bool?> _normalize = signature.Flag("normalize", false);

    public override InputCount InputCount => InputCount.Two;

    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Any(shape => !shape.HasRank) || !call.HasRank(2) || !call.HasRank(2, input: 1))
        {
            return;
        }

        var axes = call.Get(_axes);
        if (axes.Any(axis => !axis.IsKnown))
        {
            call.Output(Shape.OfRank(Math.Max(2, call.Inputs[0].Rank + call.Inputs[1].Rank - 3)));
            return;
        }

        if (AxisOf(call, axes, 0) is not { } left || AxisOf(call, axes, 1) is not { } right)
        {
            return;
        }

        var (expected, actual) = (call.Inputs[0][left], call.Inputs[1][right]);
        if (MergeRules.AreSame(expected, actual) == false)
        {
            call.FailInput(
                Rules.Merge,
                $"multiplies along axis {left} of {MergeRules.Describe(call, 0)} and axis {right} of {MergeRules.Describe(call, 1)}, which must have the same size but have {Text(expected)} and {Text(actual)}",
                1,
                axis: right,
                expected: expected,
                actual: actual);
        }

        // The batch of the second input is dropped after its axis, as Keras does.
        var axesLeft = Enumerable.Range(0, call.Inputs[0].Rank).Where(axis => axis != left).Select(axis => call.Kept(axis));
        var axesRight = Enumerable.Range(0, call.Inputs[1].Rank).Where(axis => axis != right).Skip(1).Select(axis => call.KeptOf(1, axis));
        var output = axesLeft.Concat(axesRight).ToList();
        if (output.Count == 1)
        {
            output.Add(Calculation.Of(1, "one number for each sample"));
        }

        call.Output(output);
        call.CountMultiplyAdds(() => Calculation.Product(output.Skip(1).Select(axis => axis.Value).Append(expected).Select(size => Calculation.Of(size))));
    }

    // One negative number counts from the end of each tensor, however far; of two each must exist.
    private int? AxisOf(LayerCall call, ImmutableArray<Dim> axes, int input)
    {
        var rank = call.Inputs[input].Rank;
        var element = axes.Length == 1 ? 0 : input;
        var axis = axes[element].Value!.Value;
        if (axes.Length == 1 && axis < 0)
        {
            return (int)Arithmetic.Modulo(axis, rank);
        }

        if (axis >= -rank && axis < rank)
        {
            return (int)(axis < 0 ? axis + rank : axis);
        }

        call.Fail(
            Rules.Axis,
            $"multiplies along axis {axis} but receives {ShapeText.Keras(call.Inputs[input])} from {call.Producer(input)}, which has {rank} axes (with the batch)",
            _axes,
            element,
            input);
        return null;
    }

    private static string Text(Dim size) => size.IsKnown ? $"{size}" : "an undefined size";
}
