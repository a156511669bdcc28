using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Code;

/// <summary>Networks of many kinds are evaluated to their end: no finding, and every shape is known but for the batch.</summary>
public class EvaluationTests
{
    [Theory]
    [InlineData("Mnist", "[N, 10]")]
    [InlineData("Speech", "[N, 1, 35]")]
    [InlineData("Translator", "[35, 20, 100]")]
    [InlineData("TextModel", "[N, 4]")]
    [InlineData("Dcgan", "[N, 3, 64, 64]")]
    [InlineData("Squeeze", "[N, 16, 8, 8]")]
    [InlineData("Vit", "[N, 10]")]
    [InlineData("Dense", "[N, 64, 16, 16]")]
    [InlineData("Gru", "[N, 12, 7]")]
    [InlineData("Windows", "[N, 49, 96]")]
    [InlineData("Phrases", "[N, 4]")]
    [InlineData("Steps", "[N, 32, 4, 4]")]
    public void ToTheEnd(string type, string output)
    {
        var compilation = Compilation.Value;
        var result = compilation.RunType(type);
        Assert.Empty(result.Findings.Select(finding => finding.Message));
        Assert.Empty(result.Trace.Layers.Where(layer => !layer.Outputs[0].Shape.HasRank || layer.Outputs[0].Shape.Dims.Any(size => size.IsUnknown)).Select(layer => $"{layer.Node.Name}: {layer.Outputs[0].Shape}"));
        Assert.Equal(output, (result.Output as Tensor ?? ((TupleOf)result.Output).Items[0] as Tensor)?.Shape.ToString());
    }

    private static readonly Lazy<TorchCompilation> Compilation = new(() => TorchCompilation.Compiling("""
        [Network(5000, 128, 4), Input(40)]
        internal class Phrases : Module<Tensor, Tensor>
        {
            private readonly Embedding embedding;
            private readonly ModuleList<Conv2d> windows;
            private readonly Linear head;

            public Phrases(int words, int width, int classes, params int[] sizes) : base("phrases")
            {
                if (sizes.Length == 0) sizes = new[] { 3, 4, 5 };
                embedding = Embedding(words, width);
                windows = new ModuleList<Conv2d>(sizes.Select(size => Conv2d(1, 100, (size, width))).ToArray());
                head = Linear(100 * sizes.Length, classes);
                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                var words = embedding.forward(x).unsqueeze(1);
                var found = windows.Select(window => functional.relu(window.forward(words)).squeeze(3)).Select(row => functional.max_pool1d(row, row.size(2)).squeeze(2)).ToList();
                return head.forward(torch.cat(found, 1));
            }
        }

        [Network(32, 8, 16, 32), Input(3, 32, 32)]
        internal class Steps : Module<Tensor, Tensor>
        {
            private readonly Sequential layers = Sequential();

            public Steps(int size, params int[] channels) : base("steps")
            {
                var strides = new int[channels.Length];
                Array.Fill(strides, 2);
                var input = 3;
                for (var i = 0; i < channels.Length; i++)
                {
                    layers.append(Conv2d(input, channels[i], 3, stride: strides[i], padding: 1));
                    input = channels[i];
                }

                RegisterComponents();
            }

            public override Tensor forward(Tensor x) => layers.forward(x);
        }

        [Network("Mnist", null), Input(1, 28, 28)]
        internal class Mnist : Module<Tensor, Tensor>
        {
            private Module<Tensor, Tensor> conv1 = Conv2d(1, 32, 3);
            private Module<Tensor, Tensor> conv2 = Conv2d(32, 64, 3);
            private Module<Tensor, Tensor> fc1 = Linear(9216, 128);
            private Module<Tensor, Tensor> fc2 = Linear(128, 10);
            private Module<Tensor, Tensor> pool1 = MaxPool2d(kernel_size: new long[] { 2, 2 });
            private Module<Tensor, Tensor> relu1 = ReLU(), relu2 = ReLU(), relu3 = ReLU(), dropout1 = Dropout(0.25), dropout2 = Dropout(0.5), flatten = Flatten(), logsm = LogSoftmax(1);

            public Mnist(string name, torch.Device device = null) : base(name)
            {
                RegisterComponents();
                if (device != null && device.type == DeviceType.CUDA) this.to(device);
            }

            public override Tensor forward(Tensor input)
            {
                var l11 = conv1.forward(input);
                var l12 = relu1.forward(l11);
                var l21 = conv2.forward(l12);
                var l22 = relu2.forward(l21);
                var l23 = pool1.forward(l22);
                var l24 = dropout1.forward(l23);
                var x = flatten.forward(l24);
                var l31 = fc1.forward(x);
                var l32 = relu3.forward(l31);
                var l33 = dropout2.forward(l32);
                var l41 = fc2.forward(l33);
                return logsm.forward(l41);
            }
        }

        [Network(1, 35), Input(1, 16000)]
        internal class Speech : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> conv1, bn1, relu1, pool1, conv2, bn2, relu2, pool2, conv3, bn3, relu3, pool3, conv4, bn4, relu4, pool4, fc1;

            public Speech(int input, int output, int stride = 16, int channels = 32) : base("m5")
            {
                conv1 = Conv1d(input, channels, 80, stride: stride); bn1 = BatchNorm1d(channels); relu1 = ReLU(); pool1 = MaxPool1d(4);
                conv2 = Conv1d(channels, channels, 3); bn2 = BatchNorm1d(channels); relu2 = ReLU(); pool2 = MaxPool1d(4);
                conv3 = Conv1d(channels, 2 * channels, 3); bn3 = BatchNorm1d(2 * channels); relu3 = ReLU(); pool3 = MaxPool1d(4);
                conv4 = Conv1d(2 * channels, 2 * channels, 3); bn4 = BatchNorm1d(2 * channels); relu4 = ReLU(); pool4 = MaxPool1d(4);
                fc1 = Linear(2 * channels, output);
                RegisterComponents();
            }

            public override Tensor forward(Tensor t)
            {
                var x = t;
                x = conv1.forward(x); x = relu1.forward(bn1.forward(x)); x = pool1.forward(x);
                x = conv2.forward(x); x = relu2.forward(bn2.forward(x)); x = pool2.forward(x);
                x = conv3.forward(x); x = relu3.forward(bn3.forward(x)); x = pool3.forward(x);
                x = conv4.forward(x); x = relu4.forward(bn4.forward(x)); x = pool4.forward(x);
                x = functional.avg_pool1d(x, x.shape[^1]);
                x = x.permute(0, 2, 1);
                x = fc1.forward(x);
                return functional.log_softmax(x, 2);
            }
        }

        internal class Positions : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> dropout;
            private readonly Tensor pe;

            public Positions(long dmodel, double dropout, int maxLen = 5000) : base("pe")
            {
                this.dropout = Dropout(dropout);
                var pe = torch.zeros(new long[] { maxLen, dmodel });
                var position = torch.arange(0, maxLen, 1).unsqueeze(1);
                var divTerm = (torch.arange(0, dmodel, 2) * (-Math.Log(10000.0) / dmodel)).exp();
                pe[TensorIndex.Ellipsis, TensorIndex.Slice(0, null, 2)] = (position * divTerm).sin();
                pe[TensorIndex.Ellipsis, TensorIndex.Slice(1, null, 2)] = (position * divTerm).cos();
                this.pe = pe.unsqueeze(0).transpose(0, 1);
                RegisterComponents();
            }

            public override Tensor forward(Tensor t)
            {
                using var x = t + pe[TensorIndex.Slice(null, t.shape[0]), TensorIndex.Slice()];
                return dropout.forward(x);
            }
        }

        [Network(100L, 200L, 2L, 200L, 2L, 0.2), Input(35, 20, Batched = false), Input(35, 35, Batched = false)]
        internal class Translator : Module<Tensor, Tensor, Tensor>
        {
            private readonly TransformerEncoder encoder;
            private readonly Positions positions;
            private readonly Embedding embedding;
            private readonly Linear decoder;
            private readonly long ninputs;

            public Translator(long ntokens, long ninputs, long nheads, long nhidden, long nlayers, double dropout = 0.5) : base("t")
            {
                this.ninputs = ninputs;
                positions = new Positions(ninputs, dropout);
                var layers = TransformerEncoderLayer(ninputs, nheads, nhidden, dropout);
                encoder = TransformerEncoder(layers, nlayers);
                embedding = Embedding(ntokens, ninputs);
                decoder = Linear(ninputs, ntokens);
                InitWeights();
                RegisterComponents();
            }

            private void InitWeights()
            {
                var initrange = 0.1;
                init.uniform_(embedding.weight, -initrange, initrange);
                init.zeros_(decoder.bias);
            }

            public override Tensor forward(Tensor t, Tensor mask)
            {
                var src = positions.forward(embedding.forward(t) * MathF.Sqrt(ninputs));
                var enc = encoder.call(src, mask);
                return decoder.forward(enc);
            }
        }

        [Network(95812L, 64L, 4L), Input(30)]
        internal class TextModel : Module<Tensor, Tensor>
        {
            private readonly EmbeddingBag embedding;
            private readonly Linear fc;

            public TextModel(long vocabulary, long width, long classes) : base("t")
            {
                embedding = EmbeddingBag(vocabulary, width, sparse: false);
                fc = Linear(width, classes);
                RegisterComponents();
            }

            public override Tensor forward(Tensor input) => fc.forward(embedding.call(input));
        }

        [Network, Input(100, 1, 1)]
        internal class Dcgan : Module<Tensor, Tensor>
        {
            private readonly Sequential main;
            public Dcgan(int nz = 100, int ngf = 64, int nc = 3) : base("g")
            {
                main = Sequential();
                var widths = new List<(int from, int to)>();
                for (var w = ngf * 8; w > ngf; w /= 2) widths.Add((w, w / 2));
                main.append("first", ConvTranspose2d(nz, ngf * 8, 4, 1, 0, bias: false));
                foreach (var (from, to) in widths)
                {
                    main.append(BatchNorm2d(from)).append(ReLU(true));
                    main.append(ConvTranspose2d(from, to, 4, 2, 1, bias: false));
                }
                main.append("last", ConvTranspose2d(ngf, nc, 4, 2, 1)).append(Tanh());
                RegisterComponents();
            }
            public override Tensor forward(Tensor x) => main.forward(x);
        }

        [Network(16, 4), Input(16, 8, 8)]
        internal class Squeeze : Module<Tensor, Tensor>
        {
            private readonly AdaptiveAvgPool2d pool = AdaptiveAvgPool2d(1);
            private readonly Sequential fc;
            public Squeeze(long channel, long reduction) : base("se")
            {
                fc = Sequential(Linear(channel, channel / reduction, false), ReLU(), Linear(channel / reduction, channel, false), Sigmoid());
                RegisterComponents();
            }
            public override Tensor forward(Tensor x)
            {
                var b = x.shape[0]; var c = x.size(1);
                var y = pool.forward(x).view(b, c);
                y = fc.forward(y).view(b, c, 1, 1);
                return x * y.expand_as(x);
            }
        }

        [Network(Factory = "Create"), Input(3, 32, 32)]
        internal class Vit : Module<Tensor, Tensor>
        {
            internal record Options { public int Image { get; init; } = 32; public int Patch { get; init; } = 8; public int Width { get; set; } = 64; public int Heads = 4; public int Patches => (Image / Patch) * (Image / Patch); }
            private readonly Conv2d patches;
            private readonly Parameter cls, position;
            private readonly MultiheadAttention attention;
            private readonly LayerNorm norm;
            private readonly Sequential mlp;
            private readonly Linear head;
            private readonly Options o;
            public Vit(Options options, int classes) : base("vit")
            {
                o = options;
                patches = Conv2d(3, o.Width, o.Patch, stride: o.Patch);
                cls = Parameter(torch.zeros(1, 1, o.Width));
                position = new Parameter(torch.randn(1, o.Patches + 1, o.Width));
                attention = MultiheadAttention(o.Width, o.Heads);
                norm = LayerNorm(o.Width);
                mlp = Sequential(Linear(o.Width, o.Width * 4), GELU(), Linear(o.Width * 4, o.Width));
                head = Linear(o.Width, classes);
                RegisterComponents();
            }
            public static Vit Create() => new Vit(new Options(), 10);
            public override Tensor forward(Tensor x)
            {
                x = patches.forward(x).flatten(2).transpose(1, 2);
                x = torch.cat(new[] { cls.expand(x.shape[0], -1, -1), x }, dim: 1) + position;
                var y = norm.forward(x).transpose(0, 1);
                var (a, _) = attention.forward(y, y, y, null, false, null);
                x = x + a.transpose(0, 1);
                x = x + mlp.forward(norm.forward(x));
                return head.forward(x[TensorIndex.Colon, 0]);
            }
        }

        [Network(16, 3, 16), Input(16, 16, 16)]
        internal class Dense : Module<Tensor, Tensor>
        {
            private readonly List<Module<Tensor, Tensor>> layers = new();
            public Dense(int input, int count, int growth) : base("d")
            {
                for (int i = 0; i < count; ++i)
                {
                    var layer = Sequential(("norm", BatchNorm2d(input + i * growth)), ("relu", ReLU()), ("conv", Conv2d(input + i * growth, growth, 3, padding: 1L)));
                    layers.Add(layer);
                    register_module($"layer{i}", layer);
                }
            }
            public override Tensor forward(Tensor x)
            {
                var features = new List<Tensor> { x };
                layers.ForEach(layer => features.Add(layer.forward(torch.cat(features, 1))));
                return torch.cat(features.ToArray(), 1);
            }
        }

        [Network, Input(12, 5)]
        internal class Gru : Module<Tensor, (Tensor, Tensor)>
        {
            private readonly GRU gru = GRU(5, 6, 1, batchFirst: true);
            private readonly Linear linear = Linear(6, 7);
            public Gru() : base("gru") => RegisterComponents();
            public override (Tensor, Tensor) forward(Tensor x)
            {
                var h0 = torch.zeros(1, x.size(0), 6, device: x.device);
                var (y, h) = gru.call(x, h0);
                return (linear.forward(y), h);
            }
        }

        [Network, Input(49, 96)]
        internal class Windows : Module<Tensor, Tensor>
        {
            private readonly Linear qkv = Linear(96, 288), proj = Linear(96, 96);
            private readonly int heads = 3;
            private readonly double scale;
            private readonly Softmax softmax = Softmax(-1);
            public Windows() : base("w") { scale = Math.Pow(96 / heads, -0.5); RegisterComponents(); }
            public override Tensor forward(Tensor x)
            {
                var (B, n, C) = (x.shape[0], x.shape[1], x.shape[2]);
                var parts = qkv.forward(x).reshape(B, n, 3, heads, C / heads).permute(2, 0, 3, 1, 4);
                Tensor q = parts[0], k = parts[1], v = parts[2];
                var attn = softmax.forward(torch.matmul(q * scale, k.transpose(-2, -1)));
                x = torch.matmul(attn, v).transpose(1, 2).reshape(B, n, C);
                return proj.forward(x);
            }
        }
        """));
}
