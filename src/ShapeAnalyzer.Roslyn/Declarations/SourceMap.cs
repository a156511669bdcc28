using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>Finds the place in source that an <see cref="Anchor"/> means: an element, an argument, or the attribute.</summary>
internal sealed class SourceMap(INamedTypeSymbol type, AttributeSources sources, CancellationToken cancellation)
{
    public Location Locate(Anchor anchor)
    {
        var attribute = anchor.Place switch
        {
            Place.Input => sources.Inputs.ElementAtOrDefault(anchor.Index) ?? sources.Layers.FirstOrDefault(),
            Place.Output => sources.Outputs.ElementAtOrDefault(anchor.Index),
            Place.Layer => sources.Layers.ElementAtOrDefault(anchor.Index),
            _ => null,
        };
        if (attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
        {
            return TypeName();
        }

        var span = anchor.Parameter is { } parameter ? Find(attribute, syntax, parameter, anchor.Element) : null;
        return Location.Create(syntax.SyntaxTree, span ?? syntax.Span);
    }

    /// <summary>Where an argument, or an element of it, stands in an attribute; null where it is not given.</summary>
    public static TextSpan? Find(AttributeData attribute, AttributeSyntax syntax, string parameter, int element)
    {
        var arguments = syntax.ArgumentList?.Arguments ?? default;
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i].NameEquals?.Name.Identifier.ValueText ?? arguments[i].NameColon?.Name.Identifier.ValueText;
            if (name is not null && IsSame(name, parameter))
            {
                return ElementOf(arguments[i].Expression, element).Span;
            }
        }

        if (ArgumentReferences.ConstructorOf(attribute, arguments.Count(argument => argument.NameEquals is null)) is not { } constructor)
        {
            return null;
        }

        foreach (var symbol in constructor.Parameters)
        {
            if (IsSame(symbol.Name, parameter) && symbol.Ordinal < arguments.Count && arguments[symbol.Ordinal] is { NameEquals: null } argument)
            {
                return IsExpanded(symbol, arguments)
                    ? ExpandedSpan(arguments.Where(candidate => candidate.NameEquals is null).Skip(symbol.Ordinal).ToArray(), element)
                    : ElementOf(argument.Expression, element).Span;
            }
        }

        return null;
    }

    // [Reshape(7, 7, 64)] rather than [Reshape(new[] { 7, 7, 64 })].
    private static bool IsExpanded(IParameterSymbol parameter, SeparatedSyntaxList<AttributeArgumentSyntax> arguments) =>
        parameter.IsParams
        && (arguments.Count(argument => argument.NameEquals is null) != parameter.Ordinal + 1
            || arguments[parameter.Ordinal].Expression is not (ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax));

    // The element, or all of them.
    private static TextSpan ExpandedSpan(AttributeArgumentSyntax[] elements, int element) =>
        element >= 0 && element < elements.Length
            ? elements[element].Span
            : TextSpan.FromBounds(elements[0].SpanStart, elements[elements.Length - 1].Span.End);

    private static SyntaxNode ElementOf(ExpressionSyntax expression, int element)
    {
        var elements = expression switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.ToArray<SyntaxNode>(),
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions.ToArray<SyntaxNode>(),
            CollectionExpressionSyntax collection => collection.Elements.ToArray<SyntaxNode>(),
            _ => Array.Empty<SyntaxNode>(),
        };
        return element >= 0 && element < elements.Length ? elements[element] : expression;
    }

    /// <summary>Whether a name in C# is the one of a parameter, in whatever spelling.</summary>
    public static bool IsSame(string name, string parameter) =>
        string.Equals(name, parameter, StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, parameter.Replace("_", string.Empty), StringComparison.OrdinalIgnoreCase);

    private Location TypeName()
    {
        // The part with [Network], so that the squiggle stands where the author works.
        var declaration = sources.Network?.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent as TypeDeclarationSyntax;
        return declaration?.Identifier.GetLocation() ?? type.Locations.FirstOrDefault() ?? Location.None;
    }
}
