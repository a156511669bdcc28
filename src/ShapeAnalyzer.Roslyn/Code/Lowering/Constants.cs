using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>What the compiler has already worked out.</summary>
internal static class Constants
{
    public static CodeValue Of(object? value, ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        if (type is { TypeKind: TypeKind.Enum } && value is not null)
        {
            return MemberOf(value, type);
        }

        return value switch
        {
            null => CodeValue.Null,
            bool flag => CodeValue.Of(flag),
            string text => new Text(text) { IsCharacter = type?.SpecialType == SpecialType.System_Object ? false : null },
            char letter => new Text(letter.ToString()) { IsCharacter = type?.SpecialType == SpecialType.System_Object ? true : null },
            double real => new Real(real),
            float real => new Real(real),
            decimal => CodeValue.Unknown,
            ulong whole => whole <= long.MaxValue ? new Whole(Dim.Of((long)whole)) : CodeValue.Unknown,
            IConvertible whole => new Whole(Dim.Of(whole.ToInt64(System.Globalization.CultureInfo.InvariantCulture))),
            _ => CodeValue.Unknown,
        };
    }

    /// <summary>The members of an enum, as they are declared.</summary>
    public static IEnumerable<EnumMember> MembersOf(ITypeSymbol type)
    {
        var name = Symbols.FullName(Enumeration(type));
        return Enumeration(type).GetMembers().OfType<IFieldSymbol>()
            .Where(field => field is { HasConstantValue: true, ConstantValue: not null })
            .Select(field => new EnumMember(name, field.Name, NumberOf(field.ConstantValue!)));

        static ITypeSymbol Enumeration(ITypeSymbol type) =>
            type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
    }

    private static EnumMember MemberOf(object value, ITypeSymbol type)
    {
        var number = NumberOf(value);
        return MembersOf(type).FirstOrDefault(member => member.Number == number) ?? new EnumMember(Symbols.FullName(type), string.Empty, number);
    }

    private static long NumberOf(object value) =>
        value is ulong large ? unchecked((long)large) : ((IConvertible)value).ToInt64(System.Globalization.CultureInfo.InvariantCulture);
}
