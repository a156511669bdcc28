using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using RoslynCompiler;

var arguments = CSharpCommandLineParser.Default.Parse(args, Directory.GetCurrentDirectory(), sdkDirectory: null);
var diagnostics = arguments.Errors.ToList();
var input = new CompilerInput(arguments);
Compilation compilation = input.CreateCompilation();

var analyzerFiles = input.LoadAnalyzerFiles();
var generators = analyzerFiles.SelectMany(file => file.GetGenerators(LanguageNames.CSharp)).ToList();
CSharpGeneratorDriver
    .Create(generators, input.AdditionalTexts, arguments.ParseOptions, input.Options)
    .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out var ofGenerators);
diagnostics.AddRange(ofGenerators);

var analyzers = analyzerFiles.SelectMany(file => file.GetAnalyzers(LanguageNames.CSharp)).ToList();
diagnostics.AddRange(analyzers.Count == 0
    ? compilation.GetDiagnostics()
    : await compilation.WithAnalyzers([.. analyzers], new AnalyzerOptions(input.AdditionalTexts, input.Options)).GetAllDiagnosticsAsync());

// To prove which compiler it was: a file beside the project, since MSBuild shows none of what a compiler says but diagnostics.
var version = typeof(CSharpCompilation).Assembly.GetName().Version;
File.WriteAllText("compiler.log", $"Roslyn {version}, {generators.Count} generators, {analyzers.Count} analyzers\n");
if (!Print(diagnostics))
{
    return 1;
}

var assembly = Path.Combine(arguments.OutputDirectory, arguments.OutputFileName!);
using var assemblyStream = File.Create(assembly);
using var symbols = arguments.EmitOptions.DebugInformationFormat == DebugInformationFormat.PortablePdb ? File.Create(arguments.PdbPath ?? Path.ChangeExtension(assembly, "pdb")) : null;
using var reference = arguments.OutputRefFilePath is { } path ? File.Create(path) : null;
return Print(compilation.Emit(assemblyStream, symbols, manifestResources: arguments.ManifestResources, options: arguments.EmitOptions, metadataPEStream: reference).Diagnostics
    .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) ? 0 : 1;

// In the form that MSBuild reads; false if there are errors.
static bool Print(IEnumerable<Diagnostic> diagnostics)
{
    var shown = diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
    shown.ForEach(diagnostic => Console.WriteLine(CSharpDiagnosticFormatter.Instance.Format(diagnostic, CultureInfo.InvariantCulture)));
    return shown.All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
}
