using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using ShapeAnalyzer.Tests;

namespace ShapeAnalyzer.Fuzz.Samples;

/// <summary>What people write: the samples, the pages of the documentation, and published networks in TorchSharp.</summary>
internal static partial class SampleSources
{
    private const string Torch = """
        using System;
        using System.Linq;
        using System.Collections.Generic;
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;
        using static TorchSharp.torch.nn;
        using ShapeAnalyzer;

        """;

    // The other samples and pages show mistakes.
    private static readonly string[] CorrectSamples = ["SeedNetworks", "TorchNetworks"];

    private const string Keras = "using ShapeAnalyzer;\nusing ShapeAnalyzer.Keras;\n";

    public static ImmutableArray<(string Name, string Source, bool IsCorrect)> All { get; } = [.. Files().Concat(Pages()).Concat(Models())];

    private static IEnumerable<(string Name, string Source, bool IsCorrect)> Files() =>
        Directory.GetFiles(TestData.InRepository("samples"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file), CorrectSamples.Any(folder => file.Contains(folder, StringComparison.Ordinal))));

    private static IEnumerable<(string Name, string Source, bool IsCorrect)> Pages() =>
        from file in Directory.GetFiles(TestData.InRepository("docs"), "*.md", SearchOption.AllDirectories).Append(TestData.InRepository("README.md")).Order(StringComparer.Ordinal)
        from example in ExamplePattern().Matches(File.ReadAllText(file)).Select((match, i) => (Text: match.Groups[1].Value, Number: i))
        select ($"{Path.GetFileName(file)}#{example.Number}", WithUsings(example.Text), false);

    private static IEnumerable<(string Name, string Source, bool IsCorrect)> Models() =>
        from field in typeof(ShapeAnalyzer.Tests.Code.Models.Sources).GetFields(BindingFlags.Static | BindingFlags.Public)
        where field.IsLiteral
        select (field.Name, Torch + field.GetRawConstantValue(), true);

    private static string WithUsings(string example) =>
        example.Contains("using ", StringComparison.Ordinal) ? example : (example.Contains("Tensor", StringComparison.Ordinal) ? Torch : Keras) + example;

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ExamplePattern();
}
