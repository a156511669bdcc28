using ShapeAnalyzer;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchShapeErrors;

/// <summary>Texts: embedded words, a recurrent layer in both directions, and what it holds in the end.</summary>
[Network, Input("T", Name = "tokens")]
public sealed partial class TextClassifier : Module<Tensor, Tensor>
{
    private const int Hidden = 128;

    private readonly Embedding embedding = Embedding(10_000, 64, padding_idx: 0);
    private readonly LSTM lstm = LSTM(64, Hidden, numLayers: 2, batchFirst: true, bidirectional: true);
    private readonly Linear head = Linear(Hidden, 4);

    public TextClassifier()
        : base(nameof(TextClassifier)) => RegisterComponents();

    public override Tensor forward(Tensor tokens)
    {
        var (_, last, _) = lstm.call(embedding.call(tokens));

        // The last layer's two directions.
        return head.call(torch.cat(new[] { last[-2], last[-1] }, 1));
    }
}
