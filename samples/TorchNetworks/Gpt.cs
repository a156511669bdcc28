using ShapeAnalyzer;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchNetworks;

/// <summary>How large a <see cref="Gpt"/> is.</summary>
public sealed record GptSize(int Vocabulary = 512, int Context = 64, int Width = 96, int Heads = 6, int Layers = 3);

/// <summary>A small language model: embeddings, causal attention, and a prediction of the next token.</summary>
[Network(Factory = nameof(Create)), Input("T", Name = "tokens")]
public sealed partial class Gpt : Module<Tensor, Tensor>
{
    private readonly Embedding words;
    private readonly Embedding places;
    private readonly ModuleList<DecoderBlock> blocks;
    private readonly LayerNorm norm;
    private readonly Linear head;

    public Gpt(GptSize size)
        : base(nameof(Gpt))
    {
        words = Embedding(size.Vocabulary, size.Width);
        places = Embedding(size.Context, size.Width);
        blocks = ModuleList(Enumerable.Range(0, size.Layers).Select(_ => new DecoderBlock(size)).ToArray());
        norm = LayerNorm(size.Width);
        head = Linear(size.Width, size.Vocabulary, hasBias: false);
        RegisterComponents();
    }

    public static Gpt Create() => new(new GptSize());

    public override Tensor forward(Tensor tokens)
    {
        var length = tokens.shape[1];
        var x = words.call(tokens) + places.call(torch.arange(length, dtype: ScalarType.Int64));
        foreach (var block in blocks)
        {
            x = block.call(x);
        }

        return head.call(norm.call(x));
    }
}

/// <summary>Attention and a feed-forward part, each beside a shortcut.</summary>
public sealed class DecoderBlock : Module<Tensor, Tensor>
{
    private readonly int heads;
    private readonly LayerNorm beforeAttention;
    private readonly LayerNorm beforeFeedForward;
    private readonly Linear queryKeyValue;
    private readonly Linear output;
    private readonly Sequential feedForward;

    public DecoderBlock(GptSize size)
        : base(nameof(DecoderBlock))
    {
        heads = size.Heads;
        beforeAttention = LayerNorm(size.Width);
        beforeFeedForward = LayerNorm(size.Width);
        queryKeyValue = Linear(size.Width, 3 * size.Width);
        output = Linear(size.Width, size.Width);
        feedForward = Sequential(Linear(size.Width, 4 * size.Width), GELU(), Linear(4 * size.Width, size.Width));
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        var x = input + Attend(beforeAttention.call(input));
        return x + feedForward.call(beforeFeedForward.call(x));
    }

    private Tensor Attend(Tensor x)
    {
        var (batch, length, width) = (x.shape[0], x.shape[1], x.shape[2]);
        var parts = queryKeyValue.call(x).chunk(3, -1);
        var query = Split(parts[0]);
        var key = Split(parts[1]);
        var value = Split(parts[2]);
        var scores = torch.matmul(query, key.transpose(-2, -1)) / Math.Sqrt(width / (double)heads);
        var future = torch.ones(length, length, dtype: ScalarType.Bool).triu(1);
        var weights = functional.softmax(scores.masked_fill(future, float.NegativeInfinity), -1);
        return output.call(torch.matmul(weights, value).transpose(1, 2).contiguous().view(batch, length, width));

        Tensor Split(Tensor part) => part.view(batch, length, heads, width / heads).transpose(1, 2);
    }
}
