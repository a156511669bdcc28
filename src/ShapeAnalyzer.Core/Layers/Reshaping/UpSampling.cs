using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// UpSampling1D-3D: each spatial axis times its size. https://keras.io/api/layers/reshaping_layers/up_sampling2d/
/// </summary>
internal sealed class UpSampling : Layer
{
    private static readonly string[] Interpolations = { "nearest", "bilinear", "bicubic", "lanczos3", "lanczos5" };

    private readonly int _axes;
    private readonly Parameter<ImmutableArray<Dim>> _size;
    private readonly Parameter<string?>? _dataFormat;

    public UpSampling(int axes, Signature signature)
        : base($"UpSampling{axes}D", signature)
    {
        _axes = axes;
        _size = signature.Sizes("size", axes, 2);
        _dataFormat = axes == 1 ? null : signature.DataFormat();
        if (axes == 2)
        {
            signature.Choice("interpolation", "nearest", Interpolations);
        }
    }

    public override void Infer(LayerCall call)
    {
        if (!call.HasRank(_axes + 2, _axes + 2))
        {
            return;
        }

        var layout = Layout.Of(call, _dataFormat, _axes);
        call.Output(layout.Arrange(
            call,
            axis => (Calculation)call.Input[layout.Spatial(axis)] * call.Get(_size)[axis],
            call.Kept(layout.Channels)));
    }
}
