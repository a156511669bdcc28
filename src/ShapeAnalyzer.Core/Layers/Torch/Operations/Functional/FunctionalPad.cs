namespace ShapeAnalyzer.Core;

/// <summary><c>functional.pad</c>: pairs, of the last axis first; one number pads every axis on both sides.</summary>
internal sealed class FunctionalPad(Signature signature) : TorchLayer("pad", signature)
{
    private readonly Parameter<NumberList> _pad = signature.NumberList("pad");
    private readonly Parameter<string?> _mode = signature.Word("mode", "constant");

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Kept;

    public override void Infer(LayerCall call)
    {
        var (pad, mode) = (call.Get(_pad), call.Get(_mode));
        if (pad.Items.IsDefault)
        {
            return;
        }

        // Only the constant modes fill by value.
        mode = mode == "zeros" ? "constant" : mode;
        if (pad.IsList)
        {
            PaddingRules.Apply(call, pad.Items, mode, _pad);
        }
        else if (call.Input.HasRank && mode == "constant")
        {
            PaddingRules.Apply(call, Enumerable.Repeat(pad.Items[0], 2 * call.Input.Rank).ToArray(), mode, _pad);
        }
    }
}
