using System.Numerics;

namespace ShapeAnalyzer.Fuzz.Declared;

/// <summary>A layer with what it gives, counted without the engine.</summary>
/// <param name="Attribute">The attribute's text without a name.</param>
/// <param name="Output">The output without the batch; null where the layer cannot be.</param>
/// <param name="Parameters">The number of parameters.</param>
internal sealed record CountedLayer(string Attribute, BigInteger[]? Output, BigInteger Parameters)
{
    public CountedLayer(string attribute, BigInteger[]? output)
        : this(attribute, output, BigInteger.Zero)
    {
    }
}
