namespace ShapeAnalyzer.Keras;

/// <summary>
/// A fully connected layer whose weights act as -1, 0 or 1: small ones count as 0. Shape: (batch, ..., features)
/// becomes (batch, ..., units). Weights: kernel (features, units), bias (units). Parameters: features*units + units.
/// The input needs at least two axes with the batch, and the last must have a defined size.
/// See https://keras.io/api/layers/core_layers/ternary_dense/
/// </summary>
public class TernaryDenseAttribute : LayerAttribute
{
    /// <summary>A fully connected layer of three-valued weights.</summary>
    /// <param name="units">The size of the output's last axis, at least 1.</param>
    public TernaryDenseAttribute(int units) => Units = units;

    /// <summary>The size of the output's last axis, at least 1.</summary>
    public int Units { get; }

    /// <summary>Below which magnitude a weight counts as 0, at least 0. Default: found from the weights.</summary>
    public double Threshold { get; set; } = double.NaN;

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
