namespace ShapeAnalyzer.Keras;

/// <summary>
/// x for positive numbers, a learned share of x for negative ones. Shape: unchanged. Weights: alpha, with the input's
/// shape without the batch and a size of 1 along each shared axis; so each axis that is not shared must have a
/// defined size. Parameters: the product of alpha's sizes.
/// See https://keras.io/api/layers/activation_layers/prelu/
/// </summary>
public class PReLUAttribute : LayerAttribute
{
    /// <summary>
    /// The axes along which the share is the same; 1 is the first behind the batch. For images [1, 2] gives one share
    /// for each channel. Default: none.
    /// </summary>
    public int[]? SharedAxes { get; set; }
}
