namespace ShapeAnalyzer.Core;

/// <summary>Activation layers. https://keras.io/api/layers/activation_layers/</summary>
internal static class ActivationLayers
{
    public static IEnumerable<Layer> All()
    {
        yield break;
    }
}
