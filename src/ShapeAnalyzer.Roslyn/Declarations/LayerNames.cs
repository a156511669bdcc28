using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>Names the layers of one network, in source order.</summary>
internal sealed class LayerNames(SummaryStyle style)
{
    private readonly AutomaticNames _names = new(style);
    private readonly MaskFlow _masks = new();

    /// <summary>The given name, else the automatic one. Given names use up no number.</summary>
    public string Next(DeclaredLayer layer, string? given, int index, ImmutableArray<TensorReference> inbound)
    {
        var name = layer.NamedAfter is { } other
            ? given ?? layer.GivenName ?? _names.Next(AutomaticNames.ToSnakeCase(other))
            : _names.For(layer.Layer, given);
        foreach (var taken in _masks.Follow(index, layer.Layer.Name, layer.Arguments, inbound))
        {
            // Keras 2 had no operations with names of their own.
            if (style == SummaryStyle.Keras3)
            {
                _names.Next(taken);
            }
        }

        return name;
    }
}
