namespace ShapeAnalyzer.Core;

/// <summary>Regularization layers. https://keras.io/api/layers/regularization_layers/</summary>
internal static class RegularizationLayers
{
    public static IEnumerable<Layer> All()
    {
        yield return new KeptShape("Dropout", layer =>
        {
            layer.Rate();
            layer.OptionalOpenSizes("noise_shape");
        });
        yield return new KeptShape("AlphaDropout", layer =>
        {
            layer.Rate();
            layer.OptionalTuple("noise_shape", atLeast: -1);
        });
        yield return new KeptShape("GaussianDropout", layer => layer.Rate());
        yield return new KeptShape("GaussianNoise", layer => layer.Real("stddev", null, atLeast: 0, atMost: 1, isRequired: true));
        yield return new KeptShape("ActivityRegularization", layer =>
        {
            layer.Real("l1", 0, atLeast: 0);
            layer.Real("l2", 0, atLeast: 0);
        });
        foreach (var axes in LayerCatalog.SpatialAxes)
        {
            yield return new SpatialDropout(axes, new());
        }
    }

    /// <summary>The share of numbers that is dropped.</summary>
    public static Parameter<double?> Rate(this Signature signature) =>
        signature.Real("rate", null, atLeast: 0, atMost: 1, isRequired: true);
}
