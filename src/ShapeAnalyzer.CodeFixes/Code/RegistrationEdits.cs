using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Makes a module known to the one that uses it.</summary>
internal static class RegistrationEdits
{
    private const string Call = "RegisterComponents();";

    /// <summary>The list becomes one that registers, or the fields are registered at the end of the constructors.</summary>
    public static IEnumerable<Fix> Register(CodeProblem problem, Compilation compilation, CancellationToken cancellation)
    {
        if (problem.Site.Node.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } type)
        {
            yield break;
        }

        var lists = type.Members.OfType<FieldDeclarationSyntax>()
            .Where(field => field.Declaration.Variables.Any(variable => variable.Identifier.ValueText == problem.Finding.Finding.Layer))
            .SelectMany(field => field.DescendantNodes().OfType<GenericNameSyntax>())
            .Where(name => name.Identifier.ValueText is "List" or "IList" && name.Parent is VariableDeclarationSyntax or ObjectCreationExpressionSyntax)
            .Select(name => new TextChange(name.Identifier.Span, "ModuleList"))
            .ToImmutableArray();
        if (!lists.IsEmpty)
        {
            yield return new("module_list", "Keep them in a ModuleList", type.SyntaxTree, lists);
        }

        var ends = type.Members.OfType<ConstructorDeclarationSyntax>()
            .Where(constructor => constructor.Body is not null && constructor.Initializer?.ThisOrBaseKeyword.ValueText != "this")
            .Select(constructor => EndOf(constructor.Body!))
            .ToImmutableArray();
        if (!ends.IsEmpty)
        {
            yield return new("register", "Call RegisterComponents()", type.SyntaxTree, ends);
        }
    }

    /// <summary>A property that makes its value once.</summary>
    public static IEnumerable<Fix> MakeOnce(CodeProblem problem, Compilation compilation, CancellationToken cancellation)
    {
        if (problem.Site.Node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { ExpressionBody: { } body })
        {
            yield return CodeEdits.Replace("make_once", "Make it once", body.ArrowToken.Parent!, $"{{ get; }} = {body.Expression}");
        }
    }

    private static TextChange EndOf(BlockSyntax body)
    {
        var text = body.SyntaxTree.GetText();
        var brace = body.CloseBraceToken.SpanStart;
        var line = text.Lines.GetLineFromPosition(brace);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, brace));
        if (indent.Trim().Length > 0)
        {
            return new(new(brace, 0), $"{Call} ");
        }

        var newLine = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } found ? found : "\n";
        return new(new(line.Start, 0), $"{indent}    {Call}{newLine}");
    }
}
