namespace ShapeAnalyzer.Core;

/// <summary>Dropouts of libtorch.</summary>
internal static class TorchDropoutModules
{
    public static IEnumerable<Layer> All()
    {
        yield return new TorchDropout("Dropout1d", 3, new());
        foreach (var name in new[] { "Dropout", "Dropout2d", "Dropout3d", "AlphaDropout", "FeatureAlphaDropout" })
        {
            yield return new TorchDropout(name, null, new());
        }
    }
}
