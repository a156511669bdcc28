namespace ShapeAnalyzer.Keras;

/// <summary>
/// A recurrent layer that feeds its output back: <c>activation(dot(input, kernel) + dot(output, recurrent_kernel) + bias)</c>.
/// Shape: (batch, steps, features) becomes (batch, units), with <see cref="RecurrentAttribute.ReturnSequences"/>
/// (batch, steps, units); <see cref="RecurrentAttribute.ReturnState"/> adds one state (batch, units).
/// Weights: kernel (features, units), recurrent_kernel (units, units), bias (units). Parameters:
/// features*units + units*units + units. The input must have three axes, the last of a known size.
/// See https://keras.io/api/layers/recurrent_layers/simple_rnn/
/// </summary>
public class SimpleRNNAttribute : RecurrentAttribute
{
    /// <summary>A recurrent layer that feeds its output back.</summary>
    /// <param name="units">The size of the output's last axis and of the state, at least 1.</param>
    public SimpleRNNAttribute(int units) => Units = units;

    /// <summary>The size of the output's last axis and of the state, at least 1.</summary>
    public int Units { get; }

    /// <summary>Whether the loop over the steps is written out. Default: false.</summary>
    public bool Unroll { get; set; }
}
