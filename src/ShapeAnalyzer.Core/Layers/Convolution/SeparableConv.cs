namespace ShapeAnalyzer.Core;

/// <summary>
/// SeparableConv1D and 2D: a depthwise convolution, then one with a window of 1 that mixes the channels; one bias
/// for both. https://keras.io/api/layers/convolution_layers/separable_convolution2d/
/// </summary>
internal sealed class SeparableConv(int axes, Signature signature) : Layer($"SeparableConv{axes}D", signature)
{
    private readonly Parameter<Dim> _filters = signature.RequiredSize("filters");
    private readonly ConvolutionWindow _window = new(axes, signature);
    private readonly Parameter<Dim> _depthMultiplier = signature.Size("depth_multiplier", 1);
    private readonly Parameter<string?> _activation = signature.Activation("activation", null);
    private readonly Parameter<bool?> _useBias = signature.Flag("use_bias", true);

    public override void CheckArguments(LayerCall call) => _window.CheckArguments(call);

    public override void Infer(LayerCall call)
    {
        if (!call.HasRank(axes + 2, axes + 2))
        {
            return;
        }

        var layout = _window.Layout(call);
        var (filters, multiplier) = (call.Get(_filters), call.Get(_depthMultiplier));
        var channels = call.Defined(layout.Channels, "channels");
        var depthwise = call.Get(_window.KernelSize).Append(channels).Append(multiplier).ToArray();
        var pointwise = Enumerable.Repeat(Dim.One, axes).Append(channels * multiplier).Append(filters).ToArray();
        call.Weight("depthwise_kernel", depthwise);
        call.Weight("pointwise_kernel", pointwise);
        call.Weight("bias", call.Get(_useBias), trainable: true, filters);

        var places = _window.Slide(call, layout);
        call.Output(layout.Arrange(call, places, Calculation.Of(filters, "filters")));
        SpatialRules.CountKernel(call, depthwise, places.Select(place => place.Value));
        SpatialRules.CountKernel(call, pointwise, places.Select(place => place.Value));
    }
}
