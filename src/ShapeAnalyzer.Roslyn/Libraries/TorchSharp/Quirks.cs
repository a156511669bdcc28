using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Libraries;

/// <summary>
/// Where a version does otherwise than its documentation says. Each is stated for the version that it was seen in;
/// for any other it is unknown, so that nothing is claimed that depends on it.
/// </summary>
internal sealed class Quirks
{
    private static readonly Version OwnChecks = new(0, 104);

    private readonly Value _isThere;
    private readonly Value _checksRank;

    private Quirks(Value isThere, Value checksRank) => (_isThere, _checksRank) = (isThere, checksRank);

    public static Quirks Of(Version version) => new(
        IsSeen(version) ? Value.Of(true) : Value.Unknown,
        version >= OwnChecks ? Value.Of(true) : Value.Unknown);

    /// <summary>Layers that are written in C#: their weights are always the same objects.</summary>
    public static ImmutableArray<string> SharesWeights(Version version) => !IsSeen(version) ? ImmutableArray<string>.Empty : ImmutableArray.Create(
        "Linear", "Bilinear", "Conv1d", "Conv2d", "Conv3d", "ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d",
        "BatchNorm1d", "BatchNorm2d", "BatchNorm3d", "InstanceNorm1d", "InstanceNorm2d", "InstanceNorm3d", "GroupNorm", "LayerNorm", "PReLU");

    /// <summary>Layers of libtorch: each use of a weight makes another object for it.</summary>
    public static ImmutableArray<string> WrapsWeights(Version version) => !IsSeen(version) ? ImmutableArray<string>.Empty : ImmutableArray.Create(
        "Embedding", "EmbeddingBag");

    private static bool IsSeen(Version version) => version is { Major: 0, Minor: 107 };

    public Arguments For(Layer layer) => layer switch
    {
        // A tuple's first output padding is used for every axis.
        TorchConvTranspose => Arguments.Of(("uses_first_output_padding", _isThere)),

        // Padding "same" with a padding mode puts the pads on the axes in reverse order.
        TorchConv => Arguments.Of(("reverses_same_pads", _isThere)),

        // The first two are multiplied and the third is added.
        AddedProduct { Name: "baddbmm" } => Arguments.Of(("adds_last", _isThere)),

        // Throws without a state.
        TorchCell { Name: "LSTMCell" } => Arguments.Of(("needs_state", _isThere)),

        // Refuses tensors that libtorch would take, since it has checks of its own.
        TorchDropout or TorchGroupNorm or TorchUnflatten => Arguments.Of(("checks_rank", _checksRank)),
        _ => Arguments.None,
    };
}
