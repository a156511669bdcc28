namespace ShapeAnalyzer.Tests.Code;

/// <summary>Correct code of many forms, on which nothing may be reported.</summary>
public class SilenceTests
{
    [Fact]
    public void FieldsThatOthersSet() => CodeCheck.Diagnostics("""
        public class Settings { public int Width = 8; public int Depth { get; set; } = 2; public static int Shared = 5; public int Count; }

        public partial class Net : Module<Tensor, Tensor>
        {
            private Module<Tensor, Tensor> lazy;
            private readonly Linear a;
            private Linear b = null;
            private int count;

            public Net(Settings settings, params int[] more) : base("net")
            {
                a = Linear(Settings.Shared, settings.Width);
                var local = new Settings { Width = 3, Depth = 4 };
                local.Count += local.Depth;
                Fill(local);
                b ??= Linear(local.Width, 4);
                foreach (var (size, i) in more.Select((m, i) => (m, i)))
                    count += size * i;
                RegisterComponents();
            }

            private void Fill(Settings s) => s.Width = s.Count * 2;
        }

        public partial class Net
        {
            public override Tensor forward(Tensor x)
            {
                if (lazy is null) register_module("lazy", lazy = Linear(x.shape[^1], 3));
                try
                {
                    if (x.shape[1] != count) throw new ArgumentException("size");
                    x = a.forward(x);
                }
                catch (InvalidOperationException)
                {
                    return x;
                }
                finally
                {
                    Console.WriteLine(x);
                }

                var y = torch.zeros(2, 8);
                return b.forward(y) + lazy.forward(x).sum();
            }
        }
        """);

    [Fact]
    public void UNetWithSkips() => CodeCheck.Diagnostics("""
        public class UNet : Module<Tensor, Tensor>
        {
            private readonly ModuleList<Module<Tensor, Tensor>> downs = new(), ups = new();
            private readonly Module<Tensor, Tensor> bottleneck, final;
            private readonly Module<Tensor, Tensor> pool = MaxPool2d(2, 2);

            public UNet(int input = 3, int output = 1, params int[] features) : base("unet")
            {
                if (features.Length == 0) features = new[] { 64, 128, 256, 512 };
                foreach (var feature in features)
                {
                    downs.Add(Double(input, feature));
                    input = feature;
                }

                foreach (var feature in features.Reverse())
                {
                    ups.Add(ConvTranspose2d(feature * 2, feature, 2, 2));
                    ups.Add(Double(feature * 2, feature));
                }

                bottleneck = Double(features[^1], features[^1] * 2);
                final = Conv2d(features[0], output, 1);
                RegisterComponents();
            }

            static Sequential Double(long i, long o) => Sequential(Conv2d(i, o, 3, 1, 1, bias: false), BatchNorm2d(o), ReLU(true), Conv2d(o, o, 3, 1, 1, bias: false), BatchNorm2d(o), ReLU(true));

            public override Tensor forward(Tensor x)
            {
                var skips = new Stack<Tensor>();
                foreach (var down in downs)
                {
                    x = down.forward(x);
                    skips.Push(x);
                    x = pool.forward(x);
                }

                x = bottleneck.forward(x);
                for (var i = 0; i < ups.Count; i += 2)
                {
                    x = ups[i].forward(x);
                    var skip = skips.Pop();
                    if (!x.shape.SequenceEqual(skip.shape))
                        x = functional.interpolate(x, skip.shape[2..]);
                    x = ups[i + 1].forward(torch.cat(new List<Tensor> { skip, x }, 1));
                }

                return final.forward(x);
            }
        }

        [Network, Input(3, 64, 64)]
        public class Small : UNet { public Small() : base(3, 2, 16, 32) { } }
        """);

    [Fact]
    public void Recurrent() => CodeCheck.Diagnostics("""
        [Network(1000, 32, 64, true), Input(20)]
        public class Classifier : Module<Tensor, Tensor>
        {
            private readonly Embedding embedding;
            private readonly LSTM lstm;
            private readonly Linear fc;
            private readonly Dropout dropout = Dropout(0.3);

            public Classifier(int vocabulary, int width, int hidden, bool bidirectional) : base("c")
            {
                embedding = Embedding(vocabulary, width);
                lstm = LSTM(width, hidden, numLayers: 2, batchFirst: true, bidirectional: bidirectional);
                fc = Linear(bidirectional ? hidden * 2 : hidden, 2);
                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                var (output, h, c) = lstm.forward(dropout.forward(embedding.forward(x)));
                var last = output.index(TensorIndex.Colon, -1, TensorIndex.Colon);
                var same = output[.., -1];
                return fc.forward(torch.cat(new[] { h[0], h[1] }, 1)) + fc.forward(last) + fc.forward(same);
            }
        }
        """);

    [Fact]
    public void Generator() => CodeCheck.Diagnostics("""
        public interface IBlock { Tensor Run(Tensor x); }

        public abstract class Base<T> : Module<Tensor, Tensor>, IBlock where T : Module<Tensor, Tensor>
        {
            protected readonly ModuleList<T> parts = new();
            protected virtual int Size => 100;
            protected Base(string name) : base(name) { Build(); }
            protected abstract void Build();
            public Tensor Run(Tensor x) => parts.Aggregate(x, (state, part) => part.forward(state));
            public override Tensor forward(Tensor x) => Run(x);
        }

        [Network, Input(100, 1, 1)]
        public sealed class Generator : Base<Module<Tensor, Tensor>>
        {
            const int G = 64;
            protected override int Size => base.Size;

            public Generator() : base("g") { RegisterComponents(); }

            protected override void Build()
            {
                int[] widths = [G * 8, G * 4, .. new[] { G * 2, G }];
                var previous = Size;
                for (var i = 0; i < widths.Length; (previous, i) = (widths[i], i + 1))
                    parts.Add(Sequential((i + "", ConvTranspose2d(previous, widths[i], 4, i == 0 ? 1 : 2, i == 0 ? 0 : 1, bias: false)), ("bn", BatchNorm2d(widths[i])), ("act", LeakyReLU(0.2))));
                parts.Add(ConvTranspose2d(previous, 3, 4, 2, 1));
            }
        }
        """);

    [Fact]
    public void TrainingLoop() => CodeCheck.Diagnostics("""
        public static class Program
        {
            private static readonly int Batch = 64;

            public static void Main(string[] args)
            {
                var device = torch.cuda.is_available() ? torch.CUDA : torch.CPU;
                using var model = Sequential(("fc1", Linear(784, 100)), ("relu", ReLU()), ("fc2", Linear(100, 10))).to(device);
                var optimizer = torch.optim.Adam(model.parameters(), 0.001);
                var loss = CrossEntropyLoss();
                for (var epoch = 0; epoch < 10; epoch++)
                {
                    using var x = torch.rand(Batch, 1, 28, 28).to(device);
                    using var y = torch.randint(10, Batch);
                    optimizer.zero_grad();
                    var output = loss.forward(model.forward(x.view(-1, 784)), y);
                    output.backward();
                    optimizer.step();
                    Console.WriteLine($"{epoch}: {output.item<float>()}");
                }
            }
        }
        """);

    [Fact]
    public void InPlaceStructsFloatsAndBaseCalls() => CodeCheck.Diagnostics("""
        public struct Size { public int W; public int H { get; set; } }

        public class Stack : Sequential
        {
            public Stack(params Module<Tensor, Tensor>[] parts) : base(parts) { }
            public override Tensor forward(Tensor x) => base.forward(x).relu();
        }

        [Network, Input(4, 6)]
        public class Net : Module<Tensor, Tensor, Tensor>
        {
            private readonly Stack stack = new Stack(Linear(4, 7), Linear(7, 5));
            private readonly Linear last;

            public Net() : base("net")
            {
                var a = new Size { W = 5, H = 2 };
                var b = a;
                b.W = 9;
                var ratio = 0.7f;
                var count = 10;
                last = Linear(a.W, (int)(ratio * count));
                RegisterComponents();
            }

            public override Tensor forward(Tensor x, Tensor mask = null)
            {
                var alias = x;
                x.transpose_(1, 2);
                if (mask is not null)
                    x = x * mask;
                goto end;
            end:
                return last.forward(stack.forward(alias)).view(-1, 7);
            }
        }
        """);

    [Fact]
    public void WaysThatLeaveEarly() => CodeCheck.Diagnostics("""
        [Network, Input(4)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Linear a = Linear(4, 4), b = Linear(4, 8), c = Linear(9, 9);
            private int width = 4, late = 4;

            public Net() : base("n") { Late(); RegisterComponents(); }

            private void Late()
            {
                if (Environment.TickCount > 5) return;
                late = 8;
            }

            private Tensor Early(Tensor x)
            {
                if (Environment.TickCount > 5) return b.forward(x);
                return a.forward(x);
            }

            private int Widths()
            {
                var result = 4;
                for (var i = 0; i < 3; i++)
                {
                    if (Environment.TickCount > i) break;
                    switch (i)
                    {
                        case 1: result = 9; break;
                        default: result += 5; break;
                    }
                }

                return result;
            }

            private int Deep(int n)
            {
                foreach (var i in new[] { 1, 2, 3 })
                {
                    if (i == n) continue;
                    if (Environment.TickCount == i) return 9;
                    try { if (Environment.TickCount == 7) width = 9; } finally { n++; }
                }

                return 4;
            }

            public override Tensor forward(Tensor x)
            {
                var early = Early(x);
                var y = c.forward(early);
                var z = c.forward(torch.zeros(3, Widths()));
                var w = c.forward(torch.zeros(3, Deep(2)));
                var v = c.forward(torch.zeros(3, width)) + c.forward(torch.zeros(3, late));
                while (Environment.TickCount > 3)
                {
                    if (x.shape[1] == 9) return c.forward(x);
                    x = b.forward(a.forward(x))[TensorIndex.Colon, TensorIndex.Slice(0, 4)];
                }

                do { width *= 2; } while (Environment.TickCount > 100);
                return x.view(-1, width).sum() + y.sum() + z.sum() + w.sum() + v.sum();
            }
        }
        """);
}
