namespace ShapeAnalyzer.Core;

/// <summary><c>scatter</c>: the input, with numbers of a third tensor at the places that the index lists.</summary>
internal sealed class Scatter(string name, bool inPlace, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _dim = signature.Number("dim");

    public override void Infer(LayerCall call)
    {
        if (inPlace)
        {
            call.Output(call.Input, "unchanged");
        }
        else
        {
            MemoryOrder.OutputLikeInput(call);
        }

        if (PlacesAlong.Check(call, call.Get(_dim), _dim))
        {
            CheckSource(call, TorchRules.Input(call, 1), TorchRules.Input(call, 2));
        }
    }

    private static void CheckSource(LayerCall call, Shape index, Shape source)
    {
        if (!index.HasRank || !source.HasRank || index.Size().IsAtLeast(1) != true)
        {
            return;
        }

        if (Math.Max(1, index.Rank) != Math.Max(1, source.Rank))
        {
            call.Fail(Rules.Rank, $"needs a source with the index's {index.Rank} axes but receives {source}", input: 2, expected: index.Rank, actual: source.Rank);
            return;
        }

        for (var axis = 0; axis < Math.Min(index.Rank, source.Rank); axis++)
        {
            if (index[axis].IsAtLeast(source[axis] + 1) == true)
            {
                call.Fail(Rules.Index, $"has an index of {index} for a source of {source}, which is smaller along axis {axis}", input: 2, axis: axis, expected: index[axis], actual: source[axis]);
                return;
            }
        }
    }
}
