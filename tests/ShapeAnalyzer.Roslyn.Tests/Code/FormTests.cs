namespace ShapeAnalyzer.Tests.Code;

/// <summary>The forms of C# that networks are written in: each with a mistake that only a reader who understood it can find.</summary>
public class FormTests
{
    [Fact]
    public void ConfigurationRecordsAndPrimaryConstructors() => CodeCheck.Diagnostics("""
        public record Config(int Width = 64, int Heads = 4) { public int HeadSize => Width / Heads; public int Layers { get; init; } = 2; }

        public class Head(Config config) : Module<Tensor, Tensor>("head")
        {
            private readonly Linear key = Linear(config.Width, config.HeadSize);
            private readonly Linear value = Linear({|SHP1001:config.HeadSize + 1|}, config.Width);

            public override Tensor forward(Tensor x) => value.forward(key.forward(x));
        }

        [Network(Factory = nameof(Create)), Input(10, 64)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly ModuleList<Linear> layers = new ModuleList<Linear>();
            private readonly Linear last;

            public Net(Config config) : base("net")
            {
                for (int i = 0; i < config.Layers; i++)
                    layers.Add(Linear(config.Width, config.Width));
                last = Linear({|SHP1001:config.HeadSize|}, 10);
                RegisterComponents();
            }

            public static Net Create() => new(new Config { Layers = 3 } with { Heads = 8 });

            public override Tensor forward(Tensor x)
            {
                foreach (var layer in layers)
                    x = functional.relu(layer.call(x));
                return last.call(x);
            }
        }
        """);

    [Fact]
    public void FunctionsSwitchesAndQueries() => CodeCheck.Diagnostics("""
        [Network("wide"), Input(16)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> body;
            private readonly Dictionary<string, int> widths = new() { ["narrow"] = 8, ["wide"] = 32 };

            public Net(string kind) : base("net")
            {
                var width = widths[kind];
                Func<int, int, Module<Tensor, Tensor>> block = (i, o) => Sequential(Linear(i, o), Activation(kind));
                Module<Tensor, Tensor> Twice(int i, int o) => Sequential(block(i, o), block(o, o));
                var sizes = new[] { 16, width, width * 2 };
                var parts = sizes.Zip(sizes.Skip(1), (a, b) => Twice(a, b)).Append(Linear({|SHP1001:sizes[1]|}, 10)).ToArray();
                body = Sequential(parts);
                RegisterComponents();
            }

            private static Module<Tensor, Tensor> Activation(string kind) => kind switch
            {
                "narrow" => ReLU(),
                "wide" or "huge" => GELU(),
                _ => throw new ArgumentException(kind),
            };

            public override Tensor forward(Tensor x) => body.forward(x);
        }
        """);

    [Fact]
    public void UnknownConditionsKeepWhatBothArmsAgreeOn() => CodeCheck.Diagnostics("""
        [Network, Input(3, 32, 32)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Conv2d conv = Conv2d(3, 8, 3, padding: 1L);
            private readonly Conv2d other = Conv2d(3, 8, 3, stride: 2, padding: 1L);
            private readonly Conv2d next = Conv2d({|SHP1001:16|}, 8, 3);
            private readonly Linear last = Linear(999, 10);

            public Net() : base("net") { RegisterComponents(); }

            public override Tensor forward(Tensor x)
            {
                if (DateTime.Now.Hour > 12)
                    x = conv.forward(x);
                else
                    x = other.forward(x);
                if (training && Environment.TickCount > 3)
                    return {|SHP2001:last.forward(x)|};
                x = next.forward(x);
                return last.forward(x.flatten(1));
            }
        }
        """);

    [Fact]
    public void AnErrorThatOnlyOneUseProvokesIsAtTheUse() => CodeCheck.Files(
        ["""
        public class Block : Module<Tensor, Tensor>
        {
            private readonly Linear first, second;

            public Block(int width) : base("block")
            {
                first = Linear(width, width);
                second = Linear(width, {|SHP1004:width|});
                RegisterComponents();
            }

            public override Tensor forward(Tensor x) => second.forward(first.forward(x));
        }
        """.Replace("{|SHP1004:width|}", "width"),
        """
        [Network, Input(20)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Block a = new Block(20);
            private readonly Block b = new Block(30);

            public Net() : base("net") { RegisterComponents(); }

            public override Tensor forward(Tensor x) => {|SHP1001:b.forward(a.forward(x))|};
        }
        """],
        "'b.first' expects 30 input features but receives 20 (x [N, 20] -> a.first [N, 20] -> a.second [N, 20]), in Block (File0.cs)");

    [Fact]
    public void Attention() => CodeCheck.Diagnostics("""
        [Network(64, 8, 100), Input(16)]
        public class Gpt : Module<Tensor, Tensor>
        {
            private class Attention : Module<Tensor, Tensor>
            {
                private readonly Linear qkv, proj;
                private readonly long heads;

                public Attention(long width, long heads) : base("attention")
                {
                    this.heads = heads;
                    qkv = Linear(width, 3 * width);
                    proj = Linear(width, width);
                    RegisterComponents();
                }

                public override Tensor forward(Tensor x)
                {
                    var (b, t, c) = (x.shape[0], x.shape[1], x.size(2));
                    var parts = qkv.forward(x).split(c, dim: 2);
                    var q = parts[0].view(b, t, heads, c / heads).transpose(1, 2);
                    var k = parts[1].view(b, t, heads, c / heads).transpose(1, 2);
                    var v = parts[2].view(b, t, heads, c / heads).transpose(1, 2);
                    var att = q.matmul(k.transpose(-2, -1)) * (1.0 / Math.Sqrt(k.size(-1)));
                    att = att.masked_fill(torch.tril(torch.ones(t, t)).view(1, 1, t, t) == 0, float.NegativeInfinity);
                    att = functional.softmax(att, -1);
                    var y = att.matmul(v).transpose(1, 2).contiguous().view(b, t, c);
                    return proj.forward(y);
                }
            }

            private readonly Embedding tokens, positions;
            private readonly ModuleList<Module<Tensor, Tensor>> blocks;
            private readonly Linear head;

            public Gpt(long width, long heads, long vocabulary) : base("gpt")
            {
                tokens = Embedding(vocabulary, width);
                positions = Embedding(128, width);
                blocks = ModuleList(Enumerable.Range(0, 2).Select(_ => (Module<Tensor, Tensor>)new Attention(width, heads)).ToArray());
                head = Linear({|SHP1001:width * 2|}, vocabulary, hasBias: false);
                RegisterComponents();
            }

            public override Tensor forward(Tensor ids)
            {
                var t = ids.shape[1];
                var x = tokens.forward(ids) + positions.forward(torch.arange(0, t).unsqueeze(0));
                for (var i = 0; i < blocks.Count; i++)
                    x = x + blocks[i].call(x);
                return head.forward(x);
            }
        }
        """);

    [Fact]
    public void EndlessLoopsAndRecursionEnd() => CodeCheck.Diagnostics("""
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Linear a = Linear(4, 5), b = Linear({|SHP1001:6|}, 4);

            public Net(int n) : base("net")
            {
                var i = 0;
                while (true) { if (i++ > n) break; }
                RegisterComponents();
            }

            private static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

            public override Tensor forward(Tensor x)
            {
                var y = b.forward(a.forward(x));
                var z = Fibonacci(40);
                while (true) { z++; }
            }
        }
        """);

    [Fact]
    public void SeveralInputsAndOutputs() => CodeCheck.Diagnostics("""
        [Network, Input(784, Name = "image"), Input(10, Name = "label")]
        public class Vae : Module<Tensor, Tensor, (Tensor, Tensor, Tensor)>
        {
            private readonly Linear encoder = Linear(794, 400), mean = Linear(400, 20), deviation = Linear(400, 21), decoder = Linear(30, 784);

            public Vae() : base("vae") { RegisterComponents(); }

            private (Tensor, Tensor) Encode(Tensor x)
            {
                using var h = functional.relu(encoder.forward(x));
                return (mean.forward(h), deviation.forward(h));
            }

            public override (Tensor, Tensor, Tensor) forward(Tensor image, Tensor label)
            {
                var (mu, logvar) = Encode(torch.cat(new[] { image.view(-1, 784), label }, 1));
                var std = torch.exp(logvar * 0.5);
                var z = {|SHP1025:mu + torch.randn_like(std) * std|};
                return (decoder.forward(torch.cat(new[] { z, label }, 1)), mu, logvar);
            }
        }
        """);

    [Fact]
    public void UnknownIsSilent() => CodeCheck.Diagnostics("""
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> given;
            private readonly Linear linear;
            private readonly IReadOnlyList<int> sizes;

            public Net(Module<Tensor, Tensor> given, int[] sizes, int features, bool flat, string mode) : base("net")
            {
                this.given = given;
                this.sizes = sizes;
                linear = Linear(sizes[0] * features, mode == "a" ? 10 : 20);
                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                x = given.forward(x);
                var n = sizes.Count > 2 ? 3 : x.dim();
                x = x.view(x.shape[0], -1);
                for (var i = 0; i < n; i++)
                    x = x.unsqueeze(0).squeeze(0);
                x = linear.forward(x);
                return x[.., ^1];
            }
        }
        """);

    [Fact]
    public void TakingObjectsApart() => CodeCheck.Diagnostics("""
        public abstract record Block(int In, int Out);
        public record Wide(int In, int Out) : Block(In, Out);
        public record struct Twice(int In, int Out) { public int Out { get; init; } = Out * 2; }
        public class Pair(int first, int second)
        {
            public int First => first;
            public void Deconstruct(out int a, out int b) { a = second; b = First; }
        }

        [Network, Input(3)]
        public class Net : Module<Tensor, Tensor>
        {
            private readonly Sequential body = Sequential();
            public Net() : base("n")
            {
                var (i, o) = new Wide(3, 4);
                body.append(Linear(i, o));
                foreach (var (a, b) in new[] { new Pair(8, 4), new Pair(9, 8) }) body.append(Linear(a, b));
                if (new Twice(9, 5) is (var c, var d)) body.append(Linear({|SHP1001:c + 1|}, d));
                body.append(Linear({|SHP1001:5|}, 1));
                RegisterComponents();
            }
            public override Tensor forward(Tensor x) => body.forward(x);
        }
        """);
}
