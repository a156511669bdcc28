using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer;

/// <summary>
/// Where someone is typing, the parser guesses. What it made of a text with errors is not what the author means, so nothing
/// is concluded from it.
/// </summary>
internal static class BrokenSyntax
{
    /// <summary>Whether there is a syntax error anywhere in a node.</summary>
    public static bool IsIn(SyntaxNodeOrToken part) => part.ContainsDiagnostics && part.SyntaxTree is { } tree
        && (part.AsNode() is { } node ? tree.GetDiagnostics(node) : tree.GetDiagnostics(part.AsToken())).Any(IsError);

    /// <summary>Whether an attribute has a syntax error, or one between it and its neighbours, or an argument that it does not know.</summary>
    public static bool IsIn(AttributeData attribute) => attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax syntax
        && (IsIn(syntax)
            || (syntax.Parent is { ContainsDiagnostics: true } list && HasBrokenTokens(list))
            || syntax.ArgumentList?.Arguments.Any(argument => argument.NameEquals is { Name.Identifier.ValueText: var name } && !HasMember(attribute.AttributeClass, name)) == true);

    /// <summary>Whether a statement has an error of its own, or may be the rest of the one in front of it.</summary>
    public static bool IsMisread(StatementSyntax statement) => IsOwn(statement)
        || (statement.Parent is { ContainsDiagnostics: true } parent
            && parent.ChildNodes().TakeWhile(child => child != statement).LastOrDefault() is StatementSyntax before
            && IsIn(before.GetLastToken(includeZeroWidth: true)));

    /// <summary>Whether a node has an error of its own, that is not in a statement or member inside it.</summary>
    public static bool IsOwn(SyntaxNode node) => IsIn(node) && node.ChildNodesAndTokens().Where(IsIn).ToList() is var broken
        && (broken.Count == 0 || broken.Any(child => child.AsNode() is not { } inner || (inner is not (StatementSyntax or MemberDeclarationSyntax) && IsOwn(inner))));

    /// <summary>
    /// Whether it is in doubt where a member begins, ends or belongs: something is missing in its head or around it, or what
    /// stands in front of it could not be read, of which it may be the rest.
    /// </summary>
    public static bool IsMisread(MemberDeclarationSyntax member)
    {
        if (member.SyntaxTree.GetRoot() is not { ContainsDiagnostics: true })
        {
            return false;
        }

        if (HasBrokenTokens(member) || member.AttributeLists.Any(HasBrokenTokens))
        {
            return true;
        }

        for (SyntaxNode node = member; node.Parent is { } parent; node = parent)
        {
            if (HasBrokenTokens(parent) || (parent.ChildNodes().TakeWhile(child => child != node).LastOrDefault() is { } before && EndsInDoubt(before)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasBrokenTokens(SyntaxNode node) => node.ChildTokens().Any(token => IsIn(token));

    private static bool EndsInDoubt(SyntaxNode node) => node is GlobalStatementSyntax or IncompleteMemberSyntax ? IsIn(node) : IsOwn(node);

    private static bool HasMember(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (!type.GetMembers(name).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
