using System.Reflection;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Roslyn.Tests.Keras;

/// <summary>
/// Compiles classes with attributes through the real analyzer and generator, all in one compilation, and loads the result.
/// What one class does wrong is told apart from the others.
/// </summary>
internal static class CSharpDoor
{
    /// <param name="networks">A class name and the source that declares it.</param>
    public static IReadOnlyList<CompiledNetwork> Run(IReadOnlyList<(string ClassName, string Source)> networks)
    {
        var sources = networks.Select(network => TestCompilation.Usings + network.Source).ToArray();
        var all = TestCompilation.Create(sources);
        var errors = all.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToLookup(diagnostic => diagnostic.Location.SourceTree);

        // A class that does not compile would keep all others from being loaded.
        var sound = all.RemoveSyntaxTrees(all.SyntaxTrees.Where(tree => errors.Contains(tree)));
        var generated = sound.WithGenerated();
        var diagnostics = generated.Analyze().ToLookup(diagnostic => diagnostic.Location.SourceTree);
        var crashes = diagnostics.SelectMany(group => group).Where(diagnostic => diagnostic.Id.StartsWith("SHP9", StringComparison.Ordinal)).Select(CompiledNetwork.Describe).ToList();
        Assert.True(crashes.Count == 0, string.Join("\n", crashes));
        var assembly = sound.SyntaxTrees.IsEmpty ? null : TestCompilation.LoadGenerated(generated);
        return networks
            .Zip(all.SyntaxTrees, (network, tree) => new CompiledNetwork(
                network.ClassName,
                network.Source,
                errors[tree].ToList(),
                diagnostics[tree].ToList(),
                errors.Contains(tree) ? null : assembly?.GetType(network.ClassName)))
            .ToList();
    }
}

/// <summary>A class with what the compiler and the analyzer say of it, and its generated members.</summary>
internal sealed record CompiledNetwork(
    string ClassName,
    string Source,
    IReadOnlyList<Diagnostic> CompilerErrors,
    IReadOnlyList<Diagnostic> Diagnostics,
    Type? Type)
{
    /// <summary>What makes it wrong: the compiler's errors and our findings of SHP0xxx and SHP1xxx.</summary>
    public IEnumerable<Diagnostic> Errors =>
        CompilerErrors.Concat(Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("SHP0", StringComparison.Ordinal) || diagnostic.Id.StartsWith("SHP1", StringComparison.Ordinal)));

    public long? Total(string name) => (long?)Constant<object>(Type, name);

    public string? Summary => Constant<string>(Type, "Summary");

    /// <summary>The generated class of a layer.</summary>
    public Type? Layer(string name) => Type?.GetNestedType("Layers")?.GetNestedTypes()
        .FirstOrDefault(layer => (string?)layer.GetField("Name")?.GetRawConstantValue() == name);

    public static T? Constant<T>(Type? type, string name) =>
        type?.GetField(name, BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly) is { } field ? (T?)field.GetRawConstantValue() : default;

    /// <summary>A shape without the batch, or null where the layer has none of that name.</summary>
    public static int[]? Shape(Type? layer, string name = "OutputShape") => (int[]?)layer?.GetProperty(name)?.GetValue(null);

    /// <summary>The first source line that a finding points into, for messages.</summary>
    public static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Id} at '{diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}': {diagnostic.GetMessage(null)}";
}
