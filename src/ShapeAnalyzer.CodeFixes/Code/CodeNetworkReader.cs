using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Findings of networks that are written as code.</summary>
internal sealed class CodeNetworkReader : IFindingReader
{
    public IEnumerable<FixableFinding> At(SemanticModel model, SyntaxNode node, CancellationToken cancellation) => In(model, node, cancellation);

    public IEnumerable<FixableFinding> In(SemanticModel model, SyntaxNode root, CancellationToken cancellation)
    {
        if (CheckedCode.Of(model.Compilation, cancellation) is not { } code)
        {
            yield break;
        }

        foreach (var problem in code.In(model.SyntaxTree))
        {
            yield return new(problem.Finding.Finding.Rule, problem.Site.Location, token => new CodeNetworkFixes(code, problem, token).Fixes());
        }
    }
}
