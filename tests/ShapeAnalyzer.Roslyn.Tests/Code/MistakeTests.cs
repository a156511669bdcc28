namespace ShapeAnalyzer.Tests.Code;

/// <summary>The classic mistakes, each where it is made.</summary>
public class MistakeTests
{
    [Fact]
    public void LinearAfterConvolution() => CodeCheck.Diagnostics("""
        [Network, Input(3, 32, 32)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Conv2d conv1 = Conv2d(3, 6, 5), conv2 = Conv2d(6, 16, 5);
            private readonly Linear fc1 = Linear({|SHP1001:16 * 6 * 6|}, 120), fc2 = Linear(120, 84);
            public Net() : base("n") { RegisterComponents(); }
            public override Tensor forward(Tensor x)
            {
                x = functional.max_pool2d(functional.relu(conv1.forward(x)), 2);
                x = functional.max_pool2d(functional.relu(conv2.forward(x)), 2);
                x = x.view(x.shape[0], -1);
                return fc2.forward(fc1.forward(x));
            }
        }
        """);

    [Fact]
    public void ViewThatCannotFit() => CodeCheck.Diagnostics("""
        [Network, Input(10, 6)]
        public class Net : Module<Tensor, Tensor>
        {
            public Net() : base("n") { RegisterComponents(); }
            public override Tensor forward(Tensor x)
            {
                var n = x.shape[0];
                return x.view(n, {|SHP1005:7|}, 9);
            }
        }
        """.Replace("{|SHP1005:7|}, 9", "7, 9").Replace("x.view(n, 7, 9)", "{|SHP1005:x.view(n, 7, 9)|}"));

    [Fact]
    public void ConcatenationOfDifferentSizes() => CodeCheck.Diagnostics("""
        [Network, Input(3, 33, 33)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Conv2d down = Conv2d(3, 8, 3, stride: 2, padding: 1L);
            private readonly ConvTranspose2d up = ConvTranspose2d(8, 3, 2, stride: 2);
            public Net() : base("n") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => {|SHP1012:torch.cat(new[] { x, up.forward(down.forward(x)) }, 1)|};
        }
        """);

    [Fact]
    public void ResidualWithoutProjection() => CodeCheck.Diagnostics("""
        public class Block : Module<Tensor, Tensor>
        {
            private readonly Conv2d conv;
            private readonly BatchNorm2d bn;
            public Block(int channels) : base("b")
            {
                conv = Conv2d(channels, channels * 2, 3, padding: 1L);
                bn = BatchNorm2d({|SHP1001:channels|});
                RegisterComponents();
            }
            public override Tensor forward(Tensor x) => functional.relu(bn.forward(conv.forward(x)) + x);
        }

        [Network(8), Input(8, 10, 10)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Sequential blocks;
            public Net(int channels) : base("n")
            {
                blocks = Sequential(Enumerable.Range(0, 3).Select(i => ($"block{i}", (Module<Tensor, Tensor>){|SHP1025:new Block(channels << i)|})));
                RegisterComponents();
            }
            public override Tensor forward(Tensor x) => blocks.forward(x);
        }
        """);

    [Fact]
    public void PlainTensorCode() => CodeCheck.Diagnostics("""
        static class Program
        {
            static void Main()
            {
                var x = torch.rand(64, 1, 28, 28);
                var model = Sequential(Conv2d(1, 32, 3), ReLU(), Flatten(), Linear({|SHP1001:100|}, 10));
                var y = model.forward(x);
                var a = torch.ones(2, 3);
                var b = {|SHP1026:torch.matmul(a, torch.ones(4, 5))|};
                var c = {|SHP1025:a + torch.ones(2, 4)|};
                Console.WriteLine(a.reshape(3, 2)[0].shape[0]);
            }
        }
        """);

    [Fact]
    public void ProductsOfATensorOfUnknownRank() => CodeCheck.Diagnostics("""
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Parameter w1 = Parameter(torch.randn(100, 50)), w2 = Parameter(torch.randn(50, 10));
            private readonly Parameter wrong = Parameter(torch.randn(100, 10));
            public Net() : base("n") { RegisterComponents(); }
            public override Tensor forward(Tensor x) =>
                torch.matmul(torch.matmul(x, w1).relu(), w2) + {|SHP1026:torch.matmul(torch.matmul(x, w1).relu(), wrong)|};
        }
        """);

    [Fact]
    public void ScoresOfKeysOfAnotherSize() => CodeCheck.Diagnostics("""
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Linear q = Linear(64, 64), k = Linear(64, 64), small = Linear(64, 32);
            public Net() : base("n") { RegisterComponents(); }
            public override Tensor forward(Tensor x) =>
                torch.matmul(q.forward(x), k.forward(x).transpose(-2, -1))
                + torch.matmul(q.forward(x), k.forward(x).mT)
                + torch.matmul(q.forward(x), k.forward(x).permute(0, 2, 1))
                + {|SHP1026:torch.matmul(q.forward(x), small.forward(x).transpose(-1, -2))|}
                + {|SHP1026:torch.matmul(q.forward(x), small.forward(x).mT)|}
                + {|SHP1026:torch.matmul(q.forward(x), small.forward(x).permute(0, 2, 1))|};
        }
        """);
}
