using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Edits of code that may end a finding, the likeliest first.</summary>
internal static class CodeEdits
{
    /// <summary>For each kind of finding what may end it; whether it does is found out by trying.</summary>
    private static readonly (Core.Rule[] Rules, Func<CodeProblem, Compilation, CancellationToken, IEnumerable<Fix>> Edits)[] Table =
    {
        (new[] { Core.Rules.Features, Core.Rules.DenseOnFeatureMap, Core.Rules.MatrixProduct }, FlattenEdits.Insert),
        (new[] { Core.Rules.Features, Core.Rules.ElementCount, Core.Rules.ChangedBatch, Core.Rules.Axis, Core.Rules.Rank }, Numbers),
        (new[] { Core.Rules.FlattenedBatch }, FlattenEdits.FromAxisOne),
        (new[] { Core.Rules.WindowTooLarge }, PaddingEdits.Pad),
        (new[] { Core.Rules.Broadcast, Core.Rules.Merge }, BranchEdits.Pad),
        (new[] { Core.Rules.Broadcast, Core.Rules.Merge }, BranchEdits.Stride),
        (new[] { Core.Rules.Broadcast, Core.Rules.SilentBroadcast }, ProjectionEdits.Project),
        (new[] { Core.Rules.NotRegistered }, RegistrationEdits.Register),
        (new[] { Core.Rules.MadeAnew }, RegistrationEdits.MakeOnce),
    };

    public static IEnumerable<Fix> For(CodeProblem problem, Compilation compilation, CancellationToken cancellation) => Table
        .Where(row => row.Rules.Contains(problem.Finding.Finding.Rule))
        .SelectMany(row => row.Edits(problem, compilation, cancellation));

    /// <summary>The number that arrives instead of the one that is stated, wherever that is written down.</summary>
    public static IEnumerable<Fix> Numbers(CodeProblem problem, Compilation compilation, CancellationToken cancellation)
    {
        if (problem.Finding.Origin?.Expression is not ExpressionSyntax stated
            || !long.TryParse(problem["actual"], NumberStyles.None, CultureInfo.InvariantCulture, out var actual))
        {
            yield break;
        }

        foreach (var place in NumberPlaces.Of(stated, compilation, cancellation))
        {
            var suffix = place is LiteralExpressionSyntax { Token.Text: var text } && text.EndsWith("L", StringComparison.OrdinalIgnoreCase) ? text.Substring(text.Length - 1) : string.Empty;
            yield return Replace("number", $"Use {actual}", place, actual.ToString(CultureInfo.InvariantCulture) + suffix);
        }
    }

    public static Fix Replace(string key, string title, SyntaxNode node, string text) => At(key, title, node, node.Span, text);

    public static Fix Insert(string key, string title, SyntaxNode node, int position, string text) => At(key, title, node, new(position, 0), text);

    private static Fix At(string key, string title, SyntaxNode node, TextSpan span, string text) =>
        new(key, title, node.SyntaxTree, System.Collections.Immutable.ImmutableArray.Create(new TextChange(span, text)));
}
