using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// ConvLSTM1D-3D: an LSTM whose products are convolutions: the input's as declared, the state's such that it keeps
/// its size. https://keras.io/api/layers/recurrent_layers/conv_lstm2d/
/// </summary>
internal sealed class ConvLstm(int axes, Signature signature) : Layer($"ConvLSTM{axes}D", signature), IRecurrent
{
    private const int Gates = 4;

    private readonly Parameter<Dim> _filters = signature.RequiredSize("filters");
    private readonly Parameter<ImmutableArray<Dim>> _kernelSize = signature.RequiredSizes("kernel_size", axes);
    private readonly Parameter<ImmutableArray<Dim>> _strides = signature.Sizes("strides", axes, 1);
    private readonly Parameter<string?> _padding = signature.Padding();
    private readonly Parameter<string?> _dataFormat = signature.DataFormat();
    private readonly Parameter<ImmutableArray<Dim>> _dilationRate = signature.Sizes("dilation_rate", axes, 1);
    private readonly Parameter<string?> _activation = signature.Activation("activation", "tanh");
    private readonly Parameter<string?> _recurrentActivation = signature.Activation("recurrent_activation", "sigmoid");
    private readonly Parameter<bool?> _useBias = signature.Flag("use_bias", true);
    private readonly Parameter<bool?> _unitForgetBias = signature.Flag("unit_forget_bias", true);
    private readonly Steps _steps = new(signature);

    public int States => 2;

    public override bool OwnsWeights => false;

    /// <summary>The sequence, then perhaps the initial states.</summary>
    public override InputCount InputCount => new(1, 1 + States);

    public override void CheckArguments(LayerCall call) => SpatialRules.CheckStridesAndDilation(call, _strides, _dilationRate);

    public override void Infer(LayerCall call)
    {
        this.CheckStateCount(call);
        if (!call.HasRank(axes + 3, axes + 3))
        {
            return;
        }

        _steps.CheckBatch(call);
        var step = call.Part(this, Shape.Of(call.Input.Dims.RemoveAt(1)));
        var output = InferStep(step);
        call.Adopt(step, addedAxes: 1);
        foreach (var weight in step.Weights)
        {
            call.Weight(weight);
        }

        _steps.Output(call, output, States);
        if (step.MultiplyAdds is { } count)
        {
            call.CountMultiplyAdds(() => Calculation.Of(call.Input[1]) * count);
        }
    }

    // The convolutions of one step.
    private ImmutableArray<Calculation> InferStep(LayerCall call)
    {
        var layout = Layout.Of(call, _dataFormat, axes);
        if (Enumerable.Range(0, axes).Any(axis => call.Input[layout.Spatial(axis)] is { } size && (size.IsUndefined || size.IsSymbolic)))
        {
            call.Fail(Rules.UndefinedAxis, $"needs known spatial sizes, since its state has them, but receives {ShapeText.Keras(call.Input)} for each step");
        }

        var (filters, kernel) = (call.Get(_filters), call.Get(_kernelSize));
        var channels = call.Defined(layout.Channels, "channels");
        var width = filters * Gates;
        call.Weight("kernel", kernel.Append(channels).Append(width).ToArray());
        call.Weight("recurrent_kernel", kernel.Append(filters).Append(width).ToArray());
        call.Weight("bias", call.Get(_useBias), trainable: true, width);
        var places = Enumerable.Range(0, axes).Select(axis => SpatialRules.Slide(
            call,
            new Window(kernel[axis], call.Get(_strides)[axis], call.Get(_dilationRate)[axis]),
            layout.Spatial(axis),
            call.Get(_padding),
            _kernelSize,
            axis)).ToArray();
        call.CountMultiplyAdds(() => Calculation.Product(places.Select(place => place.Value).Concat(kernel).Select(size => Calculation.Of(size)))
            * (Calculation.Of(channels) + filters) * width);
        return layout.Arrange(call, places, Calculation.Of(filters, "filters")).Skip(1).ToImmutableArray();
    }
}
