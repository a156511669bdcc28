using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeAnalyzer.Code;

/// <summary>The names of classes that derive from others, by the syntax alone: some may not, none is missing.</summary>
internal static class DerivedNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, List<(string Name, string[] Bases)>> Known = new();

    /// <summary>All that derive, from class to class, from one of these.</summary>
    public static HashSet<string> Of(Compilation compilation, IEnumerable<string> bases)
    {
        var classes = compilation.SyntaxTrees.SelectMany(tree => Known.GetValue(tree, Find)).ToList();
        var roots = new HashSet<string>(bases, StringComparer.Ordinal);
        var derived = new HashSet<string>(StringComparer.Ordinal);
        var more = 1;
        while (more > 0)
        {
            more = classes.Count(each => !derived.Contains(each.Name) && each.Bases.Any(name => roots.Contains(name) || derived.Contains(name)) && derived.Add(each.Name));
        }

        return derived;
    }

    private static List<(string Name, string[] Bases)> Find(SyntaxTree tree) => tree.GetRoot()
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<TypeDeclarationSyntax>()
        .Where(type => type.BaseList is not null)
        .Select(type => (type.Identifier.ValueText, type.BaseList!.Types.Select(named => NameOf(named.Type)).ToArray()))
        .ToList();

    private static string NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => string.Empty,
    };
}
