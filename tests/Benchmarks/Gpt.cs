namespace ShapeAnalyzer.Benchmarks;

/// <summary>A generative transformer as people write it with TorchSharp: embeddings, masked attention by views, blocks in a loop.</summary>
internal static class Gpt
{
    public const string Source = """
        public sealed record GptConfig(int Vocabulary = 50257, int Context = 1024, int Width = 768, int Heads = 12, int Blocks = 12, double Dropout = 0.1);

        public sealed class CausalAttention : Module<Tensor, Tensor>
        {
            private readonly Linear query_key_value, projection;
            private readonly Dropout attention_dropout, residual_dropout;
            private readonly int heads, width;

            public CausalAttention(GptConfig config) : base(nameof(CausalAttention))
            {
                (heads, width) = (config.Heads, config.Width);
                query_key_value = Linear(width, 3 * width);
                projection = Linear(width, width);
                attention_dropout = Dropout(config.Dropout);
                residual_dropout = Dropout(config.Dropout);
                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                var (batch, time, size) = (x.shape[0], x.shape[1], x.shape[2]);
                var parts = query_key_value.forward(x).split(width, dim: 2);
                var q = parts[0].view(batch, time, heads, size / heads).transpose(1, 2);
                var k = parts[1].view(batch, time, heads, size / heads).transpose(1, 2);
                var v = parts[2].view(batch, time, heads, size / heads).transpose(1, 2);
                var scores = q.matmul(k.transpose(-2, -1)) * (1.0 / Math.Sqrt(width / heads));
                var mask = torch.tril(torch.ones(time, time)).view(1, 1, time, time);
                scores = scores.masked_fill(mask.eq(0), double.NegativeInfinity);
                var y = attention_dropout.forward(functional.softmax(scores, dim: -1)).matmul(v);
                y = y.transpose(1, 2).contiguous().view(batch, time, size);
                return residual_dropout.forward(projection.forward(y));
            }
        }

        public sealed class GptBlock : Module<Tensor, Tensor>
        {
            private readonly LayerNorm before_attention, before_mlp;
            private readonly CausalAttention attention;
            private readonly Sequential mlp;

            public GptBlock(GptConfig config) : base(nameof(GptBlock))
            {
                before_attention = LayerNorm(config.Width);
                attention = new CausalAttention(config);
                before_mlp = LayerNorm(config.Width);
                mlp = Sequential(Linear(config.Width, 4 * config.Width), GELU(), Linear(4 * config.Width, config.Width), Dropout(config.Dropout));
                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                x = x + attention.forward(before_attention.forward(x));
                return x + mlp.forward(before_mlp.forward(x));
            }
        }

        [Network, Input(256)]
        public partial class SmallGpt : Module<Tensor, Tensor>
        {
            private readonly Embedding tokens, positions;
            private readonly ModuleList<GptBlock> blocks = new();
            private readonly LayerNorm last;
            private readonly Linear head;

            public SmallGpt() : this(new GptConfig()) { }

            public SmallGpt(GptConfig config) : base(nameof(SmallGpt))
            {
                tokens = Embedding(config.Vocabulary, config.Width);
                positions = Embedding(config.Context, config.Width);
                for (var i = 0; i < config.Blocks; i++)
                    blocks.Add(new GptBlock(config));
                last = LayerNorm(config.Width);
                head = Linear(config.Width, config.Vocabulary, hasBias: false);
                RegisterComponents();
            }

            public string Describe() => "a small GPT";

            public override Tensor forward(Tensor indices)
            {
                var time = indices.shape[1];
                var x = tokens.forward(indices) + positions.forward(torch.arange(time));
                foreach (var block in blocks)
                    x = block.forward(x);
                return head.forward(last.forward(x));
            }
        }
        """;
}
