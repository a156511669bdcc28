using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// MaxUnpool1d, 2d, 3d: puts each number back to where its index says.
/// https://pytorch.org/docs/stable/generated/torch.nn.MaxUnpool2d.html
/// </summary>
internal sealed class MaxUnpool(string name, int axes, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<ImmutableArray<Dim>> _kernelSize = signature.Numbers("kernel_size", axes);
    private readonly Parameter<ImmutableArray<Dim>> _stride = signature.OptionalNumbers("stride", axes);
    private readonly Parameter<ImmutableArray<Dim>> _padding = signature.OptionalNumbers("padding", axes);

    // Given at the call, not to the constructor.
    private readonly Parameter<NumberList> _outputSize = signature.NumberList("output_size");

    public override void CheckArguments(LayerCall call)
    {
        if (!call.Get(_padding).IsDefault && call.Get(_stride).IsDefault)
        {
            call.Fail(Rules.Argument, "has a padding but no stride, which ends the process when it runs", _padding);
        }
    }

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsBefore(axes);

    public override void Infer(LayerCall call)
    {
        if (!TorchSpatial.HasRank(call, axes))
        {
            return;
        }

        var indices = TorchRules.Input(call, 1);
        if (SameShape.FirstDifference(call.Input, indices) is { } axis)
        {
            call.Fail(Rules.State, $"expects indices of the input's shape {call.Input} but receives {indices}", input: 1, axis: axis < 0 ? null : axis);
        }

        TorchSpatial.Output(call, axes, Enumerable.Range(0, axes).Select(axis => Places(call, axis)).ToArray());
    }

    private Calculation Places(LayerCall call, int axis)
    {
        var requested = call.Get(_outputSize);
        if (!requested.IsAbsent)
        {
            return requested.IsUnknown || requested.Items.Length < axes ? Dim.Unknown : Calculation.Of(requested.Items[requested.Items.Length - axes + axis], "output_size");
        }

        // Without a padding the stride is not looked at.
        var kernel = call.Get(_kernelSize)[axis];
        var padding = call.Get(_padding);
        var stride = padding.IsDefault || call.Get(_stride).IsDefault ? kernel : call.Get(_stride)[axis];
        return new Window(kernel, stride, Dim.One).Transposed(TorchSpatial.Size(call, axes, axis), padding.IsDefault ? Dim.Zero : padding[axis], Dim.Zero);
    }
}
