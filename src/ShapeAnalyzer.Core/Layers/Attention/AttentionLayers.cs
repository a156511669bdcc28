namespace ShapeAnalyzer.Core;

/// <summary>Attention layers. https://keras.io/api/layers/attention_layers/</summary>
internal static class AttentionLayers
{
    public static IEnumerable<Layer> All()
    {
        yield break;
    }
}
