using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Offers what ends a finding, each only after it was checked.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ShapeCodeFixProvider))]
public sealed class ShapeCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        Core.Rules.All.Where(rule => rule.Id[3] is '0' or '1' or '2').Select(rule => rule.Id).ToImmutableArray();

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
            var offered = new HashSet<string>(StringComparer.Ordinal);
            var fixes = FindingReaders
                .At(model, root, diagnostic.Location.SourceSpan, diagnostic.Id, context.CancellationToken)
                .SelectMany(finding => finding.Fixes(context.CancellationToken));
            foreach (var fix in fixes.Where(fix => offered.Add(fix.Key)))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(fix.Title, token => FixApplication.ApplyAsync(document.Project.Solution, fix, token), fix.Key),
                    diagnostic);
            }
        }
    }
}
