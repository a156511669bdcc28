namespace ShapeAnalyzer.Keras;

/// <summary>
/// What all recurrent layers have in common. With <see cref="ReturnState"/> a layer has several outputs: the first is
/// <c>"lstm_1"</c>, the states are <c>"lstm_1[1]"</c>, ... for <see cref="LayerAttribute.From"/>. Initial states may
/// stand behind the sequence in From.
/// </summary>
public abstract class RecurrentAttribute : LayerAttribute
{
    /// <summary>The activation function, by Keras's name. Default: tanh.</summary>
    public string? Activation { get; set; } = "tanh";

    /// <summary>Whether there is a bias. Default: true.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>The share of the inputs that is set to 0 in training, between 0 and 1. Default: 0.</summary>
    public double Dropout { get; set; }

    /// <summary>The share of the state that is set to 0 in training, between 0 and 1. Default: 0.</summary>
    public double RecurrentDropout { get; set; }

    /// <summary>Whether the output of every step comes out, with the steps as axis 1; otherwise that of the last. Default: false.</summary>
    public bool ReturnSequences { get; set; }

    /// <summary>Whether the last state comes out behind the output, as further outputs. Default: false.</summary>
    public bool ReturnState { get; set; }

    /// <summary>Whether the steps are gone through from the last to the first; not together with <see cref="Bidirectional"/>. Default: false.</summary>
    public bool GoBackwards { get; set; }

    /// <summary>
    /// Whether the state of one batch starts the next, for which the batch must have a known size
    /// (<c>Batch</c> on <c>[Input]</c>). Default: false.
    /// </summary>
    public bool Stateful { get; set; }

    /// <summary>
    /// Whether a copy with weights of its own goes through the steps backwards, as Keras's <c>Bidirectional</c> does:
    /// the weights double, the outputs are combined by <see cref="MergeMode"/>, the states are those of the forward and
    /// then those of the backward layer. See https://keras.io/api/layers/recurrent_layers/bidirectional/ Default: false.
    /// </summary>
    public bool Bidirectional { get; set; }

    /// <summary>
    /// How a bidirectional layer combines its two outputs. Default: <see cref="Keras.MergeMode.Concat"/>, which doubles
    /// the last axis.
    /// </summary>
    public MergeMode MergeMode { get; set; }
}
