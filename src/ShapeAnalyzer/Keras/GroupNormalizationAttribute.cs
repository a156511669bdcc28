namespace ShapeAnalyzer.Keras;

/// <summary>
/// Mean 0 and variance 1 over groups of channels of each sample. Shape: unchanged. Weights, each with the size of the
/// axis: gamma, beta. Parameters: 2*channels. The channels must be divisible by Groups; the axis must exist and have
/// a defined size.
/// See https://keras.io/api/layers/normalization_layers/group_normalization/
/// </summary>
public class GroupNormalizationAttribute : LayerAttribute
{
    /// <summary>
    /// How many groups the channels are divided into, at least 1; -1 makes each channel a group. Default: 32.
    /// </summary>
    public int Groups { get; set; } = 32;

    /// <summary>The axis of the channels. Default: -1, the last.</summary>
    public int Axis { get; set; } = -1;

    /// <summary>What is added to the variance so that it is never 0. Default: 0.001.</summary>
    public double Epsilon { get; set; } = 0.001;

    /// <summary>Whether a learned number is added (<c>beta</c>). Default: true.</summary>
    public bool Center { get; set; } = true;

    /// <summary>Whether the result is multiplied with a learned number (<c>gamma</c>). Default: true.</summary>
    public bool Scale { get; set; } = true;
}
