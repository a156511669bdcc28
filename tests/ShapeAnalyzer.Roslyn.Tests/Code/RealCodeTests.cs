namespace ShapeAnalyzer.Tests.Code;

/// <summary>Forms that real projects are full of: each with a mistake that only a reader who understood it can find.</summary>
public class RealCodeTests
{
    [Fact]
    public void ASequenceThatCallsItsChildrenByTheirTypes() => CodeCheck.Diagnostics("""
        public class Timed : Module<Tensor, Tensor, Tensor>
        {
            private readonly Conv2d conv;
            private readonly Linear time;
            public Timed(long i, long o) : base("timed") { conv = Conv2d(i, o, 3, padding: 1L); time = Linear(12, o); RegisterComponents(); }
            public override Tensor forward(Tensor x, Tensor t) => conv.call(x) + time.call(t).unsqueeze(-1).unsqueeze(-1);
        }

        public class Steps : Sequential<Tensor, Tensor, Tensor>
        {
            public Steps(params Module[] modules) : base(modules) { }
            public override Tensor forward(Tensor x, Tensor t)
            {
                using var scope = NewDisposeScope();
                foreach (var layer in children())
                {
                    switch (layer)
                    {
                        case Timed timed: x = timed.call(x, t); break;
                        case Module<Tensor, Tensor> plain: x = plain.call(x); break;
                    }
                }

                return x.MoveToOuterDisposeScope();
            }
        }

        [Network, Input(3, 8, 8, Name = "x"), Input(12, Name = "t")]
        public class Net : Module<Tensor, Tensor, Tensor>
        {
            private readonly ModuleList<Steps> steps = new(new Steps(Conv2d(3, 8, 1), new Timed(8, 16)), new Steps(new Timed(16, 4)));
            private readonly Linear last = Linear({|SHP1001:255|}, 2);
            public Net() : base("net") { RegisterComponents(); }
            public override Tensor forward(Tensor x, Tensor t)
            {
                foreach (var step in steps)
                    x = step.call(x, t);
                return last.call(x.flatten(1));
            }
        }
        """);

    [Fact]
    public void RatesFromATensorAndStochasticDepth() => CodeCheck.Diagnostics("""
        public class Drop(double rate) : Module<Tensor, Tensor>("drop")
        {
            public override Tensor forward(Tensor x)
            {
                if (!training || rate == 0) return x;
                var shape = new[] { x.shape[0] }.Concat(Enumerable.Repeat(1L, (int)x.ndim - 1)).ToArray();
                return x * x.new_empty(shape).bernoulli_(1 - rate);
            }
        }

        [Network(3), Input(10, 16)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly ModuleList<Module<Tensor, Tensor>> drops = new(), layers = new();
            private readonly Linear last = Linear({|SHP1001:18|}, 2);
            public Net(int depth) : base("net")
            {
                var rates = linspace(0, 0.2, depth).data<float>().ToArray();
                for (var i = 0; i < rates.Length; i++)
                {
                    drops.Add(rates[i] > 0 ? new Drop(rates[i]) : Identity());
                    layers.Add(Linear(16 + i, 17 + i));
                }

                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                for (var i = 0; i < layers.Count; i++)
                    x = drops[i].call(layers[i].call(x));
                return last.call(x);
            }
        }
        """);

    [Fact]
    public void StructsNullablesAndClones() => CodeCheck.Diagnostics("""
        public struct Options { public int Width { get; set; } = 1; public int? Heads { get; set; } = null; public Options() { } }

        public abstract class Stage { public int Width; public int Layers = 1; public abstract Stage Clone(); }

        public class Wide : Stage { public override Stage Clone() => (Stage)MemberwiseClone(); }

        [Network(Factory = nameof(Create)), Input(3, 16, 16)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> pool;
            private readonly Conv2d conv;
            private readonly Linear last;

            public Net(Options options, Stage stage, (int, int)? stride = null) : base("net")
            {
                var copy = stage.Clone();
                copy.Width = options.Width * (options.Heads ?? 2);
                conv = Conv2d(3, copy.Width, kernel_size: (3, 3), stride: stride is { } s ? (s.Item1, s.Item2) : ((long, long)?)null, padding: (1, 1));
                if (stride.HasValue)
                {
                    var (h, w) = stride.Value;
                    pool = MaxPool2d(kernel_size: (h, w), stride: (h, w));
                }

                last = Linear({|SHP1001:stage.Width * 16|}, 2);
                RegisterComponents();
            }

            public static Net Create() => new(new Options { Width = 4 }, new Wide { Width = 6 }, (2, 2));

            public override Tensor forward(Tensor x)
            {
                x = conv.call(x);
                if (pool is not null) x = pool.call(x);
                return last.call(x.flatten(1));
            }
        }
        """);

    [Fact]
    public void OverloadsByTheirInputs() => CodeCheck.Diagnostics("""
        [Network, Input(7, Name = "tokens"), Input(7, Name = "positions")]
        public class Net : Module
        {
            private readonly Embedding words = Embedding(100, 16), places = Embedding(50, {|SHP1001:16|});
            private readonly Linear last = Linear({|SHP1001:8|}, 2);
            public Net() : base("net") { RegisterComponents(); }
            public Tensor forward(Tensor x) => throw new NotImplementedException();
            public Tensor forward(Tensor tokens, Tensor positions) => last.forward(words.forward(tokens) + places.forward(positions));
        }
        """.Replace("{|SHP1001:16|}", "16"));

    [Fact]
    public void NamedPartsOfAnIndex() => CodeCheck.Diagnostics("""
        [Network, Input(8, 8, 3)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Linear last = Linear({|SHP1001:96|}, 2);
            public Net() : base("net") { RegisterComponents(); }
            public override Tensor forward(Tensor x)
            {
                x = x[TensorIndex.Colon, TensorIndex.Slice(stop: 4), TensorIndex.Slice(start: 1, step: 2), TensorIndex.Colon];
                return last.call(x.flatten(1));
            }
        }
        """);

    [Fact]
    public void MixedConfigurationsAndIterators() => CodeCheck.Diagnostics("""
        [Network("A"), Input(3, 16, 16)]
        public class Net : Module<Tensor, Tensor>
        {
            private static readonly IReadOnlyDictionary<string, object[]> Configurations = new Dictionary<string, object[]> { ["A"] = new object[] { 8, 'M', 16, 16, 'M' } };
            private readonly Sequential features;
            private readonly Linear last;

            public Net(string kind) : base("net")
            {
                features = Sequential(Layers(Configurations[kind]).ToList());
                var widths = Configurations[kind].OfType<int>().Distinct().OrderByDescending(w => w).ToList();
                last = Linear({|SHP1001:widths[0] * 64|}, 10);
                RegisterComponents();
            }

            private static IEnumerable<Module<Tensor, Tensor>> Layers(object[] configuration)
            {
                var channels = 3;
                foreach (var part in configuration)
                {
                    if (part is 'M')
                    {
                        yield return MaxPool2d(2);
                        continue;
                    }

                    var next = (int)part;
                    yield return Conv2d(channels, next, 3, padding: 1L);
                    channels = next;
                }
            }

            public override Tensor forward(Tensor x) => last.call(features.call(x).flatten(1));
        }
        """);

    [Fact]
    public void LoopsThatFillTables() => CodeCheck.Diagnostics("""
        [Network(14), Input(196, 32)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Linear key = Linear(32, 32), last = Linear({|SHP1001:16|}, 2);
            private readonly Tensor index;

            public Net(int size) : base("net")
            {
                var points = Enumerable.Range(0, size).SelectMany(_ => Enumerable.Range(0, size), (x, y) => new { X = x, Y = y }).ToList();
                var known = new Dictionary<(int, int), int>();
                var indices = new List<long>();
                foreach (var a in points)
                {
                    foreach (var b in points)
                    {
                        var offset = (Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));
                        if (!known.ContainsKey(offset)) known[offset] = known.Count;
                        indices.Add(known[offset]);
                    }
                }

                index = tensor(indices.ToArray()).view(points.Count, points.Count);
                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                var scores = key.call(x).matmul(x.transpose(-2, -1)) + index;
                return last.call(scores.softmax(-1).matmul(x));
            }
        }
        """);
}
