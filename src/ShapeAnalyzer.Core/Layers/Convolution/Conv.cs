using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Conv1D, Conv2D, Conv3D: a window of <c>kernel_size</c> slides over the spatial axes and gives <c>filters</c>
/// numbers at each place. https://keras.io/api/layers/convolution_layers/convolution2d/
/// </summary>
internal sealed class Conv(int axes, Signature signature) : Layer($"Conv{axes}D", signature)
{
    private readonly Parameter<Dim> _filters = signature.RequiredSize("filters");
    private readonly ConvolutionWindow _window = new(axes, signature, causal: axes == 1);
    private readonly Parameter<Dim> _groups = signature.Size("groups", 1);
    private readonly Parameter<string?> _activation = signature.Activation("activation", null);
    private readonly Parameter<bool?> _useBias = signature.Flag("use_bias", true);

    public override void CheckArguments(LayerCall call)
    {
        _window.CheckArguments(call);
        SpatialRules.CheckDivisible(call, call.Get(_filters), call.Get(_groups), _filters, "Filters");
    }

    public override void Infer(LayerCall call)
    {
        if (!call.HasRank(axes + 2, axes + 2))
        {
            return;
        }

        var layout = _window.Layout(call);
        var (filters, groups) = (call.Get(_filters), call.Get(_groups));
        var channels = call.Defined(layout.Channels, "channels");
        SpatialRules.CheckInputGroups(call, channels, groups, _groups, layout.Channels);

        var kernel = call.Get(_window.KernelSize).Append(channels.FloorDiv(groups)).Append(filters).ToArray();
        call.Weight("kernel", kernel);
        call.Weight("bias", call.Get(_useBias), trainable: true, filters);

        var places = _window.Slide(call, layout);
        call.Output(layout.Arrange(call, places, Calculation.Of(filters, "filters")));
        SpatialRules.CountKernel(call, kernel, places.Select(place => place.Value));
    }
}
