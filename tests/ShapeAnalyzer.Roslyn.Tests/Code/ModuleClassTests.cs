namespace ShapeAnalyzer.Tests.Code;

/// <summary>Module classes as people write them: the right one is silent, its broken twin is found at the argument.</summary>
public class ModuleClassTests
{
    [Fact]
    public void FieldsAndConstructor() => CodeCheck.Diagnostics("""
        [Network, Input(1, 28, 28)]
        class Net : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> conv1 = Conv2d(1, 32, 3);
            private readonly Conv2d conv2;
            private Linear fc1;
            private Linear fc2 { get; }

            public Net() : base("Net")
            {
                conv2 = Conv2d({|SHP1001:16|}, 64, 3);
                fc1 = Linear(9216, 128);
                this.fc2 = Linear(128, 10);
                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                x = conv1.forward(x);
                x = conv2.forward(x);
                return x;
            }
        }
        """,
        "'conv2' expects 16 input channels but receives 32 (x [N, 1, 28, 28] -> conv1 [N, 32, 26, 26])");

    [Fact]
    public void WithoutInput() => CodeCheck.Diagnostics("""
        class Net : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> layers;

            public Net(int hidden) : base("Net")
            {
                layers = Sequential(
                    ("a", Linear(10, hidden)),
                    ("b", ReLU()),
                    ("c", Linear({|SHP1001:hidden + 1|}, 5)),
                    ("d", Linear(5, 4)),
                    ("e", Linear({|SHP1001:3|}, 4)));
                RegisterComponents();
            }

            public override Tensor forward(Tensor x) => layers.forward(x);
        }
        """);

    [Fact]
    public void PlainCode() => CodeCheck.Diagnostics("""
        static class Program
        {
            static readonly Sequential Model = Sequential(Linear(4, 5), Linear({|SHP1001:6|}, 7));

            static void Main()
            {
                var model = Sequential(Conv2d(3, 64, 3), BatchNorm2d({|SHP1001:32|}), ReLU());
                var list = new List<Module<Tensor, Tensor>>();
                for (var i = 0; i < 3; i++)
                {
                    list.Add(Linear(10 * (i + 1), 10 * (i + 2)));
                }

                list.Add(Linear({|SHP1001:41|}, 2));
                var other = Sequential(list);
            }
        }
        """);
}
