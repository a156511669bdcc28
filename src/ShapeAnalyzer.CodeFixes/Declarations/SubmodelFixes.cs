using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Candidates for a submodel that is no network, or leads back to where it stands.</summary>
internal sealed class SubmodelFixes(FixPlace place)
{
    private const int MostNetworks = 12;

    public IEnumerable<Fix> ForBad(Anchor anchor) => TypeOf(anchor) is not { } given
        ? Enumerable.Empty<Fix>()
        : AddNetwork(given.Symbol).Concat(CloseGeneric(given.Expression, given.Symbol)).Concat(OtherNetwork(anchor)).Concat(NewNetwork(anchor.Index, given.Symbol));

    /// <summary>The nearest by name first; the engine says which of them fits.</summary>
    public IEnumerable<Fix> OtherNetwork(Anchor anchor)
    {
        if (TypeOf(anchor) is not var (expression, given))
        {
            return Enumerable.Empty<Fix>();
        }

        return NetworkTypes.In(place.Model.Compilation, place.Cancellation)
            .Where(type => !type.IsGenericType && !Same(type, given) && !Same(type, place.Network.Type) && place.Model.IsAccessible(expression.SpanStart, type))
            .OrderBy(type => EditDistance.Between(type.Name, given.Name))
            .ThenBy(type => type.Name, StringComparer.Ordinal)
            .Take(MostNetworks)
            .Select(type => $"typeof({type.ToMinimalDisplayString(place.Model, expression.SpanStart)})")
            .Select(text => place.Fix("submodel", $"Use {text}", ImmutableArray.Create(new TextChange(expression.Span, text))));
    }

    // The class has layers already.
    private IEnumerable<Fix> AddNetwork(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree is { } tree && CheckedDeclaration.Read(type, place.Cancellation) is { Declaration.Network: null } read
            ? new BoundaryFixes(new(place.Model.Compilation.GetSemanticModel(tree), read, place.Cancellation)).AddNetwork().Select(fix => fix with { Title = $"Add [Network] to '{type.Name}'" })
            : Enumerable.Empty<Fix>();

    // The class is empty as yet: it becomes a network that takes what arrives.
    private IEnumerable<Fix> NewNetwork(int layer, INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences is [var reference, ..]
            && reference.GetSyntax(place.Cancellation) is TypeDeclarationSyntax { AttributeLists.Count: 0 } declaration
            && place.Network.Network?.Layers[layer] is { Inputs: [{ HasRank: true, Rank: > 1 } input, ..] })
        {
            var there = new FixPlace(place.Model.Compilation.GetSemanticModel(reference.SyntaxTree), place.Network, place.Cancellation);
            var layout = new TextLines(reference.SyntaxTree.GetText(place.Cancellation));
            var between = layout.EndingAt(declaration.SpanStart) + layout.IndentationAt(declaration.SpanStart);
            var attributes = new[] { there.NameOf("Network", declaration.SpanStart), $"{there.NameOf("Input", declaration.SpanStart)}({string.Join(", ", input.WithoutBatch().Select(size => size.Value ?? -1))})", $"{there.NameOf("Keras.Dense", declaration.SpanStart)}(10)" };
            var changes = ImmutableArray.Create(new TextChange(new(declaration.SpanStart, 0), string.Concat(attributes.Select(attribute => $"[{attribute}]{between}"))));
            var partial = declaration.Modifiers.Any(SyntaxKind.PartialKeyword) ? changes : changes.Add(new(new(declaration.Keyword.SpanStart, 0), "partial "));
            yield return there.Fix("new_network", $"Make '{type.Name}' a network", partial);
        }
    }

    private IEnumerable<Fix> CloseGeneric(TypeOfExpressionSyntax expression, INamedTypeSymbol type)
    {
        if (type.IsUnboundGenericType && type.OriginalDefinition.TypeParameters.All(parameter => parameter.ConstraintTypes.IsEmpty))
        {
            var lists = expression.DescendantNodes().OfType<TypeArgumentListSyntax>().ToList();
            var arguments = type.OriginalDefinition.TypeParameters.Select(parameter => parameter.HasValueTypeConstraint || parameter.HasUnmanagedTypeConstraint ? "int" : "object");
            return lists.Count == 1
                ? place.Fixes("type_arguments", $"Use '{type.Name}<{string.Join(", ", arguments)}>'", ImmutableArray.Create(new TextChange(lists[0].Span, $"<{string.Join(", ", arguments)}>")))
                : Enumerable.Empty<Fix>();
        }

        return Enumerable.Empty<Fix>();
    }

    private (TypeOfExpressionSyntax Expression, INamedTypeSymbol Symbol)? TypeOf(Anchor anchor) =>
        place.ExpressionOf(anchor) is TypeOfExpressionSyntax expression && place.Model.GetTypeInfo(expression.Type, place.Cancellation).Type is INamedTypeSymbol symbol
            ? (expression, symbol)
            : null;

    private static bool Same(INamedTypeSymbol left, INamedTypeSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
