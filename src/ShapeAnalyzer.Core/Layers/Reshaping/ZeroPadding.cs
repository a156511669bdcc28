using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// ZeroPadding1D-3D: zeros before and behind each spatial axis.
/// https://keras.io/api/layers/reshaping_layers/zero_padding2d/
/// </summary>
internal sealed class ZeroPadding(int axes, Signature signature) : Layer($"ZeroPadding{axes}D", signature)
{
    private readonly Parameter<ImmutableArray<(Dim Before, Dim After)>> _padding = signature.Margins("padding", axes, 1);
    private readonly Parameter<string?> _dataFormat = signature.DataFormat();

    public override void Infer(LayerCall call)
    {
        if (!call.HasRank(axes + 2, axes + 2))
        {
            return;
        }

        var layout = Layout.Of(call, _dataFormat, axes);
        var padding = call.Get(_padding);
        call.Output(layout.Arrange(
            call,
            axis => (Calculation)call.Input[layout.Spatial(axis)] + padding[axis].Before + padding[axis].After,
            call.Kept(layout.Channels)));
    }
}
