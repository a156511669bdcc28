using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Declarations;

/// <summary>
/// The attributes, matched by full name and never by assembly, so that a copy of them in another assembly counts too.
/// </summary>
internal static class KnownTypes
{
    public const string NetworkAttribute = "ShapeAnalyzer.NetworkAttribute";
    public const string Namespace = "ShapeAnalyzer";
    public const string LayerNamespace = "Keras";
    public const string LayerBase = "LayerAttribute";
    private const string Suffix = "Attribute";

    /// <summary><c>Conv2D</c> for <c>Conv2DAttribute</c>.</summary>
    public static string LayerName(INamedTypeSymbol attribute) => attribute.Name.EndsWith(Suffix, StringComparison.Ordinal)
        ? attribute.Name.Substring(0, attribute.Name.Length - Suffix.Length)
        : attribute.Name;

    public static AttributeKind KindOf(INamedTypeSymbol? attribute, out string name)
    {
        name = string.Empty;
        if (attribute is not { ContainingType: null, ContainingNamespace: { } space })
        {
            return attribute?.TypeKind == TypeKind.Error ? AttributeKind.Unresolved : AttributeKind.Other;
        }

        if (space is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true })
        {
            return attribute.Name switch
            {
                "NetworkAttribute" => AttributeKind.Network,
                "InputAttribute" => AttributeKind.Input,
                "OutputAttribute" => AttributeKind.Output,
                _ => AttributeKind.Other,
            };
        }

        if (space is { Name: LayerNamespace, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } }
            && attribute.Name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            name = LayerName(attribute);
            return AttributeKind.Layer;
        }

        return attribute.TypeKind == TypeKind.Error ? AttributeKind.Unresolved : AttributeKind.Other;
    }
}

/// <summary>What an attribute means to us.</summary>
internal enum AttributeKind
{
    Other,
    Network,
    Input,
    Output,
    Layer,

    /// <summary>What the compiler does not know, such as a name that is still being typed.</summary>
    Unresolved,
}
