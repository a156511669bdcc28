using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// AdaptiveAveragePooling1D-3D and AdaptiveMaxPooling1D-3D: windows of whatever size gives <c>output_size</c> places.
/// https://keras.io/api/layers/pooling_layers/
/// </summary>
internal sealed class AdaptivePooling(string name, int axes, Signature signature) : Layer($"{name}{axes}D", signature)
{
    private readonly Parameter<ImmutableArray<Dim>> _outputSize = signature.RequiredSizes("output_size", axes);
    private readonly Parameter<string?> _dataFormat = signature.DataFormat();

    public override void Infer(LayerCall call)
    {
        // Keras does not check the rank: it takes the second or the last axis for the channels.
        if (!call.Input.HasRank)
        {
            call.HasRank(axes + 2, axes + 2);
        }

        var layout = Layout.Of(call, _dataFormat, axes);
        if (call.HasRank(layout.ChannelsFirst ? 2 : 1))
        {
            call.Output(layout.Arrange(
                call,
                axis => Calculation.Of(call.Get(_outputSize)[axis], "output size"),
                call.Kept(layout.ChannelsFirst ? layout.Channels : call.Input.Rank - 1)));
        }
    }
}
