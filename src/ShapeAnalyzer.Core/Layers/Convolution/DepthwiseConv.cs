namespace ShapeAnalyzer.Core;

/// <summary>
/// DepthwiseConv1D and 2D: <c>depth_multiplier</c> kernels for each channel alone.
/// https://keras.io/api/layers/convolution_layers/depthwise_convolution2d/
/// </summary>
internal sealed class DepthwiseConv(int axes, Signature signature) : Layer($"DepthwiseConv{axes}D", signature)
{
    private readonly ConvolutionWindow _window = new(axes, signature, depthwise: true);
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
        var channels = call.Defined(layout.Channels, "channels");
        var multiplier = _window.DepthMultiplier(call);
        var kernel = call.Get(_window.KernelSize).Append(channels).Append(multiplier).ToArray();
        call.Weight("kernel", kernel);
        call.Weight("bias", call.Get(_useBias), trainable: true, channels * multiplier);

        var places = _window.Slide(call, layout);
        call.Output(layout.Arrange(call, places, (Calculation)channels * multiplier));
        SpatialRules.CountKernel(call, kernel, places.Select(place => place.Value));
    }
}
