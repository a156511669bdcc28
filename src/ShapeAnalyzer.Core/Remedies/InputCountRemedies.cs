namespace ShapeAnalyzer.Core;

/// <summary>As many inputs as a layer takes.</summary>
internal static class InputCountRemedies
{
    public static IEnumerable<Remedy> Fewer(ShapedLayer layer, int index)
    {
        var most = layer.Node.Layer.InputCount.AtMost;
        if (layer.Inputs.Length > most)
        {
            var count = layer.Inputs.Length - most + 1;
            foreach (var merge in new[] { "Concatenate", "Add" })
            {
                yield return new InsertLayer(
                    merge.ToLowerInvariant(),
                    $"{(merge == "Add" ? "an" : "a")} {merge} of {count} inputs before '{layer.Node.Name}'",
                    index,
                    LayerCatalog.Find(merge)!,
                    Arguments.None,
                    Count: count) { IsHint = most == 1 };
            }

            yield return new KeepInputs("inputs", $"only the first {(most == 1 ? "input" : $"{most} inputs")} of '{layer.Node.Name}'", index, most) { IsHint = true };
        }
    }
}
