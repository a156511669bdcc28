using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Writes values as C# expressions that an attribute takes, in the file's language version.</summary>
internal sealed class ValueWriter(SemanticModel model, int position)
{
    // Collection expressions came with C# 12.
    private readonly bool _hasCollections = model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };

    /// <summary>The value for a property or parameter of that type; null where it cannot have it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type; null: what the value itself says.</param>
    /// <param name="mayBeOne">Whether one number may stand for an array of one, because there is an overload.</param>
    public string? Expression(Value value, ITypeSymbol? type, bool mayBeOne = false) => (value, type) switch
    {
        (ListValue { Items: var items }, null or IArrayTypeSymbol) when mayBeOne && items.Length == 1 => Expression(items[0], null),
        (ListValue { Items: var items }, null or IArrayTypeSymbol) => items.Select(item => Expression(item, null)).ToList() is var texts && texts.All(text => text is not null) && texts.Count > 0 ? Array(texts!) : null,
        (ListValue { Items: { Length: 1 } items }, not null) => Expression(items[0], type),
        (not ListValue, IArrayTypeSymbol array) => Expression(value, array.ElementType) is { } text ? mayBeOne ? text : Array(new[] { text }) : null,
        (TextValue { Text: var word }, { TypeKind: TypeKind.Enum }) => type!.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => AutomaticNames.ToSnakeCase(field.Name) == word) is { } member ? $"{type.ToMinimalDisplayString(model, position)}.{member.Name}" : null,
        (TextValue { Text: var text }, null or { SpecialType: SpecialType.System_String or SpecialType.System_Object }) => SymbolDisplay.FormatLiteral(text, quote: true),
        (SizeValue { Dim.Value: { } size }, null or { SpecialType: not (SpecialType.System_String or SpecialType.System_Boolean) }) => size.ToString(CultureInfo.InvariantCulture),
        (FlagValue { Flag: var flag }, null or { SpecialType: SpecialType.System_Boolean }) => flag ? "true" : "false",
        (RealValue { Real: var real }, null or { SpecialType: SpecialType.System_Double or SpecialType.System_Single }) =>
            real.ToString("R", CultureInfo.InvariantCulture) + (type?.SpecialType == SpecialType.System_Single ? "f" : string.Empty),
        _ => null,
    };

    /// <summary>The values of a <c>params</c> parameter.</summary>
    public string? Elements(Value value) => value is ListValue { Items: var items }
        ? items.Select(item => Expression(item, null)).ToList() is var texts && texts.All(text => text is not null) ? string.Join(", ", texts) : null
        : Expression(value, null);

    public string Array(IEnumerable<string> elements) => _hasCollections
        ? $"[{string.Join(", ", elements)}]"
        : $"new[] {{ {string.Join(", ", elements)} }}";

    /// <summary>An attribute's class as it is written in brackets here.</summary>
    public string Name(INamedTypeSymbol attribute)
    {
        const string suffix = "Attribute";
        var name = attribute.ToMinimalDisplayString(model, position);
        return name.EndsWith(suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - suffix.Length) : name;
    }
}
