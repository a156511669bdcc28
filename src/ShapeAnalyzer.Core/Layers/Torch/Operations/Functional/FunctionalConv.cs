using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// <c>functional.conv1d</c> to <c>3d</c>, and transposed: kernel and channels are the weight's sizes, everything
/// else is the module's rule.
/// </summary>
internal sealed class FunctionalConv(string name, int axes, bool isTransposed, Signature signature) : TorchLayer(name, signature)
{
    private readonly Layer _module = isTransposed ? new TorchConvTranspose(axes, new()) : new TorchConv(axes, new());
    private readonly ImmutableArray<Parameter<Value?>> _passedOn = Names(isTransposed).Select(name => signature.Anything(name)).ToImmutableArray();
    private readonly Parameter<Dim> _groups = signature.Number("groups", Dim.One);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsBefore(axes);

    public override void Infer(LayerCall call)
    {
        var (weight, groups) = (TorchRules.Input(call, 1), call.Get(_groups));
        if (!TorchRules.HasRank(call, 1, $"{axes + 2} axes as its weight", axes + 2))
        {
            return;
        }

        weight = TorchRules.OfRank(weight, axes + 2);
        var (inChannels, outChannels) = isTransposed ? (weight[0], weight[1] * groups) : (weight[1] * groups, weight[0]);
        var arguments = _passedOn.Where(parameter => call.Get(parameter) is not null).Select(parameter => (parameter.Name, call.Get(parameter)!))
            .Append(("in_channels", Value.Of(inChannels)))
            .Append(("out_channels", Value.Of(outChannels)))
            .Append(("kernel_size", Value.Of(weight.Dims.Skip(2).Select(Value.Of))))
            .Append(("groups", Value.Of(groups)))
            .Append(("bias", Value.Of(false)));
        call.RunInside(_module, Arguments.Of(arguments.ToArray()), ImmutableArray.Create(call.Input));
        if (TorchRules.Input(call, 2) is { HasRank: true, Rank: 1 } bias && bias[0].IsSameAs(outChannels) == false)
        {
            call.Fail(Rules.Features, $"expects a bias of {outChannels} but receives {bias}", input: 2, axis: 0, expected: outChannels, actual: bias[0]);
        }
    }

    private static IEnumerable<string> Names(bool isTransposed)
    {
        yield return "stride";
        yield return "padding";
        yield return "dilation";
        if (isTransposed)
        {
            yield return "output_padding";
        }
    }
}
