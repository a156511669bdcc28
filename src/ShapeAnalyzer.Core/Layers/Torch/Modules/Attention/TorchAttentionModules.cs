namespace ShapeAnalyzer.Core;

/// <summary>Attention and Transformers of libtorch.</summary>
internal static class TorchAttentionModules
{
    public static IEnumerable<Layer> All()
    {
        yield return new TorchMultiheadAttention(new());
        yield return new TransformerLayer(isDecoder: false, new());
        yield return new TransformerLayer(isDecoder: true, new());
        yield return new TransformerStack(isDecoder: false, new());
        yield return new TransformerStack(isDecoder: true, new());
        yield return new TorchTransformer(new());
    }
}
