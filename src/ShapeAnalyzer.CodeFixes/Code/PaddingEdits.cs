using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>The padding that makes a window fit, and keeps the size where the window is odd and moves by one.</summary>
internal static class PaddingEdits
{
    public const string Key = "padding";

    public static IEnumerable<Fix> Pad(CodeProblem problem, Compilation compilation, CancellationToken cancellation)
    {
        foreach (var call in problem.Finding.Sites.Select(site => site.Expression.FirstAncestorOrSelf<InvocationExpressionSyntax>()).OfType<InvocationExpressionSyntax>().Distinct())
        {
            if (LayerCreation.At(call, compilation, cancellation) is { } layer
                && layer["kernel_size"] is { } size
                && layer["padding"] is null
                && compilation.GetSemanticModel(call.SyntaxTree).GetConstantValue(size, cancellation) is { HasValue: true, Value: int and > 1 and var width })
            {
                var padding = (width / 2).ToString(CultureInfo.InvariantCulture);
                if (layer.Set("padding", padding) is { } change)
                {
                    yield return new(Key, $"Pad with {padding}", call.SyntaxTree, System.Collections.Immutable.ImmutableArray.Create(change));
                }
            }
        }
    }
}
