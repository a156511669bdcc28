namespace ShapeAnalyzer.Tests.Code;

/// <summary>More forms that real projects have: what is read of them, and where they must keep it silent.</summary>
public class WrittenFormTests
{
    [Fact]
    public void WeightsOfLayers() => CodeCheck.Diagnostics("""
        [Network, Input(12)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Linear first = Linear(12, 20), plain = Linear(20, 7, hasBias: false);
            private readonly Embedding words = Embedding(30, 20);
            private readonly Linear last = Linear({|SHP1001:31|}, 2);
            public Net() : base("net") { init.normal_(first.weight); if (plain.bias is not null) init.zeros_(plain.bias); RegisterComponents(); }
            public override Tensor forward(Tensor x)
            {
                x = mm(x, first.weight.t()) + first.bias.unsqueeze(0);
                return last.call(nn.functional.linear(x, words.weight));
            }
        }

        [Network, Input(12)]
        public class Wrong : Module<Tensor, Tensor>
        {
            private readonly Linear first = Linear(12, 20);
            public Wrong() : base("wrong") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => {|SHP1026:mm(x, first.weight)|};
        }
        """);

    [Fact]
    public void ANewWeightIsTheOneThatCounts() => CodeCheck.Diagnostics("""
        [Network, Input(12)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Linear first = Linear(12, 20);
            public Net() : base("net") { first.weight = Parameter(zeros(5, 12)); RegisterComponents(); }
            public override Tensor forward(Tensor x) => nn.functional.linear(x, first.weight) + zeros(5);
        }
        """);

    [Fact]
    public void WhatALayerSaysOfItself() => CodeCheck.Diagnostics("""
        [Network, Input(3, 8, 8)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Conv2d conv = Conv2d(3, 24, 3);
            private readonly BatchNorm2d norm;
            private readonly Linear first, last;
            public Net() : base("net")
            {
                norm = BatchNorm2d(conv.out_channels);
                first = Linear(conv.out_channels * 36, 10);
                last = Linear({|SHP1001:first.out_features + 1|}, 2);
                RegisterComponents();
            }

            public override Tensor forward(Tensor x) => last.call(first.call(norm.call(conv.call(x)).flatten(1)));
        }
        """);

    private const string Expanding = """
        public class Block : Module<Tensor, Tensor>
        {
            public static int expansion = 4;
            private readonly Conv2d conv;
            public Block(int channels) : base("block") { conv = Conv2d(channels, channels * expansion, 1); RegisterComponents(); }
            public override Tensor forward(Tensor x) => conv.call(x);
        }

        [Network, Input(16, 8, 8)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Block block = new(16);
            private readonly Linear last = Linear(WIDTH, 2);
            public Net() : base("net") { RegisterComponents(); }
            public override Tensor forward(Tensor x) => last.call(block.call(x).mean(new long[] { 2, 3 }));
        }
        """;

    [Fact]
    public void AStaticFieldThatNothingAssignsIsItsInitializer() => CodeCheck.Diagnostics(Expanding.Replace("WIDTH", "{|SHP1001:Block.expansion * 16 + 1|}"));

    [Theory]
    [InlineData("Block.expansion = 2;")]
    [InlineData("Block.expansion++;")]
    [InlineData("Set(ref Block.expansion); static void Set(ref int value) => value = 2;")]
    [InlineData("(Block.expansion, _) = (2, 0);")]
    public void AnyAssignmentMakesAStaticFieldUnknown(string assignment) =>
        CodeCheck.Files([Expanding.Replace("WIDTH", "65"), $"public static class Setup {{ public static void Run() {{ {assignment} }} }}"]);

    [Fact]
    public void NumbersThatBecomeTensors() => CodeCheck.Diagnostics("""
        [Network(true), Input(8)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Linear shortcut = null, main = Linear(8, 8);
            private readonly Linear last = Linear({|SHP1001:9|}, 2);
            public Net(bool plain) : base("net") { if (!plain) shortcut = Linear(8, 8); RegisterComponents(); }
            public override Tensor forward(Tensor x)
            {
                Tensor added = shortcut is null ? 0 : shortcut.call(x);
                return last.call(main.call(x) + added);
            }
        }
        """);

    [Fact]
    public void ModulesThatAreTakenOutOfTheRegistry() => CodeCheck.Diagnostics("""
        public class Stage : Module<Tensor, Tensor>
        {
            protected Module<Tensor, Tensor> inner;
            private readonly Conv2d outer;
            public Stage(int channels) : base("stage") { inner = Conv2d(channels, channels, 1); outer = Conv2d(channels, channels, 1); RegisterComponents(); }
            public override Tensor forward(Tensor x) => outer.call(inner.call(x));
        }

        public class Replaced : Stage
        {
            public Replaced(int channels) : base(channels)
            {
                base._internal_submodules.Remove("inner");
                inner = Sequential(Conv2d(channels, channels, 3, padding: 1L), ReLU());
                register_module("inner", inner);
            }
        }

        [Network, Input(16, 8, 8)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly ModuleList<Stage> stages = new();
            private readonly Conv2d last;
            public Net() : base("net")
            {
                for (var i = 0; i < 2; i++)
                    stages.append(new Replaced(16));
                last = Conv2d({|SHP1001:48 + 1|}, 2, 1);
                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                var all = new List<Tensor> { x };
                foreach (var stage in stages)
                    all.Add(stage.call(all.Last()));
                return last.call(cat(all, 1));
            }
        }
        """);

    private const string Looking = """
        [Network, Input(12, 8)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Tensor table = zeros(25, 8), places = zeros(9, 9).to(ScalarType.Int64);
            private readonly Linear last = Linear(WIDTH, 2);
            public Net() : base("net") { RegisterComponents(); }
            public override Tensor forward(Tensor x)
            {
                CODE
            }
        }
        """;

    [Theory]
    [InlineData("return last.call(table[places].view(81, 8).t());", "81")]
    [InlineData("return last.call(table[TensorIndex.Tensor(places), 3..]);", "5")]
    [InlineData("return last.call(table[.., TensorIndex.Tensor(places)]);", "9")]
    public void TensorsThatCannotBeMasksAreNumbers(string code, string width)
    {
        CodeCheck.Diagnostics(Looking.Replace("CODE", code).Replace("WIDTH", width));
        CodeCheck.Diagnostics(Looking.Replace("CODE", code).Replace("WIDTH", $"{{|SHP1001:{width}0|}}"));
    }

    [Theory]
    [InlineData("return last.call(x[x > 0].view(-1, 5));")]
    [InlineData("return last.call(table[table > 0].view(-1, 5));")]
    public void OfMasksNothingIsSaid(string code) => CodeCheck.Diagnostics(Looking.Replace("CODE", code).Replace("WIDTH", "5"));

    // The table is larger than what may be executed.
    [Theory]
    [InlineData("for (int i = 0; i < 400; i++) for (int j = 0; j < 400; j++) table[i][j] = (i + j) % 7;", "table", "400")]
    [InlineData("for (int i = 0; i < 400; i++) for (int j = 0; j < 400; j++) table[i, j] = i * j;", "table.narrow(1, 0, 30)", "30")]
    [InlineData("var all = new List<Tensor>(); for (int i = 0; i < 400; i++) all.Add(table[.., i]);", "cat(all, 0).view(-1, 400 * 400)", "160000")]
    [InlineData("for (int i = 0; i < 400; i++) { table = cat(new[] { table, ones(400, 1) }, 1); table[i, i] = 0; }", "table", "800")]
    public void TablesThatLoopsFillAreNotGoneThrough(string loops, string result, string width)
    {
        CodeCheck.Diagnostics(Filled(width));
        CodeCheck.Diagnostics(Filled($"{{|SHP1001:{width}0|}}"));

        string Filled(string given) => $$"""
            public class Net : Module<Tensor, Tensor>
            {
                private readonly Linear last = Linear({{given}}, 2);
                public Net() : base("net") { RegisterComponents(); }
                public override Tensor forward(Tensor x)
                {
                    var table = zeros(400, 400);
                    {{loops}}
                    return last.call({{result}});
                }
            }
            """;
    }

    [Fact]
    public void ArraysThatAnExtensionTakesApart() => CodeCheck.Diagnostics("""
        public static class Apart
        {
            public static void Deconstruct<T>(this T[] all, out T first, out T second) => (first, second) = (all[0], all[1]);
            public static void Deconstruct<T>(this T[] all, out T first, out T second, out T third) { first = all[0]; second = all[1]; third = all[2]; }
        }

        [Network, Input(12, 24)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Linear last = Linear({|SHP1001:24|}, 2);
            public Net() : base("net") { RegisterComponents(); }
            public override Tensor forward(Tensor x)
            {
                var (batch, steps, width) = x.shape;
                var (q, k) = x.chunk(2, -1);
                long half;
                (_, half, _) = q.shape;
                return last.call((q + k).view(batch, steps * width / 2)) * half;
            }
        }
        """);

    [Fact]
    public void InputsThatMayBeNullAreAbsentWhereOthersAreStated() => CodeCheck.Diagnostics("""
        #nullable enable
        [Network, Input(12, 24, Name = "x")]
        public class Net : Module<Tensor, Tensor?, Tensor>
        {
            private readonly Linear last = Linear({|SHP1001:12|}, 2);
            public Net() : base("net") { RegisterComponents(); }
            public override Tensor forward(Tensor x, Tensor? mask)
            {
                if (mask is not null) x = x * mask;
                return last.call(x);
            }
        }
        """);

    [Fact]
    public void DrawsAroundMeansAndNumberedElements() => CodeCheck.Diagnostics("""
        [Network, Input(8)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly ModuleList<Linear> layers = new();
            private readonly Linear last = Linear({|SHP1001:33|}, 2);
            public Net() : base("net")
            {
                var widths = new[] { 8, 16, 32 };
                foreach (var (i, width) in widths.Index())
                    if (i > 0) layers.Add(Linear(widths[i - 1], width));
                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                foreach (var layer in layers)
                    x = layer.call(x);
                return last.call(normal(x, ones_like(x)) + normal(0, 1, new long[] { 1, 32 }));
            }
        }
        """);
}
