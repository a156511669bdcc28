namespace ShapeAnalyzer.Core;

/// <summary>Core layers. https://keras.io/api/layers/core_layers/</summary>
internal static class CoreLayers
{
    public static IEnumerable<Layer> All()
    {
        yield return new Dense("Dense", new());
        yield return new Dense("TernaryDense", new(), layer => layer.Real("threshold", null, atLeast: 0));
        yield return new EinsumDense(new());
        yield return new Embedding(new());
        yield return new ReversibleEmbedding(new());
        yield return new Lambda(new());
        yield return new KeptShape("Activation", layer => layer.Activation("activation", null, isRequired: true));
        yield return new KeptShape("Identity", layer => { });
        yield return new KeptShape("Masking", layer => layer.Real("mask_value", 0));
    }
}
