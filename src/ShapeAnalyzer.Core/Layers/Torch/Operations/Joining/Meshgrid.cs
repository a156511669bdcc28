namespace ShapeAnalyzer.Core;

/// <summary><c>meshgrid</c>: for each vector a tensor of the whole grid; with <c>xy</c> the first two axes change places.</summary>
internal sealed class Meshgrid(Signature signature) : TorchLayer("meshgrid", signature)
{
    private readonly Parameter<string?> _indexing = signature.Text("indexing", "ij");

    public override void Infer(LayerCall call)
    {
        for (var input = 0; input < call.Inputs.Length; input++)
        {
            if (!TorchRules.HasRank(call, input, "at most 1 axis", 0, 1))
            {
                return;
            }
        }

        var sizes = call.Inputs.Select(shape => shape is { HasRank: true, Rank: 0 } ? Dim.One : shape.FromEnd(-1)).ToList();
        if (call.Get(_indexing) == "xy" && sizes.Count > 1)
        {
            (sizes[0], sizes[1]) = (sizes[1], sizes[0]);
        }

        var grid = call.Get(_indexing) is "ij" or "xy" ? Shape.Of(sizes) : Shape.OfRank(sizes.Count);
        foreach (var _ in call.Inputs)
        {
            call.Output(grid);
        }
    }
}
