using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// The parameters that say how a convolution's window moves, and what follows from them; the same for all of Keras's
/// convolutions but the transposed ones, which move it over the output.
/// </summary>
/// <param name="axes">The number of spatial axes.</param>
/// <param name="signature">Takes the parameters.</param>
/// <param name="causal">Whether <c>padding</c> may be <c>causal</c>.</param>
/// <param name="depthwise">Whether <c>depth_multiplier</c> is one of them; it stands in their midst.</param>
internal sealed class ConvolutionWindow(int axes, Signature signature, bool causal = false, bool depthwise = false)
{
    private readonly Parameter<ImmutableArray<Dim>> _kernelSize = signature.RequiredSizes("kernel_size", axes);
    private readonly Parameter<ImmutableArray<Dim>> _strides = signature.Sizes("strides", axes, 1);
    private readonly Parameter<string?> _padding = signature.Padding(causal);
    private readonly Parameter<Dim>? _depthMultiplier = depthwise ? signature.Size("depth_multiplier", 1) : null;
    private readonly Parameter<string?> _dataFormat = signature.DataFormat();
    private readonly Parameter<ImmutableArray<Dim>> _dilationRate = signature.Sizes("dilation_rate", axes, 1);

    public Parameter<ImmutableArray<Dim>> KernelSize => _kernelSize;

    public Dim DepthMultiplier(LayerCall call) => _depthMultiplier is null ? Dim.One : call.Get(_depthMultiplier);

    public void CheckArguments(LayerCall call) => SpatialRules.CheckStridesAndDilation(call, _strides, _dilationRate);

    public Layout Layout(LayerCall call) => Core.Layout.Of(call, _dataFormat, axes);

    /// <summary>The number of places along each spatial axis.</summary>
    public Calculation[] Slide(LayerCall call, Layout layout) => Enumerable.Range(0, axes).Select(axis => SpatialRules.Slide(
        call,
        new Window(call.Get(_kernelSize)[axis], call.Get(_strides)[axis], call.Get(_dilationRate)[axis]),
        layout.Spatial(axis),
        call.Get(_padding),
        _kernelSize,
        axis)).ToArray();
}
