using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeAnalyzer.Analyzers;
using ShapeAnalyzer.Generation;

namespace ShapeAnalyzer.Tests.Infrastructure;

/// <summary>Compiles sources against the attributes and the running framework, with the real generator and analyzers.</summary>
internal static class TestCompilation
{
    private static readonly ImmutableArray<MetadataReference> References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll")
        .Append(typeof(NetworkAttribute).Assembly.Location)
        .Distinct()
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        specificDiagnosticOptions: new Dictionary<string, ReportDiagnostic> { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress });

    /// <summary>What the tests' sources start with unless they say otherwise.</summary>
    public const string Usings = "using ShapeAnalyzer;\nusing ShapeAnalyzer.Keras;\n";

    public static CSharpCompilation Create(params string[] sources) => Create(LanguageVersion.Latest, sources);

    public static CSharpCompilation Create(LanguageVersion version, params string[] sources) => CSharpCompilation.Create(
        "Test",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(version), path: $"Test{i}.cs")),
        References,
        version < LanguageVersion.CSharp8 ? Options.WithNullableContextOptions(NullableContextOptions.Disable) : Options);

    /// <summary>The compilation with the generator's output in it.</summary>
    public static Compilation WithGenerated(this CSharpCompilation compilation)
    {
        Driver(compilation).RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var diagnostics);
        Assert.Empty(diagnostics);
        return updated;
    }

    /// <summary>The generator's output, by hint name.</summary>
    public static ImmutableSortedDictionary<string, string> Generate(this CSharpCompilation compilation)
    {
        var result = Driver(compilation).RunGenerators(compilation).GetRunResult();
        Assert.Empty(result.Diagnostics);
        return result.Results.Single().GeneratedSources.ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString());
    }

    public static GeneratorDriver Driver(CSharpCompilation compilation) => CSharpGeneratorDriver.Create(
        [new ShapeGenerator().AsSourceGenerator()],
        parseOptions: (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Our diagnostics; a crash of the analyzer (AD0001) fails the test, as does one that it caught (SHP9001).</summary>
    public static ImmutableArray<Diagnostic> Analyze(this Compilation compilation, IReadOnlyDictionary<string, string>? options = null)
    {
        var analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(new DeclaredNetworkAnalyzer(), new CodeNetworkAnalyzer());
        var diagnostics = compilation
            .WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty, new TestOptions(options ?? ImmutableDictionary<string, string>.Empty)),
                (exception, _, _) => throw new InvalidOperationException("The analyzer crashed.", exception),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync()
            .GetAwaiter()
            .GetResult();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == Core.Rules.InternalError.Id);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id)];
    }

    /// <summary>Compiles with the generator and loads the result; what the compiler reports fails the test.</summary>
    public static Assembly Load(this CSharpCompilation compilation) => LoadGenerated(compilation.WithGenerated());

    /// <summary>Loads a compilation that has the generator's output already.</summary>
    public static Assembly LoadGenerated(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return Assembly.Load(stream.ToArray());
    }
}
