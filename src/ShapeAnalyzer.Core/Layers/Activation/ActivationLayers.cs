namespace ShapeAnalyzer.Core;

/// <summary>Activation layers. https://keras.io/api/layers/activation_layers/</summary>
internal static class ActivationLayers
{
    public static IEnumerable<Layer> All()
    {
        yield return new KeptShape("ReLU", layer =>
        {
            layer.Real("max_value", null, atLeast: 0);
            layer.Real("negative_slope", 0, atLeast: 0);
            layer.Real("threshold", 0, atLeast: 0);
        });
        yield return new KeptShape("LeakyReLU", layer => layer.Real("negative_slope", 0.3, atLeast: 0));
        yield return new KeptShape("ELU", layer => layer.Real("alpha", 1));
        yield return new AlongAxes("Softmax", new());
        yield return new ParametricReLU(new());
    }
}
