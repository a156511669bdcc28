using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Comments;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Writes behind each layer of a network what it gives, brings such comments up to date, takes them away.</summary>
internal static class CommentRefactorings
{
    public static IEnumerable<Fix> At(SemanticModel model, SyntaxNode node, TextSpan span, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || model.GetDeclaredSymbol(declaration, cancellation) is not { } type
            || CommentsOf(model.Compilation, type, cancellation) is not { } comments)
        {
            yield break;
        }

        var (free, written) = (comments.Free().ToList(), comments.Read().ToList());
        var isHere = IsHeader(declaration, span) || free.Select(entry => entry.Line).Concat(written.Select(entry => entry.Line)).Any(line => IsOn(line, model.SyntaxTree, span));
        var stale = written.Where(entry => entry.Comment.Stated.Text != entry.Comment.Actual).ToList();
        var refreshed = stale.Select(entry => (entry.Line, CommentEdits.Refresh(entry.Comment, entry.Line))).ToList();
        if (isHere && free.Count > 0)
        {
            yield return Change("annotate", $"Write the output shapes of '{type.Name}' as comments", free.Select(entry => (entry.Line, CommentEdits.Add(entry.Text, entry.Line))).Concat(refreshed));
        }

        if (isHere && refreshed.Count > 0)
        {
            yield return Change("refresh", $"Bring the shapes in the comments of '{type.Name}' up to date", refreshed);
        }

        if (isHere && written.Count > 0)
        {
            yield return Change("remove", $"Remove the shapes from the comments of '{type.Name}'", written.Select(entry => (entry.Line, CommentEdits.Remove(entry.Line))));
        }
    }

    private static NetworkComments? CommentsOf(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation) =>
        CheckedDeclaration.Read(type, cancellation) is { Network: { Layers.IsEmpty: false } network, Sources: var sources }
            ? NetworkComments.Of(network, sources.Layers, cancellation)
            : CodeComments.Of(compilation, type, cancellation);

    // From the first attribute to the name.
    private static bool IsHeader(TypeDeclarationSyntax declaration, TextSpan span) =>
        span.Start >= declaration.SpanStart && span.End <= (declaration.ParameterList?.Span.End ?? declaration.Identifier.Span.End);

    private static bool IsOn(LayerLine line, SyntaxTree tree, TextSpan span) =>
        line.Last.SyntaxTree == tree && tree.GetText().Lines is var lines && lines.IndexOf(line.Last.SpanStart) == lines.IndexOf(span.Start);

    private static Fix Change(string key, string title, IEnumerable<(LayerLine Line, TextChange Change)> changes) => new(key, title, changes
        .GroupBy(entry => entry.Line.Last.SyntaxTree!)
        .Select(file => new FileEdit(file.Key, file.Select(entry => entry.Change).OrderBy(change => change.Span.Start).ToImmutableArray()))
        .ToImmutableArray());
}
