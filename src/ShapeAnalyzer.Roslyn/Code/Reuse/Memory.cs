using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeAnalyzer.Code;

/// <summary>
/// What earlier versions of a compilation have shown, as far as it holds for this version: the bodies that a result was
/// read from are the same, and so are the <see cref="Surroundings"/> that give them their meaning.
/// </summary>
internal sealed class Memory
{
    private static readonly ConditionalWeakTable<Compilation, Memory> Memories = new();

    private readonly Surroundings _surroundings;
    private readonly ImmutableArray<SyntaxTree> _trees;

    private Memory(CSharpCompilation compilation)
    {
        _surroundings = Surroundings.Of(compilation);
        _trees = compilation.SyntaxTrees;
    }

    public static Memory Of(Compilation compilation) => Memories.GetValue(compilation, each => new((CSharpCompilation)each));

    /// <summary>
    /// The value for a unit if an earlier version's still holds. Where it speaks of places, <paramref name="move"/>
    /// gives the value that speaks of them in this version.
    /// </summary>
    public bool TryRecall<T>(string unit, out T? value, Func<T, Func<SyntaxNode, SyntaxNode?>, T>? move = null)
        where T : class
    {
        value = null;
        if (!_surroundings.Units.TryGetValue(unit, out var remembered))
        {
            return false;
        }

        var read = ImmutableArray.CreateBuilder<(int, SyntaxNode)>(remembered.Read.Length);
        var isMoved = false;
        foreach (var (file, earlier) in remembered.Read)
        {
            var node = Current(file, earlier);
            if (node is null || !SyntaxVersions.AreSame(earlier, node))
            {
                return false;
            }

            isMoved |= node != earlier;
            read.Add((file, node));
        }

        value = (T?)remembered.Value;
        if (isMoved)
        {
            value = value is null || move is null ? value : move(value, node => Current(FileOf(node.SyntaxTree, remembered), node));
            _surroundings.Units[unit] = new(value, read.MoveToImmutable());
        }

        return true;
    }

    /// <summary>Notes that results depend on whether anything is assigned to that name.</summary>
    public void Assume(string name) => _surroundings.Assume(name);

    /// <summary>Keeps the value for a unit, for this version and later ones.</summary>
    public void Keep(string unit, object? value, SourcesRead read)
    {
        var files = new Dictionary<SyntaxTree, int>();
        var nodes = ImmutableArray.CreateBuilder<(int, SyntaxNode)>(read.Nodes.Count);
        foreach (var node in read.Nodes)
        {
            if (!files.TryGetValue(node.SyntaxTree, out var file))
            {
                files.Add(node.SyntaxTree, file = _trees.IndexOf(node.SyntaxTree));
            }

            nodes.Add((file, node));
        }

        _surroundings.Units[unit] = new(value, nodes.MoveToImmutable());
    }

    private static int FileOf(SyntaxTree tree, Remembered remembered)
    {
        foreach (var (file, node) in remembered.Read)
        {
            if (node.SyntaxTree == tree)
            {
                return file;
            }
        }

        return -1;
    }

    private SyntaxNode? Current(int file, SyntaxNode node) =>
        file < 0 || file >= _trees.Length ? null
        : _trees[file] == node.SyntaxTree ? node
        : SyntaxVersions.Counterpart(node, _trees[file]);
}
