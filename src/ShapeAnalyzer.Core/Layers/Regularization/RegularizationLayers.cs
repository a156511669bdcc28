namespace ShapeAnalyzer.Core;

/// <summary>Regularization layers. https://keras.io/api/layers/regularization_layers/</summary>
internal static class RegularizationLayers
{
    public static IEnumerable<Layer> All()
    {
        yield return new Dropout(new());
    }
}
