namespace ShapeAnalyzer.Core;

/// <summary>Recurrent layers. https://keras.io/api/layers/recurrent_layers/</summary>
internal static class RecurrentLayers
{
    public static IEnumerable<Layer> All()
    {
        yield break;
    }
}
