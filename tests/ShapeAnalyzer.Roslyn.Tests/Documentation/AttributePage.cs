using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeAnalyzer.Tests.Documentation;

/// <summary>docs/attributes.md as the XML documentation of the attributes gives it.</summary>
internal static partial class AttributePage
{
    private const string Introduction = """
        # Attributes

        Every attribute and enum of the package, with what hovering over it shows. Arguments in **bold** stand in the
        constructor, all others are properties. See also [how Keras's arguments become these](keras.md) and
        [the layers' shapes in one table](layers.md).

        This page is generated from the attributes' documentation.


        """;

    private static readonly SymbolDisplayFormat Plain = SymbolDisplayFormat.MinimallyQualifiedFormat
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Signature = Plain
        .WithMemberOptions(SymbolDisplayMemberOptions.None)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut);

    public static string Text()
    {
        var text = new StringBuilder(Introduction);
        foreach (var name in new[] { "NetworkAttribute", "InputAttribute", "OutputAttribute" })
        {
            Attribute(text, Type(name), []);
        }

        text.Append("## On every layer\n\n").Append(Type("LayerAttribute").Summary()).Append("\n\n");
        Table(text, [], Properties(Type("LayerAttribute")));
        foreach (var layer in AttributeDocumentation.Types.Where(type => IsLayer(type) && !IsAlias(type)))
        {
            Attribute(text, layer, AttributeDocumentation.Types.Where(type => IsAlias(type) && SymbolEqualityComparer.Default.Equals(type.BaseType, layer)));
        }

        text.Append("# Enums\n\n");
        foreach (var values in AttributeDocumentation.Types.Where(type => type.TypeKind == TypeKind.Enum))
        {
            Enum(text, values);
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Attribute(StringBuilder text, INamedTypeSymbol type, IEnumerable<INamedTypeSymbol> aliases)
    {
        text.Append($"## {type.ShortName()}\n\n");
        var constructors = type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToList();
        text.AppendJoin("<br/>\n", constructors.Select(constructor => $"`[{type.ShortName()}{Arguments(constructor)}]`")
            .Concat(aliases.Select(alias => $"Also `[{alias.ShortName()}]`, Keras's other name"))).Append("\n\n");
        text.Append(Marker().Replace(type.Summary(), "\n- ")).Append("\n\n");
        var parameters = constructors.SelectMany(constructor => constructor.Parameters).GroupBy(parameter => parameter.Name).ToList();
        Table(text, parameters, Properties(type).Where(property => !parameters.Any(parameter => parameter.Key.Equals(property.Name, StringComparison.OrdinalIgnoreCase))));
    }

    private static void Table(StringBuilder text, IEnumerable<IGrouping<string, IParameterSymbol>> parameters, IEnumerable<IPropertySymbol> properties)
    {
        var rows = parameters.Select(parameter => $"| **{parameter.Key}** | {Types(parameter)} | {parameter.Last().Documentation()} |\n")
            .Concat(properties.Select(property => $"| {property.Name} | `{TypeName(property.Type)}` | {property.Summary()} |\n"))
            .ToList();
        if (rows.Count > 0)
        {
            text.Append("| argument | type | what |\n|---|---|---|\n").AppendJoin(string.Empty, rows).Append('\n');
        }
    }

    private static void Enum(StringBuilder text, INamedTypeSymbol type)
    {
        text.Append($"## {type.Name}\n\n{type.Summary()}\n\n| value | what |\n|---|---|\n");
        foreach (var value in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue))
        {
            text.Append($"| {value.Name} | {value.Summary()} |\n");
        }

        text.Append('\n');
    }

    private static string Arguments(IMethodSymbol constructor) =>
        constructor.Parameters.IsEmpty ? string.Empty : $"({string.Join(", ", constructor.Parameters.Select(parameter => parameter.ToDisplayString(Signature)))})";

    private static string Types(IEnumerable<IParameterSymbol> parameters) =>
        string.Join(" or ", parameters.Select(parameter => $"`{TypeName(parameter.Type)}`").Distinct());

    private static string TypeName(ITypeSymbol type) => type.ToDisplayString(Plain);

    // Of the type and what it shares with others; what all layers have stands once.
    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null && (level.Name != "LayerAttribute" || level.Equals(type, SymbolEqualityComparer.Default)); level = level.BaseType)
        {
            foreach (var property in level.GetMembers().OfType<IPropertySymbol>().Where(property => property.SetMethod?.DeclaredAccessibility == Accessibility.Public))
            {
                yield return property;
            }
        }
    }

    private static INamedTypeSymbol Type(string name) => AttributeDocumentation.Types.Single(type => type.Name == name);

    private static bool IsLayer(INamedTypeSymbol type) => !type.IsAbstract && Bases(type).Any(level => level.Name == "LayerAttribute");

    private static bool IsAlias(INamedTypeSymbol type) => IsLayer(type) && type.BaseType is { IsAbstract: false };

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            yield return level;
        }
    }

    // The blank in front of each part of a summary.
    [GeneratedRegex(@" (?=(?:Shape|Weights?|No weights|Parameters|Parameters with biases|An error|See)(?::|,|\.| https| <see))")]
    private static partial Regex Marker();
}
