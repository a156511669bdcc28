namespace ShapeAnalyzer.Core;

/// <summary>Recurrent layers. https://keras.io/api/layers/recurrent_layers/</summary>
internal static class RecurrentLayers
{
    public static IEnumerable<Layer> All()
    {
        yield return new SimpleRnn(new());
        yield return new Gru(new());
        yield return new Lstm(new());
        foreach (var axes in LayerCatalog.SpatialAxes)
        {
            yield return new ConvLstm(axes, new());
        }
    }
}
