namespace ShapeAnalyzer.Keras;

/// <summary>
/// Mean 0 and variance 1 for each channel over the batch. Shape: unchanged. Weights, each with the size of the axis:
/// gamma, beta, moving_mean, moving_variance; with Renorm also moving_stddev, renorm_mean, renorm_stddev. The moving
/// ones are not trainable. Parameters: 4*channels, of which half are trainable. The axis must exist and have a
/// defined size.
/// See https://keras.io/api/layers/normalization_layers/batch_normalization/
/// </summary>
public class BatchNormalizationAttribute : LayerAttribute
{
    /// <summary>The axis of the channels. Default: -1, the last; for channels first: 1.</summary>
    public int Axis { get; set; } = -1;

    /// <summary>How slowly the moving averages follow. Default: 0.99.</summary>
    public double Momentum { get; set; } = 0.99;

    /// <summary>What is added to the variance so that it is never 0. Default: 0.001.</summary>
    public double Epsilon { get; set; } = 0.001;

    /// <summary>Whether a learned number is added (<c>beta</c>). Default: true.</summary>
    public bool Center { get; set; } = true;

    /// <summary>Whether the result is multiplied with a learned number (<c>gamma</c>). Default: true.</summary>
    public bool Scale { get; set; } = true;

    /// <summary>
    /// Whether training corrects each batch by the moving averages, which keeps three more numbers for each channel.
    /// Default: false.
    /// </summary>
    public bool Renorm { get; set; }

    /// <summary>How slowly the averages of Renorm follow. Default: 0.99.</summary>
    public double RenormMomentum { get; set; } = 0.99;

    /// <summary>Whether mean and variance are those of all devices' batches together. Default: false.</summary>
    public bool Synchronized { get; set; }
}
