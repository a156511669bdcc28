using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeAnalyzer.Code;

/// <summary>
/// What the meaning of a body depends on beside its own text: the declarations of all files, which static fields are
/// assigned, the references and the options. Most keystrokes change none of them, so one object serves many versions of a compilation. It lives no longer
/// than the references that the versions share, and holds neither compilations nor symbols.
/// </summary>
internal sealed class Surroundings
{
    // A project has two: what the generator sees, and the same with what it generated.
    private const int MostRecent = 8;

    private static readonly ConditionalWeakTable<MetadataReference, List<Surroundings>> Recent = new();
    private static readonly ConditionalWeakTable<MetadataReference, object> Identities = new();

    private readonly string? _assembly;
    private readonly CompilationOptions _options;
    private readonly ImmutableArray<object> _references;
    private readonly ConcurrentDictionary<string, bool> _assumed = new(StringComparer.Ordinal);
    private ImmutableArray<SyntaxTree> _trees;

    private Surroundings(CSharpCompilation compilation, ImmutableArray<object> references)
    {
        _assembly = compilation.AssemblyName;
        _options = compilation.Options;
        _references = references;
        _trees = compilation.SyntaxTrees;
    }

    /// <summary>What is remembered of each unit: a class or a member that is executed on its own.</summary>
    public ConcurrentDictionary<string, Remembered> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes that it matters whether anything is assigned to that name.</summary>
    public void Assume(string name) => _assumed[name] = true;

    /// <summary>Those of a compilation: the same object as for an earlier version from which it differs only in bodies.</summary>
    public static Surroundings Of(CSharpCompilation compilation)
    {
        var references = compilation.References.Select(reference => Identities.GetValue(reference, _ => new object())).ToImmutableArray();
        if (references.IsEmpty)
        {
            return new(compilation, references);
        }

        var recent = Recent.GetValue(compilation.References.First(), _ => new List<Surroundings>());
        lock (recent)
        {
            var surroundings = recent.Find(each => each.Fit(compilation, references)) ?? new(compilation, references);
            surroundings._trees = compilation.SyntaxTrees;
            recent.Remove(surroundings);
            recent.Insert(0, surroundings);
            if (recent.Count > MostRecent)
            {
                recent.RemoveAt(MostRecent);
            }

            return surroundings;
        }
    }

    private bool Fit(CSharpCompilation compilation, ImmutableArray<object> references)
    {
        if (_assembly != compilation.AssemblyName
            || _trees.Length != compilation.SyntaxTrees.Length
            || !_references.SequenceEqual(references)
            || !_options.Equals(compilation.Options))
        {
            return false;
        }

        for (var i = 0; i < _trees.Length; i++)
        {
            var (earlier, later) = (_trees[i], compilation.SyntaxTrees[i]);
            if (!SyntaxVersions.DeclareTheSame(earlier, later)
                || (earlier != later && !_assumed.Keys.All(name => AssignedNames.AreAlike(earlier, later, name))))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>What executing a unit gave, with the source that it read and the number of each source's file.</summary>
internal sealed record Remembered(object? Value, ImmutableArray<(int File, SyntaxNode Node)> Read);
