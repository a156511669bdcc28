namespace ShapeAnalyzer.Keras;

/// <summary>
/// A fully connected layer: <c>activation(dot(input, kernel) + bias)</c> on the last axis. Shape: (batch, ...,
/// features) becomes (batch, ..., units). Weights: kernel (features, units), bias (units). Parameters: features*units
/// + units. The input needs at least two axes with the batch, and the last must have a defined size.
/// See https://keras.io/api/layers/core_layers/dense/
/// </summary>
public class DenseAttribute : LayerAttribute
{
    /// <summary>A fully connected layer.</summary>
    /// <param name="units">The size of the output's last axis, at least 1.</param>
    public DenseAttribute(int units) => Units = units;

    /// <summary>The size of the output's last axis, at least 1.</summary>
    public int Units { get; }

    /// <summary>The activation function, by Keras's name. Default: none.</summary>
    public string? Activation { get; set; }

    /// <summary>Whether there is a bias. Default: true.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>
    /// The number of features that you believe arrive, which is checked; on the first layer of a network without
    /// <c>[Input]</c> it declares the input. Default: not stated.
    /// </summary>
    public int InputDim { get; set; }
}
