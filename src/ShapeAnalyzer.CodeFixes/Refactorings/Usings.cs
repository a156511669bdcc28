using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Using directives for the namespaces of the attributes, where they are missing.</summary>
internal static class Usings
{
    public static ImmutableArray<TextChange> Missing(SemanticModel model, int position, CancellationToken cancellation)
    {
        var missing = new[] { KnownTypes.Namespace, $"{KnownTypes.Namespace}.{KnownTypes.LayerNamespace}" }
            .Where((space, i) => model.LookupNamespacesAndTypes(position, name: i == 0 ? "InputAttribute" : "DenseAttribute").IsEmpty)
            .ToList();
        if (missing.Count == 0 || model.SyntaxTree.GetRoot(cancellation) is not CompilationUnitSyntax root)
        {
            return ImmutableArray<TextChange>.Empty;
        }

        var lines = new TextLines(model.SyntaxTree.GetText(cancellation));
        var last = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>().LastOrDefault(directive => directive.SpanStart < position);
        var ending = lines.EndingAt(last?.SpanStart ?? 0);
        return ImmutableArray.Create(last is not null
            ? new TextChange(new(last.Span.End, 0), string.Concat(missing.Select(space => $"{ending}{lines.IndentationAt(last.SpanStart)}using {space};")))
            : new TextChange(new(root.GetFirstToken().SpanStart, 0), string.Concat(missing.Select(space => $"using {space};{ending}"))));
    }
}
