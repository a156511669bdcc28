using System.Globalization;
using System.Text;

namespace ShapeAnalyzer.Fuzz.Values;

/// <summary>
/// Programs of C# without sense, whose numbers become the sizes of tensors. .NET runs them, the reader reads them: what
/// it knows must be what .NET came to, and nothing may be reported.
/// </summary>
internal static class ValuePrograms
{
    // What all of it has come to in the end.
    private static readonly string[] Ends =
    [
        "intA", "intB", "intField", "Total", "(int)longA", "byteA", "charA", "boolA ? 1 : 2", "someA ?? 5", "(int)kindA", "pairA.A", "pointA.X", "pointField.Y", "recordA.A",
        "arrayA.Length", "arrayA.Sum()", "listA.Count", "listB.Sum()", "dictA.Count", "setA.Count", "queueA.Count", "boxA?.N ?? 1", "boxB?.Inner.X ?? 1", "boxB?.Level ?? 1", "unitA.Size()", "unitB.Twice()", "lazyA.Sum()", "funcA(1)", "stringA?.Length ?? 3",
    ];

    public static FuzzInput Make(Random random, int number)
    {
        var writer = new ValueWriter(random);
        var (probes, body) = (0, new StringBuilder());
        var statements = random.Next(2, 14);
        for (var i = 0; i < statements; i++)
        {
            body.Append("        ").Append(writer.Statement()).Append('\n');
            if (random.Next(3) == 0 || i == statements - 1)
            {
                body.Append(CultureInfo.InvariantCulture, $"        Look(probe{probes++}, {writer.Expression("int")});\n");
            }
        }

        foreach (var place in Ends)
        {
            body.Append(CultureInfo.InvariantCulture, $"        Look(probe{probes++}, {place});\n");
        }

        return Of($"{statements} statements", Source(body.ToString(), probes));
    }

    /// <summary>Whatever the source is: .NET says what it comes to.</summary>
    public static FuzzInput Of(string what, string source) => new(what, [ValueTypes.Text, source], outcome => ValueRun.Complain(source, outcome)) { Again = shorter => Of(what, shorter) };

    private static string Source(string body, int probes) => $$"""
        using System;
        using System.Linq;
        using System.Collections.Generic;
        using TorchSharp;
        using static TorchSharp.torch;
        using static TorchSharp.torch.nn;
        using ShapeAnalyzer;

        [Network, Input(1, Batched = false)]
        public partial class Net : Module<Tensor, Tensor>
        {
        {{string.Concat(Enumerable.Range(0, probes).Select(i => $"    readonly TorchSharp.Modules.Identity probe{i} = Identity();\n"))}}
        {{string.Concat(ValueKinds.All.Select(kind => $"    {kind.Type} {kind.Name}Field = {kind.Field};\n"))}}
        {{ValueTypes.Methods}}
            public Net() : base("net") { RegisterComponents(); }

            public override Tensor forward(Tensor x)
            {
        {{string.Concat(ValueKinds.All.Select(kind => $"        {kind.Type} {kind.Name}A = {kind.A};\n        {kind.Type} {kind.Name}B = {kind.B};\n"))}}
        {{body}}        return x;
            }
        }

        """;
}
