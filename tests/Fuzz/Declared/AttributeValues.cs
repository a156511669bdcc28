using System.Globalization;

namespace ShapeAnalyzer.Fuzz.Declared;

/// <summary>Arguments of attributes: mostly what people write, now and then what nobody would.</summary>
internal static class AttributeValues
{
    private static readonly string[] Numbers = ["0", "-1", "int.MaxValue", "int.MinValue", "-2", "1000000007", "65536", "46341", "2147483646"];

    private static readonly string[] Reals = ["0.0", "0.5", "-1.0", "2.0", "double.NaN", "double.PositiveInfinity", "double.MaxValue", "1e-300"];

    private static readonly string[] Texts =
    [
        "null", "\"\"", "\"relu\"", "\"softmax\"", "\"channels_first\"", "\"same\"", "\"nonsense\"", "\"ab,bc->ac\"", "\"abc,cd->abd\"", "\"...x,xy->...y\"",
        "\"aa,a->aa\"", "\"a,->\"", "\"\\u0000\\uD800\"", "\"int\"", "\"\\\"\\\\ \\n*/\"", "\"one_hot\"", "\"l0\"",
    ];

    public static string Number(Random random) =>
        random.Next(12) == 0 ? Numbers[random.Next(Numbers.Length)]
        : random.Next(6) == 0 ? random.Next(1, 100_000).ToString(CultureInfo.InvariantCulture)
        : random.Next(1, 12).ToString(CultureInfo.InvariantCulture);

    public static string Of(Random random, Type type, string name)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            type = inner;
        }

        if (type.IsArray)
        {
            return random.Next(30) == 0 ? "null"
                : random.Next(200) == 0 ? $"[{string.Join(", ", Enumerable.Repeat(random.Next(3), 10_000))}]"
                : $"[{string.Join(", ", Enumerable.Range(0, random.Next(40) == 0 ? random.Next(200) : random.Next(1, 5)).Select(_ => Of(random, type.GetElementType()!, name)))}]";
        }

        if (type.IsEnum)
        {
            var names = Enum.GetNames(type);
            return random.Next(20) == 0 ? $"({type.Name})99" : $"{type.Name}.{names[random.Next(names.Length)]}";
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.Int32 => name.Contains("axi", StringComparison.OrdinalIgnoreCase) ? random.Next(-4, 5).ToString(CultureInfo.InvariantCulture) : Number(random),
            TypeCode.Int64 => Number(random),
            TypeCode.Boolean => random.Next(2) == 0 ? "true" : "false",
            TypeCode.Double => Reals[random.Next(Reals.Length)],
            TypeCode.Single => "0.5f",
            TypeCode.String => Texts[random.Next(Texts.Length)],
            TypeCode.Object when type == typeof(object) => random.Next(2) == 0 ? Number(random) : "\"n\"",
            TypeCode.Object when type == typeof(Type) => "typeof(Network0)",
            _ => "default",
        };
    }
}
