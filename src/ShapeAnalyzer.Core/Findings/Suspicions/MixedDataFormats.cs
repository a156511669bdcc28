namespace ShapeAnalyzer.Core;

/// <summary>A layer that works channels first on the output of one that works channels last, or the other way round.</summary>
internal sealed class MixedDataFormats() : Suspicion(Rules.MixedDataFormats)
{
    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        if (layer.DataFormat is not { } format || !layer.Inputs[0].HasRank)
        {
            yield break;
        }

        var rank = layer.Inputs[0].Rank;
        foreach (var before in network.Before(layer))
        {
            // Behind these the axes have another meaning.
            if (before.Outputs[0].Shape is not { HasRank: true } shape || shape.Rank != rank || before.Node.Layer.Name is "Permute" or "Reshape")
            {
                yield break;
            }

            if (before.DataFormat is { } other)
            {
                if (other != format)
                {
                    yield return Found(
                        $"works {Words(format)} but receives the output of '{before.Node.Name}', which works {Words(other)}: give both the same data format",
                        "data_format");
                }

                yield break;
            }
        }
    }

    private static string Words(string format) => format == DataFormats.ChannelsFirst ? "channels first" : "channels last";
}
