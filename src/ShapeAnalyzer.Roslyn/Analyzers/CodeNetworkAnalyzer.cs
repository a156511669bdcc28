using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Generation;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Analyzers;

/// <summary>Checks networks that are written as code against a library, by executing them abstractly.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeNetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            // A project without such a library pays nothing.
            var libraries = LibraryReferences.Of(start.Compilation);
            if (!libraries.IsEmpty)
            {
                // File by file, so that each finding shows in the file that it points into, while that is edited.
                var compilation = CompletedCompilation.Of(start.Compilation, CancellationToken.None);
                var model = new CodeModel(compilation, libraries, CancellationToken.None);
                var memory = Memory.Of(compilation);
                var checks = new ConcurrentDictionary<CheckOptions, CodeChecks>();
                start.RegisterSemanticModelAction(file => AnalyzeFile(
                    file,
                    compilation == start.Compilation ? file.SemanticModel : model.ModelOf(file.SemanticModel.SyntaxTree),
                    model.Uses,
                    options => checks.GetOrAdd(options, each => new(model, memory, each))));
            }
        });
    }

    private static void AnalyzeFile(SemanticModelAnalysisContext context, SemanticModel semantics, LibraryUses uses, Func<CheckOptions, CodeChecks> checksWith)
    {
        var (file, cancellation) = (context.SemanticModel.SyntaxTree, context.CancellationToken);
        var (options, _) = AnalyzerOption.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(file));
        var checks = checksWith(options);
        var diagnostics = Isolation.OrReport(
            Path.GetFileName(file.FilePath),
            file.GetLocation(default),
            () => new CodeUnits(semantics, uses, cancellation).OfFile()
                .SelectMany(unit => Isolation.OrReport(unit.Name, unit.Locations.FirstOrDefault(), () => Find(unit, checks, options, cancellation)))
                .Where(diagnostic => diagnostic.Location.SourceTree == file));
        foreach (var diagnostic in diagnostics)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static IEnumerable<(CodeFinding Finding, Location Location)> Stale(ISymbol unit, CodeChecks checks, CancellationToken cancellation) =>
        (checks.CommentsOf(unit, cancellation)?.Stale() ?? Enumerable.Empty<(Finding, Location)>())
            .Select(stale => (new CodeFinding(stale.Item1.Rule, stale.Item1.Message, ImmutableArray<int>.Empty, stale.Item1.Properties), stale.Item2));

    private static IEnumerable<Diagnostic> Find(ISymbol unit, CodeChecks checks, CheckOptions options, CancellationToken cancellation)
    {
        var placed = new HashSet<(Location, string)>();
        foreach (var (finding, location) in checks.Of(unit, cancellation).Concat(Stale(unit, checks, cancellation)))
        {
            if ((finding.Rule != Core.Rules.StepBudget || options.ShowLostShapes) && placed.Add((location, finding.Rule.Id)))
            {
                yield return Descriptors.Report(finding.Rule, location, finding.Message, finding.Properties);
            }
        }
    }
}
