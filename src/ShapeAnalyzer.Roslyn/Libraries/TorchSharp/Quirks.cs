using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Libraries;

/// <summary>
/// Where a version does otherwise than its documentation says. Each is stated for the version that it was seen in;
/// for any other it is unknown, so that nothing is claimed that depends on it.
/// </summary>
internal sealed class Quirks
{
    private readonly Value _isThere;

    private Quirks(Value isThere) => _isThere = isThere;

    public static Quirks Of(Version version) => new(version is { Major: 0, Minor: 107 } ? Value.Of(true) : Value.Unknown);

    public Arguments For(Layer layer) => layer switch
    {
        // A tuple's first output padding is used for every axis.
        TorchConvTranspose => Arguments.Of(("uses_first_output_padding", _isThere)),

        // Padding "same" with a padding mode puts the pads on the axes in reverse order.
        TorchConv => Arguments.Of(("reverses_same_pads", _isThere)),

        // Throws without a state.
        TorchCell { Name: "LSTMCell" } => Arguments.Of(("needs_state", _isThere)),
        _ => Arguments.None,
    };
}
