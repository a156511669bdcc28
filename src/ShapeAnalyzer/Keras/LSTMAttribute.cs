namespace ShapeAnalyzer.Keras;

/// <summary>
/// A long short-term memory: input, forget and output gate, and the candidate.
/// Shape: (batch, steps, features) becomes (batch, units), with <see cref="RecurrentAttribute.ReturnSequences"/>
/// (batch, steps, units); <see cref="RecurrentAttribute.ReturnState"/> adds two states (batch, units) each.
/// Weights: kernel (features, 4*units), recurrent_kernel (units, 4*units), bias (4*units). Parameters:
/// 4*(features*units + units*units + units). The input must have three axes, the last of a known size.
/// See https://keras.io/api/layers/recurrent_layers/lstm/
/// </summary>
public class LSTMAttribute : RecurrentAttribute
{
    /// <summary>A long short-term memory.</summary>
    /// <param name="units">The size of the output's last axis and of the state, at least 1.</param>
    public LSTMAttribute(int units) => Units = units;

    /// <summary>The size of the output's last axis and of the state, at least 1.</summary>
    public int Units { get; }

    /// <summary>The activation function of the gates, by Keras's name. Default: sigmoid.</summary>
    public string? RecurrentActivation { get; set; } = "sigmoid";

    /// <summary>Whether the bias of the forget gate starts at 1. Default: true.</summary>
    public bool UnitForgetBias { get; set; } = true;

    /// <summary>Whether the loop over the steps is written out. Default: false.</summary>
    public bool Unroll { get; set; }
}
