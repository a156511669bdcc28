using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Offers what ends a finding, each only after it was checked.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ShapeCodeFixProvider))]
public sealed class ShapeCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        Core.Rules.All.Where(rule => rule.Id[3] is '0' or '1').Select(rule => rule.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => ShapeFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            if (root.FindNode(span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || DeclaredNetworkFixes.At(model, type, context.CancellationToken) is not { } network)
            {
                continue;
            }

            var fixes = network.Findings
                .Where(entry => entry.Finding.Rule.Id == diagnostic.Id && entry.Span == span)
                .SelectMany(entry => network.FixesFor(entry.Finding, context.CancellationToken));
            foreach (var fix in fixes)
            {
                context.RegisterCodeFix(CodeAction.Create(fix.Title, token => ApplyAsync(document, fix, token), fix.Key), diagnostic);
            }
        }
    }

    private static async Task<Document> ApplyAsync(Document document, Fix fix, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(fix.Changes));
    }
}
