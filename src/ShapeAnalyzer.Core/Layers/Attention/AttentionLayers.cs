using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>Attention layers. https://keras.io/api/layers/attention_layers/</summary>
internal static class AttentionLayers
{
    public static IEnumerable<Layer> All()
    {
        yield return new MultiHeadAttention(new());
        yield return new GroupedQueryAttention(new()) { Aliases = ImmutableArray.Create("GroupQueryAttention") };
        yield return new Attention(new());
        yield return new AdditiveAttention(new());
    }
}
