namespace ShapeAnalyzer.Keras;

/// <summary>
/// A gated recurrent unit: update and reset gate, and the candidate.
/// Shape: (batch, steps, features) becomes (batch, units), with <see cref="RecurrentAttribute.ReturnSequences"/>
/// (batch, steps, units); <see cref="RecurrentAttribute.ReturnState"/> adds one state (batch, units).
/// Weights: kernel (features, 3*units), recurrent_kernel (units, 3*units), bias (2, 3*units), (3*units) without <see cref="ResetAfter"/>. Parameters:
/// 3*(features*units + units*units + 2*units). The input must have three axes, the last of a known size.
/// See https://keras.io/api/layers/recurrent_layers/gru/
/// </summary>
public class GRUAttribute : RecurrentAttribute
{
    /// <summary>A gated recurrent unit.</summary>
    /// <param name="units">The size of the output's last axis and of the state, at least 1.</param>
    public GRUAttribute(int units) => Units = units;

    /// <summary>The size of the output's last axis and of the state, at least 1.</summary>
    public int Units { get; }

    /// <summary>The activation function of the gates, by Keras's name. Default: sigmoid.</summary>
    public string? RecurrentActivation { get; set; } = "sigmoid";

    /// <summary>
    /// Whether the reset gate acts behind the product with the state; then input and state each have a bias. Default: true.
    /// </summary>
    public bool ResetAfter { get; set; } = true;

    /// <summary>Whether the loop over the steps is written out. Default: false.</summary>
    public bool Unroll { get; set; }
}
