using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>What Unfold takes apart and Fold puts together: windows of an image.</summary>
internal sealed class SlidingBlocks(Signature signature)
{
    private readonly Parameter<ImmutableArray<Dim>> _kernelSize = signature.Numbers("kernel_size", 2);
    private readonly Parameter<ImmutableArray<Dim>> _dilation = signature.Numbers("dilation", 2, Dim.One);
    private readonly Parameter<ImmutableArray<Dim>> _padding = signature.Numbers("padding", 2, Dim.Zero);
    private readonly Parameter<ImmutableArray<Dim>> _stride = signature.Numbers("stride", 2, Dim.One);

    public Parameter KernelSize => _kernelSize;

    public void CheckArguments(LayerCall call)
    {
        TorchSpatial.CheckEach(call, _kernelSize, 1);
        TorchSpatial.CheckEach(call, _dilation, 1);
        TorchSpatial.CheckEach(call, _padding, 0);
        TorchSpatial.CheckEach(call, _stride, 1);
    }

    /// <summary>The numbers in a window.</summary>
    public Calculation Area(LayerCall call) => Calculation.Product(call.Get(_kernelSize).Select(size => Calculation.Of(size)));

    /// <summary>The number of windows in an image; reports an image that is too small.</summary>
    public Calculation Count(LayerCall call, Dim height, Dim width)
    {
        var places = new[] { height, width }.Select((size, axis) =>
        {
            var window = new Window(call.Get(_kernelSize)[axis], call.Get(_stride)[axis], call.Get(_dilation)[axis]);
            var padding = call.Get(_padding)[axis];
            if (window.Fits(size + padding + padding) == false)
            {
                call.Fail(
                    Rules.WindowTooLarge,
                    $"slides a window of {window.Extent} over an image of {size}, padded {padding} on both sides",
                    _kernelSize,
                    axis,
                    expected: window.Extent,
                    actual: size);
                return Dim.Unknown;
            }

            return window.Valid(size, padding);
        }).ToArray();
        return places[0] * places[1];
    }
}
