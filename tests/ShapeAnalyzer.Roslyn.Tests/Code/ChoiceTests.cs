namespace ShapeAnalyzer.Tests.Code;

/// <summary>Modules, functions and null that a condition chooses which nobody knows: what all of them do is known all the same.</summary>
public class ChoiceTests
{
    [Fact]
    public void OneOfTwoModules() => CodeCheck.Diagnostics("""
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> norm, activation;
            private readonly Linear first = Linear(16, 32), last = Linear({|SHP1001:16|}, 10);

            public Net(bool normalizes, string activation) : base("net")
            {
                norm = normalizes ? LayerNorm(32) : Identity();
                switch (activation)
                {
                    case "relu": this.activation = ReLU(); break;
                    case "gelu": this.activation = GELU(); break;
                    default: this.activation = Tanh(); break;
                }

                RegisterComponents();
            }

            public override Tensor forward(Tensor x) => last.call(activation.call(norm.call(first.call(x))));
        }
        """);

    [Fact]
    public void AModuleOrNone() => CodeCheck.Diagnostics("""
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> shortcut, pool;
            private readonly Func<Tensor, Tensor> activation;
            private readonly Conv2d conv = Conv2d(8, 16, 3, padding: 1L), head = Conv2d({|SHP1001:8|}, 4, 1);

            public Net(bool projects, bool pools, bool smooth) : base("net")
            {
                if (projects) shortcut = Conv2d(16, 16, 1);
                pool = pools ? MaxPool2d(2) : null;
                activation = smooth ? functional.gelu : y => functional.relu(y);
                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                x = activation(conv.call(x));
                if (pool != null) x = pool.call(x);
                x = shortcut?.call(x) ?? x;
                return head.call(x);
            }
        }
        """);

    [Fact]
    public void WrongForOneOfThemAloneIsNoError() => CodeCheck.Diagnostics("""
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> head;
            private readonly Linear first = Linear(16, 32);
            private readonly bool wide;

            public Net(bool wide) : base("net")
            {
                this.wide = wide;
                head = wide ? Linear(64, 10) : Linear(32, 10);
                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                x = first.call(x);
                if (wide) x = torch.cat(new[] { x, x }, -1);
                return head.call(x);
            }
        }
        """);

    [Fact]
    public void WrongForAllOfThem() => CodeCheck.Diagnostics("""
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> head;
            private readonly Linear first = Linear(16, 48);

            public Net(bool wide) : base("net")
            {
                head = wide ? Linear({|SHP1001:64|}, 10) : Linear({|SHP1001:32|}, 10);
                RegisterComponents();
            }

            public override Tensor forward(Tensor x) => head.call(first.call(x));
        }
        """);

    [Fact]
    public void CountedIfTheyHaveAsMuch()
    {
        var compilation = TorchCompilation.Compiling("""
            public class Alike : Module<Tensor, Tensor>
            {
                private readonly Module<Tensor, Tensor> activation;
                private readonly Linear linear = Linear(3, 4);
                public Alike(bool smooth) : base("a") { activation = smooth ? GELU() : ReLU(); RegisterComponents(); }
                public override Tensor forward(Tensor x) => activation.call(linear.call(x));
            }

            public class Unlike : Module<Tensor, Tensor>
            {
                private readonly Module<Tensor, Tensor> layer;
                public Unlike(bool wide) : base("u") { layer = wide ? Linear(3, 8) : Linear(3, 4); RegisterComponents(); }
                public override Tensor forward(Tensor x) => layer.call(x);
            }
            """);
        Assert.Equal(16, ShapeAnalyzer.Code.RegisteredModules.Count(compilation.RunType("Alike").Root!, buffers: false).Value);
        Assert.True(ShapeAnalyzer.Code.RegisteredModules.Count(compilation.RunType("Unlike").Root!, buffers: false).IsUnknown);
    }
}
