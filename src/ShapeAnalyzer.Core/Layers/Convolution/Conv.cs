using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Conv1D, Conv2D, Conv3D: a window of <c>kernel_size</c> slides over the spatial axes and gives <c>filters</c>
/// numbers at each place. https://keras.io/api/layers/convolution_layers/convolution2d/
/// </summary>
internal sealed class Conv(int axes, Signature signature) : Layer($"Conv{axes}D", signature)
{
    private readonly Parameter<Dim> _filters = signature.RequiredSize("filters");
    private readonly Parameter<ImmutableArray<Dim>> _kernelSize = signature.RequiredSizes("kernel_size", axes);
    private readonly Parameter<ImmutableArray<Dim>> _strides = signature.Sizes("strides", axes, 1);
    private readonly Parameter<string?> _padding = signature.Padding(causal: axes == 1);
    private readonly Parameter<string?> _dataFormat = signature.DataFormat();
    private readonly Parameter<ImmutableArray<Dim>> _dilationRate = signature.Sizes("dilation_rate", axes, 1);
    private readonly Parameter<Dim> _groups = signature.Size("groups", 1);
    private readonly Parameter<string?> _activation = signature.Activation("activation", null);
    private readonly Parameter<bool?> _useBias = signature.Flag("use_bias", true);

    public override void CheckArguments(LayerCall call)
    {
        SpatialRules.CheckStridesAndDilation(call, _strides, _dilationRate);
        SpatialRules.CheckDivisible(call, call.Get(_filters), call.Get(_groups), _filters, "Filters");
    }

    public override void Infer(LayerCall call)
    {
        if (!call.HasRank(axes + 2, axes + 2))
        {
            return;
        }

        var layout = Layout.Of(call, _dataFormat, axes);
        var (filters, groups, kernel) = (call.Get(_filters), call.Get(_groups), call.Get(_kernelSize));
        var channels = call.Defined(layout.Channels, "channels");
        SpatialRules.CheckInputGroups(call, channels, groups, _groups, layout.Channels);

        call.Weight("kernel", kernel.Append(channels.FloorDiv(groups)).Append(filters).ToArray());
        call.Weight("bias", call.Get(_useBias), trainable: true, filters);

        var windows = Enumerable.Range(0, axes).Select(axis =>
            new Window(kernel[axis], call.Get(_strides)[axis], call.Get(_dilationRate)[axis])).ToArray();
        var places = windows.Select((window, axis) =>
            SpatialRules.Slide(call, window, layout.Spatial(axis), call.Get(_padding), _kernelSize, axis)).ToArray();
        call.Output(layout.Arrange(call, places, Calculation.Of(filters, "filters")));
        call.CountMultiplyAdds(Calculation.Product(kernel.Append(channels.FloorDiv(groups)).Append(filters)
            .Concat(places.Select(place => place.Value)).Select(size => Calculation.Of(size))));
    }
}
