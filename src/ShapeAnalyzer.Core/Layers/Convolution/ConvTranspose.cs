using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Conv1DTranspose, Conv2DTranspose, Conv3DTranspose: each number of the input spreads a window over the output.
/// https://keras.io/api/layers/convolution_layers/convolution2d_transpose/
/// </summary>
internal sealed class ConvTranspose : Layer
{
    private readonly int _axes;
    private readonly Parameter<Dim> _filters;
    private readonly Parameter<ImmutableArray<Dim>> _kernelSize;
    private readonly Parameter<ImmutableArray<Dim>> _strides;
    private readonly Parameter<string?> _padding;
    private readonly Parameter<ImmutableArray<Dim>> _outputPadding;
    private readonly Parameter<string?> _dataFormat;
    private readonly Parameter<ImmutableArray<Dim>> _dilationRate;
    private readonly Parameter<bool?> _useBias;

    public ConvTranspose(int axes, Signature signature)
        : base($"Conv{axes}DTranspose", signature)
    {
        _axes = axes;
        _filters = signature.RequiredSize("filters");
        _kernelSize = signature.RequiredSizes("kernel_size", axes);
        _strides = signature.Sizes("strides", axes, 1);
        _padding = signature.Padding();

        // Keras has these two in another order for three axes than for one and two.
        if (axes == 3)
        {
            _dataFormat = signature.DataFormat();
            _outputPadding = signature.OptionalSizes("output_padding", axes, atLeast: 0);
        }
        else
        {
            _outputPadding = signature.OptionalSizes("output_padding", axes, atLeast: 0);
            _dataFormat = signature.DataFormat();
        }

        _dilationRate = signature.Sizes("dilation_rate", axes, 1);
        signature.Activation("activation", null);
        _useBias = signature.Flag("use_bias", true);
    }

    public override void CheckArguments(LayerCall call)
    {
        SpatialRules.CheckOutputPadding(call, _outputPadding, call.Get(_strides));
        SpatialRules.CheckStridesAndDilation(call, _strides, _dilationRate);
    }

    public override void Infer(LayerCall call)
    {
        if (!call.HasRank(_axes + 2, _axes + 2))
        {
            return;
        }

        var layout = Layout.Of(call, _dataFormat, _axes);
        var filters = call.Get(_filters);
        var channels = call.Defined(layout.Channels, "channels");
        var kernel = call.Get(_kernelSize).Append(filters).Append(channels).ToArray();
        call.Weight("kernel", kernel);
        call.Weight("bias", call.Get(_useBias), trainable: true, filters);
        call.Output(layout.Arrange(call, axis => Spread(call, layout, axis), Calculation.Of(filters, "filters")));

        // The kernel is multiplied at each place of the input, not of the output.
        SpatialRules.CountKernel(call, kernel, Enumerable.Range(0, _axes).Select(axis => call.Input[layout.Spatial(axis)]));
    }

    private Calculation Spread(LayerCall call, Layout layout, int axis)
    {
        var window = new Window(call.Get(_kernelSize)[axis], call.Get(_strides)[axis], call.Get(_dilationRate)[axis]);
        var outputPadding = call.Get(_outputPadding) is { IsDefault: false } given ? given[axis] : null;
        return call.Get(_padding) switch
        {
            "valid" => window.TransposedValid(call.Input[layout.Spatial(axis)], outputPadding),
            "same" => window.TransposedSame(call.Input[layout.Spatial(axis)], outputPadding),
            _ => Dim.Unknown,
        };
    }
}
