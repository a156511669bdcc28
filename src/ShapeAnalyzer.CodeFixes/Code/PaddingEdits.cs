using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>The padding that makes a window fit, and keeps the size where the window is odd and moves by one.</summary>
internal static class PaddingEdits
{
    public static IEnumerable<Fix> Pad(CodeProblem problem, Compilation compilation, CancellationToken cancellation)
    {
        foreach (var call in problem.Finding.Sites.Select(site => site.Expression.FirstAncestorOrSelf<InvocationExpressionSyntax>()).OfType<InvocationExpressionSyntax>().Distinct())
        {
            var model = compilation.GetSemanticModel(call.SyntaxTree);
            if (model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
                && method.Parameters.FirstOrDefault(parameter => parameter.Name is "kernel_size" or "kernelSize") is { } kernel
                && method.Parameters.Any(parameter => parameter is { Name: "padding", IsOptional: true })
                && call.ArgumentList.Arguments.All(argument => argument.NameColon?.Name.Identifier.ValueText != "padding")
                && ArgumentFor(call, kernel) is { } size
                && model.GetConstantValue(size, cancellation) is { HasValue: true, Value: int and > 1 and var width })
            {
                var padding = (width / 2).ToString(CultureInfo.InvariantCulture);
                yield return CodeEdits.Insert("padding", $"Pad with {padding}", call, call.ArgumentList.CloseParenToken.SpanStart, $", padding: {padding}");
            }
        }
    }

    private static ExpressionSyntax? ArgumentFor(InvocationExpressionSyntax call, IParameterSymbol parameter)
    {
        var arguments = call.ArgumentList.Arguments;
        return (arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name)
            ?? (parameter.Ordinal < arguments.Count && arguments[parameter.Ordinal].NameColon is null ? arguments[parameter.Ordinal] : null))?.Expression;
    }
}
