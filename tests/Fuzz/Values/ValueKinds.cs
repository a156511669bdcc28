namespace ShapeAnalyzer.Fuzz.Values;

/// <summary>A kind of values: its type, and what two locals and a field of it begin with.</summary>
internal sealed record ValueKind(string Name, string Type, string A, string B, string Field);

/// <summary>All kinds that have locals and a field.</summary>
internal static class ValueKinds
{
    public static ValueKind[] All { get; } =
    [
        new("int", "int", "3", "10", "1"),
        new("long", "long", "5", "1L << 33", "2"),
        new("double", "double", "2.5", "-7.25", "0"),
        new("float", "float", "0.5f", "16777216f", "1.1f"),
        new("uint", "uint", "9", "4000000000", "1"),
        new("byte", "byte", "250", "3", "0"),
        new("char", "char", "'c'", "'3'", "'-'"),
        new("bool", "bool", "true", "false", "false"),
        new("string", "string", "\"abc\"", "\"12\"", "null"),
        new("array", "int[]", "new[] { 1, 2, 3, 4 }", "{ 8, 6 }", "new int[3]"),
        new("list", "List<int>", "new() { 5, 6, 7 }", "[2, 9]", "new() { 4, 1, 3, 3 }"),
        new("dict", "Dictionary<string, int>", "new() { [\"a\"] = 1, [\"12\"] = 2 }", "new()", "new() { { \"abc\", 6 } }"),
        new("set", "HashSet<int>", "new() { 1, 2 }", "[3]", "new()"),
        new("queue", "Queue<int>", "new(new[] { 1, 2 })", "new()", "new()"),
        new("stack", "Stack<int>", "new(new[] { 1, 2 })", "new()", "new()"),
        new("grid", "int[,]", "new int[2, 3]", "{ { 1, 2 }, { 3, 4 } }", "new int[1, 1]"),
        new("jagged", "int[][]", "new[] { new[] { 1 }, new[] { 2, 3 } }", "[[4], [5, 6]]", "new int[2][]"),
        new("lazy", "IEnumerable<int>", "new[] { 4, 5, 6 }", "Enumerable.Range(1, 4)", "new List<int> { 7 }"),
        new("some", "int?", "4", "null", "default"),
        new("point", "Point", "new(1, 2)", "default", "new() { X = 3 }"),
        new("box", "Box", "new(6)", "new(2) { Inner = new Point(1, 1) }", "null"),
        new("unit", "Unit", "new Pair(4, 1)", "new Deep()", "new Unit(5)"),
        new("record", "Rec", "new(1)", "new Wide(1, 5, 2)", "new(1, 5)"),
        new("pair", "(int A, string B)", "(1, \"one\")", "default", "(2, \"two\")"),
        new("kind", "Kind", "Kind.One", "Kind.Two", "default"),
        new("func", "Func<int, int>", "e => e + 1", "Adder(2)", "Add1"),
        new("object", "object", "3", "\"abc\"", "null"),
    ];
}
