namespace ShapeAnalyzer.Keras;

/// <summary>
/// Sums of products along one axis of each of two inputs, named in <see cref="LayerAttribute.From"/>. Shape: the first
/// input's without its axis, then the second's without its axis and the batch; (batch, 1) where only the batch is left.
/// The two axes must have the same size. No weights.
/// See https://keras.io/api/layers/merging_layers/dot/
/// </summary>
public class DotAttribute : LayerAttribute
{
    /// <summary>Sums of products along one axis of each input.</summary>
    /// <param name="axes">One axis for both inputs, or one for each: 0 is the batch, a negative one counts from the end.</param>
    public DotAttribute(params int[] axes) => Axes = axes;

    /// <summary>One axis for both inputs, or one for each: 0 is the batch, a negative one counts from the end.</summary>
    public int[] Axes { get; }

    /// <summary>Whether both inputs are divided by their length along the axis first, which gives the cosine. Default: false.</summary>
    public bool Normalize { get; set; }
}
