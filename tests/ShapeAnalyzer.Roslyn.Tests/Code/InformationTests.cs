namespace ShapeAnalyzer.Tests.Code;

/// <summary>What is said of code only if it is asked for.</summary>
public class InformationTests
{
    private const string Network = """
        [Network, Input(1, 28, 28)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Conv2d conv = Conv2d(1, 6, 5, stride: 2);
            private readonly ReLU relu = ReLU();
            private readonly ModuleList<Linear> heads = ModuleList(Linear(864, 20), Linear(20, 10));
            public Net() : base("n") { RegisterComponents(); }
            public override Tensor forward(Tensor x)
            {
                x = relu.forward(conv.forward(x)).flatten(1);
                foreach (var head in heads) x = head.forward(x);
                return x;
            }
        }
        """;

    private const string Lost = """
        [Network, Input(16)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Linear body;
            private readonly Linear head = Linear(64, 10);
            public Net() : base("n") { body = Linear(16, int.Parse(Environment.MachineName)); RegisterComponents(); }
            public override Tensor forward(Tensor x) => head.forward(body.forward(x)) + head.forward(Made);
            private static extern Tensor Made { get; }
        }
        """;

    [Fact]
    public void NothingUnlessAsked() => Assert.Empty(CodeCheck.Analyze(TorchCompilation.Compiling(Network)).Concat(CodeCheck.Analyze(TorchCompilation.Compiling(Lost))));

    /// <summary>A call that gives several shapes, as in a loop, has none to show.</summary>
    [Fact]
    public void EachModulesShapeAtItsCall() => Assert.Equal(
        [
            "relu.forward(conv.forward(x)): 'relu' gives [N, 6, 12, 12] and has 0 parameters (x [N, 1, 28, 28] -> conv [N, 6, 12, 12])",
            "conv.forward(x): 'conv' gives [N, 6, 12, 12] and has 156 parameters (x [N, 1, 28, 28])",
        ],
        CodeCheck.Informed("show_shapes", Network));

    /// <summary>28 - 5 is not divisible by the stride of 2, 29 - 5 is.</summary>
    [Theory]
    [InlineData("28, 28", 1)]
    [InlineData("29, 29", 0)]
    public void DroppedRows(string size, int findings) => Assert.Equal(
        findings,
        CodeCheck.Informed("show_dropped_cells", Network.Replace("28, 28", size)).Count(line => line.StartsWith("2: 'conv' never reads the last 1 of 28 cells along axis 2", StringComparison.Ordinal)));

    [Fact]
    public void WhereAShapeIsLost() => Assert.Equal(
        [
            "body.forward(x): 'body' receives [N, 16] but gives [N, ?]: what stands for ? is not known (x [N, 16])",
            "head.forward(Made): 'head' receives a tensor of which no shape is known (tensor ?)",
        ],
        CodeCheck.Informed("show_lost_shapes", Lost));

    [Fact]
    public void NothingIsLostWithoutAKnownInput() => Assert.Empty(CodeCheck.Informed("show_lost_shapes", Lost.Replace(", Input(16)", string.Empty)));
}
