using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Fills a class that has [Network] and no layers yet with a template.</summary>
internal static class TemplateRefactoring
{
    public static IEnumerable<Fix> At(SemanticModel model, SyntaxNode node, TextSpan span, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || span.Start > declaration.Identifier.Span.End
            || model.GetDeclaredSymbol(declaration, cancellation) is not { } type
            || LibraryReferences.IsModule(type)
            || DeclarationReader.Read(type, cancellation) is not ({ Network: { } network, Inputs.IsEmpty: true, Outputs.IsEmpty: true, Layers.IsEmpty: true }, var sources)
            || network["Factory"] is not null
            || sources.Network!.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax { Parent: AttributeListSyntax { Attributes.Count: 1 } list }
            || list.SyntaxTree != model.SyntaxTree)
        {
            yield break;
        }

        var isChannelsFirst = network.Text("DataFormat") == DataFormats.ChannelsFirst;
        foreach (var template in NetworkTemplates.All)
        {
            var input = isChannelsFirst ? template.Input.Skip(template.Input.Length - 1).Concat(template.Input.Take(template.Input.Length - 1)) : template.Input;
            yield return new(template.Key, template.Title, model.SyntaxTree, Insert(model, list, template.Layers.Insert(0, $"Input({string.Join(", ", input)})"), cancellation));
        }
    }

    // Each on a line of its own, and what stood behind [Network] on the next one.
    private static ImmutableArray<TextChange> Insert(SemanticModel model, AttributeListSyntax list, ImmutableArray<string> attributes, CancellationToken cancellation)
    {
        var text = model.SyntaxTree.GetText(cancellation);
        var lines = new TextLines(text);
        var between = lines.EndingAt(list.SpanStart) + lines.IndentationAt(list.SpanStart);
        var next = list.GetLastToken().GetNextToken();
        var isLast = text.Lines.IndexOf(next.SpanStart) > text.Lines.IndexOf(list.Span.End);
        var insertion = string.Concat(attributes.Select(attribute => $"{between}[{attribute}]"));
        var change = isLast
            ? new TextChange(new(text.Lines.GetLineFromPosition(list.Span.End).End, 0), insertion)
            : new TextChange(TextSpan.FromBounds(list.Span.End, next.SpanStart), insertion + between);
        return Usings.Missing(model, list.SpanStart, cancellation).Add(change);
    }
}
