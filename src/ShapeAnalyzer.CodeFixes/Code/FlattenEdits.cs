using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>A flatten where one is missing, or where it takes the batch too.</summary>
internal static class FlattenEdits
{
    private const string Key = "flatten";

    // What takes features along the last axis alone; a map that is flattened fits no other.
    private static readonly HashSet<string> OfLastAxis = new(StringComparer.Ordinal) { "Linear", "Bilinear", "linear", "matmul", "mm" };

    /// <summary>Before a layer in a sequence, or around what <c>forward</c> gives it.</summary>
    public static IEnumerable<Fix> Insert(CodeProblem problem, Compilation compilation, CancellationToken cancellation) => problem.Failing.Any(call => !OfLastAxis.Contains(call.Node.Layer.Name))
        ? Enumerable.Empty<Fix>()
        : problem.Finding.Sites
        .Select(site => site.Expression)
        .OfType<InvocationExpressionSyntax>()
        .Distinct()
        .Select(call => BeforeInSequence(call) ?? AroundArgument(call))
        .OfType<Fix>();

    /// <summary>The same call from axis 1.</summary>
    public static IEnumerable<Fix> FromAxisOne(CodeProblem problem, Compilation compilation, CancellationToken cancellation)
    {
        const string title = "Flatten from axis 1";
        if (problem.Finding.Origin?.Expression is not InvocationExpressionSyntax call)
        {
            if (problem.Finding.Origin?.Expression is LiteralExpressionSyntax start)
            {
                yield return CodeEdits.Replace(Key, title, start, "1");
            }

            yield break;
        }

        if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "view" or "reshape", Expression: var tensor })
        {
            yield return CodeEdits.Replace(Key, title, call, $"{tensor}.flatten(1)");
        }
        else
        {
            yield return CodeEdits.Insert(Key, title, call, call.ArgumentList.CloseParenToken.SpanStart, call.ArgumentList.Arguments.Count == 0 ? "1" : ", 1");
        }
    }

    private static Fix? BeforeInSequence(InvocationExpressionSyntax call)
    {
        if (NameOf(call) is not { } name)
        {
            return null;
        }

        var prefix = call.Expression.ToString();
        var flatten = $"{prefix.Substring(0, prefix.Length - name.Length)}Flatten()";
        var element = call.Parent?.Parent is TupleExpressionSyntax tuple ? (SyntaxNode)tuple : call;
        return element.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax sequence } } && NameOf(sequence) == "Sequential"
            ? CodeEdits.Insert(Key, "Insert Flatten() before it", call, element.SpanStart, element == call ? $"{flatten}, " : $"(\"flatten\", {flatten}), ")
            : null;
    }

    private static Fix? AroundArgument(InvocationExpressionSyntax call) =>
        NameOf(call) is "forward" or "call" && call.ArgumentList.Arguments is [{ Expression: var input }, ..]
            ? CodeEdits.Replace(Key, "Flatten what it receives", input, input is BinaryExpressionSyntax or AssignmentExpressionSyntax or ConditionalExpressionSyntax ? $"({input}).flatten(1)" : $"{input}.flatten(1)")
            : null;

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
