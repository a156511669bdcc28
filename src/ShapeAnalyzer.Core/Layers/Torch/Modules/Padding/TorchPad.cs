namespace ShapeAnalyzer.Core;

/// <summary>
/// ZeroPad, ConstantPad, ReflectionPad and ReplicationPad: pairs of paddings, of the last axis first; a negative
/// one crops. https://pytorch.org/docs/stable/generated/torch.nn.ReflectionPad2d.html
/// </summary>
/// <param name="name">The class without its axes.</param>
/// <param name="mode">How the padding is filled.</param>
/// <param name="axes">How many axes are padded.</param>
/// <param name="signature">Takes the parameters.</param>
internal sealed class TorchPad(string name, string mode, int axes, Signature signature) : TorchLayer($"{name}{axes}d", signature)
{
    private readonly Parameter<NumberList> _padding = signature.NumberList("padding");

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call)
    {
        var given = call.Get(_padding);
        if (given.Items.IsDefault)
        {
            call.Output(call.Input.HasRank ? Shape.Of(call.Input.Dims.Take(call.Input.Rank - axes).Concat(Enumerable.Repeat(Dim.Unknown, Math.Min(axes, call.Input.Rank)))) : Shape.Unknown);
            return;
        }

        var pads = given.Items.Length == 1 ? Enumerable.Repeat(given.Items[0], 2 * axes).ToArray() : given.Items.ToArray();
        PaddingRules.Apply(call, pads, mode, _padding);
    }
}
