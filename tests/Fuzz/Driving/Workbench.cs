using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeAnalyzer.Analyzers;
using ShapeAnalyzer.Generation;

namespace ShapeAnalyzer.Fuzz;

/// <summary>Compiles inputs with the real generator and analyzers, as the compiler does. References are loaded once.</summary>
internal static class Workbench
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private static readonly CSharpCompilation Empty = MakeEmpty();

    private static int _edited;

    public static CSharpCompilation Compile(IEnumerable<string> sources) =>
        Empty.AddSyntaxTrees(sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, Parsing, $"File{i}.cs", Encoding.UTF8)));

    /// <summary>What .NET can run: without TorchSharp.</summary>
    public static CSharpCompilation CompileToRun(IEnumerable<string> sources) =>
        Compile(sources).RemoveReferences(Empty.References.Where(reference => Path.GetFileName(reference.Display) == "TorchSharp.dll"));

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create([new ShapeGenerator().AsSourceGenerator()], parseOptions: Parsing);

    public static Outcome Examine(FuzzInput input, bool concurrent = false) => Examine(Compile(input.Sources), Driver(), concurrent).Outcome;

    /// <summary>What the input gives where another version of it was looked at before, in the same editor.</summary>
    public static Outcome Edited(string before, FuzzInput input)
    {
        // Another name, so that nothing is known of it from elsewhere.
        var name = $"Edited{Interlocked.Increment(ref _edited)}";
        var (_, driver) = Examine(Compile([before]).WithAssemblyName(name), Driver());
        return Examine(Compile(input.Sources).WithAssemblyName(name), driver).Outcome;
    }

    /// <summary>Runs generator and analyzers; gives the driver for the next edit.</summary>
    public static (Outcome Outcome, GeneratorDriver Driver) Examine(CSharpCompilation compilation, GeneratorDriver driver, bool concurrent = false)
    {
        var failures = new ConcurrentQueue<string>();
        var userErrors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var generatorDiagnostics);
        foreach (var diagnostic in generatorDiagnostics)
        {
            failures.Enqueue($"the generator: {diagnostic}");
        }

        var result = driver.GetRunResult();
        if (result.Results is [{ Exception: { } exception }])
        {
            failures.Enqueue($"the generator threw {exception}");
        }

        if (userErrors.IsEmpty)
        {
            foreach (var error in updated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(3))
            {
                failures.Enqueue($"generated text does not compile: {error}");
            }
        }

        var findings = Analyze(updated, concurrent, failures);
        foreach (var finding in findings.Where(finding => finding.Id is "SHP9001" or "AD0001"))
        {
            failures.Enqueue(finding.ToString());
        }

        var generated = result.GeneratedTrees.Select(tree => (Path.GetFileName(tree.FilePath), tree.ToString())).ToImmutableArray();
        return (new(userErrors, findings, generated, [.. failures]), driver);
    }

    private static ImmutableArray<Diagnostic> Analyze(Compilation compilation, bool concurrent, ConcurrentQueue<string> failures) => compilation
        .WithAnalyzers(
            [new DeclaredNetworkAnalyzer(), new CodeNetworkAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]),
                (exception, analyzer, _) => failures.Enqueue($"{analyzer.GetType().Name} threw {exception}"),
                concurrentAnalysis: concurrent,
                logAnalyzerExecutionTime: false))
        .GetAnalyzerDiagnosticsAsync()
        .GetAwaiter()
        .GetResult();

    private static CSharpCompilation MakeEmpty()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Collections.dll" or "System.Linq.dll" or "System.Console.dll" or "System.Threading.Tasks.dll" or "netstandard.dll")
            .Append(Path.Combine(AppContext.BaseDirectory, "references", "TorchSharp.dll"))
            .Append(typeof(NetworkAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, concurrentBuild: false);
        var usings = CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq;", Parsing, "Usings.cs", Encoding.UTF8);
        var compilation = CSharpCompilation.Create("Fuzzed", [usings], references, options);

        // Compilations that are made from a bound one share its references.
        _ = compilation.GetDiagnostics();
        return compilation;
    }
}
