namespace ShapeAnalyzer.Keras;

/// <summary>
/// Takes numbers away before and behind the steps. Shape: (batch, steps, channels) becomes (batch, steps - before -
/// behind, channels). No weights. An error: a cropping at which nothing remains, a tensor of another rank. See
/// https://keras.io/api/layers/reshaping_layers/cropping1d/
/// </summary>
public class Cropping1DAttribute : LayerAttribute
{
    /// <summary>A 1D cropping.</summary>
    /// <param name="cropping">
    /// How many are taken away: one value for both ends, two for (before, behind); each at least 0. Default: 1.
    /// </param>
    public Cropping1DAttribute(params int[] cropping) => Cropping = cropping;

    /// <summary>
    /// How many are taken away: one value for both ends, two for (before, behind); each at least 0. Default: 1.
    /// </summary>
    public int[] Cropping { get; set; }
}
