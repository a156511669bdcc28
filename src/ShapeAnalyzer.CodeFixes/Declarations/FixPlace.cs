using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>A fix that is still to be checked.</summary>
/// <param name="Fix">The change.</param>
/// <param name="Move">Where a layer stands in the changed network; null where it stays.</param>
internal sealed record Candidate(Fix Fix, Func<int, int>? Move = null);

/// <summary>A network in the file in which it is to be fixed.</summary>
internal sealed record FixPlace(SemanticModel Model, CheckedDeclaration Network, CancellationToken Cancellation)
{
    public AttributeEditor Editor { get; } = new(Model, Cancellation);

    public SyntaxTree Tree => Model.SyntaxTree;

    public Fix Fix(string key, string title, ImmutableArray<TextChange> changes) => new(key, title, Tree, changes);

    /// <summary>One fix, or none where there is nothing to change.</summary>
    public IEnumerable<Fix> Fixes(string key, string title, ImmutableArray<TextChange>? changes)
    {
        if (changes is { IsEmpty: false } edits)
        {
            yield return Fix(key, title, edits);
        }
    }

    /// <summary>The attribute that an anchor means.</summary>
    public AttributeData? AttributeOf(Anchor anchor) => anchor.Place switch
    {
        Place.Input => Network.Sources.Inputs.ElementAtOrDefault(anchor.Index),
        Place.Output => Network.Sources.Outputs.ElementAtOrDefault(anchor.Index),
        Place.Layer => Network.Sources.Layers.ElementAtOrDefault(anchor.Index),
        _ => null,
    };

    /// <summary>The expression that an anchor means, in this file; null where it is not written down.</summary>
    public SyntaxNode? ExpressionOf(Anchor anchor) =>
        anchor.Parameter is { } parameter
        && AttributeOf(anchor) is { } attribute
        && Editor.Syntax(attribute) is { } syntax
        && SourceMap.Find(attribute, syntax, parameter, anchor.Element) is { } span
            ? syntax.FindNode(span, getInnermostNodeForTie: true)
            : null;

    /// <summary>An attribute as it is written in brackets at that place.</summary>
    public string? NameOf(string attribute, int position) =>
        Model.Compilation.GetTypesByMetadataName($"{KnownTypes.Namespace}.{attribute}Attribute").FirstOrDefault() is { } symbol ? new ValueWriter(Model, position).Name(symbol) : null;
}
