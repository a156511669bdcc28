namespace ShapeAnalyzer.Keras;

/// <summary>
/// An earlier layer called once more, with the same weights: its parameters count once, and in the summary it has one
/// row. <c>Name</c> is the name of this call's result, for <c>From</c>. Dense, convolutions and normalizations
/// reject an input of another size than the first call's; recurrent layers do not check it.
/// See https://keras.io/guides/functional_api/
/// </summary>
/// <example><code>[Reuse("dense_1", From = new[] { "second_input" }, Name = "dense_1_again")]</code></example>
public class ReuseAttribute : LayerAttribute
{
    /// <summary>An earlier layer called once more.</summary>
    /// <param name="layer">The layer's name.</param>
    public ReuseAttribute(string layer) => Layer = layer;

    /// <summary>The layer's name.</summary>
    public string Layer { get; }
}
