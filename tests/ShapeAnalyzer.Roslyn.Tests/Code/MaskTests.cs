namespace ShapeAnalyzer.Tests.Code;

/// <summary>Tensors as indices that may be masks: of one axis they leave the other axes as they are, of more they may take any.</summary>
public sealed class MaskTests
{
    [Theory]
    [InlineData("x[x.sum(1) > 0]")]
    [InlineData("x[torch.rand(7)]")]
    [InlineData("x[torch.zeros(25).to(ScalarType.Bool)]")]
    [InlineData("x[(x.topk(2, -1).indexes == 3).any(-1)]")]
    [InlineData("x.view(-1, 1, 16)[.., TensorIndex.Tensor(torch.rand(1) > 0)]")]
    public void Of_one_axis(string taken)
    {
        CodeCheck.Diagnostics(Network(taken, "16"));
        CodeCheck.Diagnostics(Network(taken, "{|SHP1001:5|}"));
    }

    [Theory]
    [InlineData("x[x > 0]")]
    [InlineData("x[x > 0, torch.rand(7)]")]
    [InlineData("x[torch.rand(16, 16) > 0]")]
    public void Of_more_axes(string taken) => CodeCheck.Diagnostics(Network(taken, "5"));

    private static string Network(string taken, string features) => $$"""
        [Network, Input(16)]
        class Net : Module<Tensor, Tensor>
        {
            private readonly Linear head = Linear({{features}}, 2);
            public Net() : base("Net") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => head.forward({{taken}});
        }
        """;
}
