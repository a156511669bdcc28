using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// PReLU: a leak for negative numbers that is learned for each element of a sample, or shared along axes.
/// https://keras.io/api/layers/activation_layers/prelu/
/// </summary>
internal sealed class ParametricReLU(Signature signature) : Layer("PReLU", signature)
{
    private readonly Parameter<ImmutableArray<Dim>> _sharedAxes = signature.OptionalTuple("shared_axes");

    public override void Infer(LayerCall call)
    {
        call.OutputAsInput();
        if (!call.Input.HasRank)
        {
            call.Weight("alpha", Dim.Unknown);
            return;
        }

        if (!call.HasRank(1))
        {
            return;
        }

        var given = call.Get(_sharedAxes) is { IsDefault: false } axes ? axes : ImmutableArray<Dim>.Empty;
        var shared = new HashSet<int>();
        foreach (var (axis, element) in given.Select((axis, element) => (axis, element)))
        {
            if (Resolve(call, axis, element) is { } resolved)
            {
                shared.Add(resolved);
            }
        }

        // Where an axis could not be evaluated, nobody knows which sizes are 1.
        var isKnown = given.All(axis => axis.IsKnown);
        call.Weight("alpha", Enumerable.Range(1, call.Input.Rank - 1).Select(axis =>
            !isKnown ? Dim.Unknown
            : shared.Contains(axis) ? Dim.One
            : call.Defined(axis, "elements along each axis that is not shared")).ToArray());
    }

    // Keras takes the axis from the shape without the batch, as a Python index: 1 is the first, -1 the last but one.
    private int? Resolve(LayerCall call, Dim axis, int element)
    {
        if (axis.Value is not { } given)
        {
            return null;
        }

        var axes = call.Input.Rank - 1;
        var index = given - 1 < 0 ? given - 1 + axes : given - 1;
        if (index >= 0 && index < axes)
        {
            return (int)index + 1;
        }

        call.Fail(
            Rules.Axis,
            $"shares its weights along axis {given} but receives {ShapeText.Keras(call.Input)}, whose axes are 1 to {axes} (0 is the batch)",
            _sharedAxes,
            element,
            actual: axis);
        return null;
    }
}
