namespace ShapeAnalyzer.Core;

/// <summary>Merging layers. https://keras.io/api/layers/merging_layers/</summary>
internal static class MergingLayers
{
    public static IEnumerable<Layer> All()
    {
        yield break;
    }
}
