namespace ShapeAnalyzer.Core;

/// <summary>Core layers. https://keras.io/api/layers/core_layers/</summary>
internal static class CoreLayers
{
    public static IEnumerable<Layer> All()
    {
        yield return new Dense(new());
        yield return new Activation(new());
    }
}
