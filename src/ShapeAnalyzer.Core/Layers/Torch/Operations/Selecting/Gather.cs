namespace ShapeAnalyzer.Core;

/// <summary><c>gather</c>: the index's shape, which may not exceed the input's along the other axes.</summary>
internal sealed class Gather(Signature signature) : TorchLayer("gather", signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim");

    public override void Infer(LayerCall call)
    {
        var (input, index) = (call.Input, TorchRules.Input(call, 1));
        call.Output(index.IsAbsent ? Shape.Unknown : new Shape(index.Dims), "of the index");
        // An index without numbers fits everywhere.
        if (!input.HasRank || !index.HasRank || index.Size().IsAtLeast(1) != true || TorchRules.Axis(call, call.Get(_dim), _dim) is not { } axis)
        {
            return;
        }

        if (Math.Max(1, input.Rank) != Math.Max(1, index.Rank))
        {
            call.Fail(Rules.Rank, $"needs an index with the input's {input.Rank} axes but receives {index}", input: 1, expected: input.Rank, actual: index.Rank);
            return;
        }

        for (var other = 0; other < Math.Min(input.Rank, index.Rank); other++)
        {
            if (other != axis && index[other].IsAtLeast(input[other] + 1) == true)
            {
                call.Fail(Rules.Index, $"has an index of {index} for {input}, which is smaller along axis {other}", input: 1, axis: other, expected: input[other], actual: index[other]);
                return;
            }
        }
    }
}
