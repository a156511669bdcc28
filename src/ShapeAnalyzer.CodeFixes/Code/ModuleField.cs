using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>A field of a module class that holds a layer, and the place where it gets it: another one can stand beside it.</summary>
internal sealed class ModuleField
{
    private readonly TypeDeclarationSyntax _type;
    private readonly FieldDeclarationSyntax _field;
    private readonly ExpressionStatementSyntax? _assignment;

    private ModuleField(TypeDeclarationSyntax type, FieldDeclarationSyntax field, ExpressionStatementSyntax? assignment) => (_type, _field, _assignment) = (type, field, assignment);

    /// <summary>The field that a layer is made for, in the class of the code that uses it; null where it is none.</summary>
    public static ModuleField? Of(InvocationExpressionSyntax creation, ExpressionSyntax use)
    {
        if (creation.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || use.FirstAncestorOrSelf<TypeDeclarationSyntax>() != type)
        {
            return null;
        }

        if (creation.FirstAncestorOrSelf<FieldDeclarationSyntax>() is { } field)
        {
            return new(type, field, null);
        }

        return creation.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax }, Expression: AssignmentExpressionSyntax { Left: var left } } statement
            && type.Members.OfType<FieldDeclarationSyntax>().FirstOrDefault(each => each.Declaration.Variables.Any(variable => IsNamed(left, variable.Identifier.ValueText))) is { } assigned
                ? new(type, assigned, statement)
                : null;
    }

    /// <summary>A name like that of the fields, which nothing in the class has.</summary>
    public string FreeName(string wanted)
    {
        var name = (_field.Declaration.Variables[0].Identifier.ValueText.StartsWith("_", StringComparison.Ordinal) ? "_" : string.Empty) + wanted;
        var taken = new HashSet<string>(_type.DescendantTokens().Select(token => token.ValueText), StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? name : $"{name}{number}").First(each => !taken.Contains(each));
    }

    /// <summary>Whether an expression of the class means the same where the new layer is made.</summary>
    public bool Sees(ExpressionSyntax? expression) => expression is LiteralExpressionSyntax
        || (expression is not null && expression.FirstAncestorOrSelf<TypeDeclarationSyntax>() == _type
            && (_assignment is null
                ? expression.FirstAncestorOrSelf<FieldDeclarationSyntax>() is not null
                : expression.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is { } constructor && constructor == _assignment.FirstAncestorOrSelf<ConstructorDeclarationSyntax>()));

    /// <summary>Another field, which gets its layer as this one does.</summary>
    public IEnumerable<(SyntaxTree Tree, TextChange Change)> Add(string name, string creation)
    {
        var modifiers = string.Concat(_field.Modifiers.Select(modifier => $"{modifier.ValueText} "));
        var type = _field.Declaration.Type.ToString().Replace("Sequential", "Conv2d");
        if (_assignment is null)
        {
            yield return Behind(_field, $"{modifiers}{type} {name} = {creation};");
            yield break;
        }

        yield return Behind(_field, $"{modifiers}{type} {name};");
        yield return Behind(_assignment, $"{(((AssignmentExpressionSyntax)_assignment.Expression).Left is MemberAccessExpressionSyntax ? "this." : string.Empty)}{name} = {creation};");
    }

    private static bool IsNamed(ExpressionSyntax left, string name) => left switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var member } => member.Identifier.ValueText == name,
        _ => false,
    };

    // On a line of its own where that one has one, else beside it.
    private static (SyntaxTree Tree, TextChange Change) Behind(SyntaxNode node, string text)
    {
        var source = node.SyntaxTree.GetText();
        var (start, end) = (source.Lines.GetLineFromPosition(node.SpanStart), source.Lines.GetLineFromPosition(node.Span.End));
        var isAlone = source.ToString(TextSpan.FromBounds(start.Start, node.SpanStart)).Trim().Length == 0 && node.GetLastToken().GetNextToken().SpanStart >= end.End;
        var lines = new TextLines(source);
        return isAlone
            ? (node.SyntaxTree, new(new(end.End, 0), lines.EndingAt(node.SpanStart) + lines.IndentationAt(node.SpanStart) + text))
            : (node.SyntaxTree, new(new(node.Span.End, 0), $" {text}"));
    }
}
