namespace ShapeAnalyzer.Core;

/// <summary>
/// <c>cat</c> and its other names: one after the other along an axis; all other sizes must agree. An empty vector
/// is left out.
/// </summary>
internal sealed class Concatenation(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim", Dim.Zero);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call) => Join(call, call.Get(_dim), call.Inputs, _dim);

    /// <summary>States the shapes joined along an axis.</summary>
    public static void Join(LayerCall call, Dim dim, IReadOnlyList<Shape> shapes, Parameter? at)
    {
        if (call.Inputs.Length == 0)
        {
            call.Fail(Rules.InputCount, "expects at least one tensor but receives none");
            return;
        }

        // One alone is handed on, whatever the axis.
        if (shapes.Count == 1)
        {
            call.Output(shapes[0], "unchanged");
            return;
        }

        // The first whose rank is known and that is not an empty vector, if possible one that cannot turn out to be empty.
        var joined = shapes.Select((shape, index) => (shape, index)).Where(entry => entry.shape is { HasRank: true } shape && !IsEmptyVector(shape)).ToList();
        var first = joined.OrderBy(entry => MayBeEmptyVector(entry.shape)).FirstOrDefault();
        if (first.shape is null || (MayBeEmptyVector(first.shape) && shapes.Any(shape => !shape.HasRank)))
        {
            call.Output(Shape.Unknown);
            return;
        }

        if (first.shape.Rank == 0)
        {
            call.Fail(Rules.Rank, "cannot join scalars", input: first.index);
            return;
        }

        if (Axis(call, first.shape, dim, at, first.index) is not { } axis)
        {
            if (call.Problems.Count == 0)
            {
                call.Output(Shape.OfRank(first.shape.Rank));
            }

            return;
        }

        var sizes = first.shape.Dims.ToArray();
        Calculation? sum = null;
        for (var i = 0; i < shapes.Count; i++)
        {
            if (IsEmptyVector(shapes[i]) || (MayBeEmptyVector(shapes[i]) && first.shape.Rank != 1))
            {
                continue;
            }

            if (!Fits(call, first.shape, shapes[i], axis, i))
            {
                return;
            }

            var size = shapes[i].HasRank ? shapes[i][axis] : Dim.Unknown;
            sum = sum is null ? size : sum + size;
            for (var other = 0; other < sizes.Length && shapes[i].HasRank; other++)
            {
                sizes[other] = sizes[other].IsUnknown ? shapes[i][other] : sizes[other];
            }
        }

        MemoryOrder.Output(call, sizes.Select((size, i) => i == axis ? sum! : Calculation.Of(size, "unchanged")), default);
    }

    private static bool IsEmptyVector(Shape shape) => shape is { HasRank: true, Rank: 1 } && shape[0].Value == 0;

    // Beside tensors of another rank it must be.
    private static bool MayBeEmptyVector(Shape shape) => shape is { HasRank: true, Rank: 1 } && shape[0].IsSameAs(0) is null;

    private static int? Axis(LayerCall call, Shape first, Dim dim, Parameter? at, int input)
    {
        if (dim.Value is not { } value)
        {
            return null;
        }

        if (value >= -first.Rank && value < first.Rank)
        {
            return (int)(value < 0 ? value + first.Rank : value);
        }

        call.Fail(Rules.Axis, $"joins along axis {value} but receives a tensor of {first.Rank} axes: {first}", at, input: input, expected: first.Rank - 1, actual: dim);
        return null;
    }

    private static bool Fits(LayerCall call, Shape first, Shape next, int axis, int input)
    {
        if (!next.HasRank)
        {
            return true;
        }

        if (next.Rank != first.Rank)
        {
            call.Fail(Rules.Merge, $"joins tensors of the same number of axes but receives {first} and {next}", input: input, expected: first.Rank, actual: next.Rank);
            return false;
        }

        for (var other = 0; other < first.Rank; other++)
        {
            if (other != axis && first[other].IsSameAs(next[other]) == false)
            {
                call.Fail(
                    Rules.Merge,
                    $"joins along axis {axis} but receives {first} and {next}, which differ along axis {other} too: {first[other]} against {next[other]}",
                    input: input,
                    axis: other,
                    expected: first[other],
                    actual: next[other]);
                return false;
            }
        }

        return true;
    }
}
