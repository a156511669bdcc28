namespace ShapeAnalyzer.Core;

/// <summary>Merging layers. https://keras.io/api/layers/merging_layers/</summary>
internal static class MergingLayers
{
    public static IEnumerable<Layer> All()
    {
        yield return new Elementwise("Add", InputCount.TwoOrMore);
        yield return new Elementwise("Subtract", InputCount.Two);
        yield return new Elementwise("Multiply", InputCount.TwoOrMore);
        yield return new Elementwise("Average", InputCount.TwoOrMore);
        yield return new Elementwise("Maximum", InputCount.TwoOrMore);
        yield return new Elementwise("Minimum", InputCount.TwoOrMore);
        yield return new Concatenate(new());
        yield return new Dot(new());
    }
}
