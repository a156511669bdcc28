namespace ShapeAnalyzer.Core;

/// <summary>Unfold: each window of an image becomes a column. https://pytorch.org/docs/stable/generated/torch.nn.Unfold.html</summary>
internal sealed class Unfold : TorchLayer
{
    private readonly SlidingBlocks _blocks;

    public Unfold(string name, Signature signature)
        : base(name, signature) => _blocks = new(signature);

    public override void CheckArguments(LayerCall call) => _blocks.CheckArguments(call);

    public override void Infer(LayerCall call)
    {
        if (TorchRules.HasRank(call, "4 axes", 4))
        {
            var input = call.Input;
            call.Output(new[] { call.Kept(0), Calculation.Of(input[1]) * _blocks.Area(call), _blocks.Count(call, input[2], input[3]) });
        }
    }
}
