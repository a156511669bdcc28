using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Code;

/// <summary>The bodies and initializers that a result comes from. A result holds as long as none of them is edited.</summary>
internal sealed class SourcesRead
{
    private readonly HashSet<SyntaxNode> _nodes = new();

    public IReadOnlyCollection<SyntaxNode> Nodes => _nodes;

    public void Add(SyntaxNode node) => _nodes.Add(node);

    public void Add(SourcesRead other) => _nodes.UnionWith(other._nodes);

    public void Add(ImmutableArray<SyntaxNode> nodes) => _nodes.UnionWith(nodes);
}

/// <summary>What was lowered, with the source that it was lowered from.</summary>
internal readonly record struct Lowered<T>(T Value, ImmutableArray<SyntaxNode> Sources);
