using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Code;

/// <summary>Layers whose weights are assigned or shared: what TorchSharp counts, or nothing where that is not sure.</summary>
public class AssignedWeightTests
{
    [Theory]
    [InlineData("p = Parameter(torch.zeros(4)); q = p;", 276L)]
    [InlineData("p = Parameter(torch.zeros(4)); q = Parameter(torch.zeros(4));", 280L)]
    [InlineData("a.bias = null;", 256L)]
    [InlineData("a.weight = Parameter(torch.ones(16, 16));", 272L)]
    [InlineData("a = Linear(16, 16, hasBias: false); a.bias = Parameter(torch.ones(16));", 272L)]
    [InlineData("p = a.weight;", 272L)]
    [InlineData("b = Linear(16, 16); b.weight = a.weight;", 288L)]
    [InlineData("b = Linear(16, 16); b.weight = a.weight; b.bias = a.bias; p = b.weight;", 272L)]
    [InlineData("e = Embedding(16, 16); a.weight = e.weight;", 528L)]
    [InlineData("e = Embedding(16, 16); e.weight = a.weight;", 272L)]
    [InlineData("e = Embedding(16, 16); p = e.weight; q = e.weight;", 1040L)]
    [InlineData("g = GRUCell(16, 16); p = g.weight_ih;", null)]
    [InlineData("p = torch.cuda.is_available() ? a.weight : a.bias;", null)]
    [InlineData("p = torch.cuda.is_available() ? Parameter(torch.zeros(4)) : Parameter(torch.ones(4));", null)]
    public void Counted(string construction, long? expected)
    {
        var result = Run(construction);
        Assert.Equal(expected, RegisteredModules.Count(result.Root!, buffers: false).Value);
        Assert.Equal("[N, 16]", ((Tensor)result.Output).Shape.ToString());
    }

    /// <summary>The arguments that it was made with say nothing of it any more.</summary>
    [Fact]
    public void Another_size()
    {
        var result = Run("a.weight = Parameter(torch.ones(8, 16)); a.bias = Parameter(torch.ones(8));");
        Assert.Equal(136, RegisteredModules.Count(result.Root!, buffers: false).Value);
        Assert.False(((Tensor)result.Output).Shape.HasRank);
    }

    [Fact]
    public void Known_where_it_is_used() => CodeCheck.Diagnostics("""
        public class Tied : Module<Tensor, Tensor>
        {
            private readonly Linear encoder = Linear(784, 64);
            public Tied() : base("tied") { RegisterComponents(); }
            public override Tensor forward(Tensor x)
            {
                var code = torch.sigmoid(encoder.forward(x));
                var decoded = functional.linear(code, encoder.weight.t());
                return {|SHP1001:functional.linear(code, encoder.weight)|};
            }
        }
        """);

    private static NetworkResult Run(string construction)
    {
        var result = TorchCompilation.Compiling($$"""
            [Network, Input(16)]
            public class Net : Module<Tensor, Tensor>
            {
                private Linear a = Linear(16, 16), b;
                private Embedding e;
                private GRUCell g;
                private Parameter p, q;
                public Net() : base("net") { {{construction}} RegisterComponents(); }
                public override Tensor forward(Tensor x) => a.call(x);
            }
            """).RunType("Net");
        Assert.Empty(result.Findings.Where(finding => finding.Rule.Severity == Severity.Error));
        return result;
    }
}
