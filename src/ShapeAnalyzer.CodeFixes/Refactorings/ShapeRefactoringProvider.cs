using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Shapes as comments, generated constants in place of literals, and templates of networks.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ShapeRefactoringProvider))]
public sealed class ShapeRefactoringProvider : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || !IsUsed(model.Compilation))
        {
            return;
        }

        var node = root.FindNode(context.Span, getInnermostNodeForTie: true);
        var refactorings = CommentRefactorings.At(model, node, context.Span, cancellation)
            .Concat(TemplateRefactoring.At(model, node, context.Span, cancellation))
            .Concat(ConstantRefactoring.At(model, root, context.Span, cancellation));
        foreach (var refactoring in refactorings)
        {
            context.RegisterRefactoring(CodeAction.Create(
                refactoring.Title,
                token => FixApplication.ApplyAsync(document.Project.Solution, refactoring, token),
                refactoring.Key));
        }
    }

    // A project without our attributes pays nothing.
    private static bool IsUsed(Compilation compilation) => compilation.GetTypesByMetadataName(Declarations.KnownTypes.NetworkAttribute).Length > 0;
}
