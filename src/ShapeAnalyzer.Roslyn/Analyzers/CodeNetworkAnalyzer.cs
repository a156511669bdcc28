using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;
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
                var model = new CodeModel(start.Compilation, libraries, CancellationToken.None);
                var checks = new CodeChecks(model);
                start.RegisterSymbolAction(symbol => AnalyzeType(symbol, checks), SymbolKind.NamedType);
                start.RegisterOperationBlockStartAction(block => AnalyzeBlock(block, libraries, checks));
            }
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context, CodeChecks checks)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type is { TypeKind: TypeKind.Class, IsAbstract: false } && LibraryReferences.IsModule(type) && !IsDeclared(type))
        {
            Report(type, () => checks.OfType(type, context.CancellationToken).Concat(Stale(type, checks, context.CancellationToken)), context.ReportDiagnostic);
        }
    }

    // Outside of modules only members that use a library are executed.
    private static void AnalyzeBlock(OperationBlockStartAnalysisContext context, ImmutableArray<Library> libraries, CodeChecks checks)
    {
        if (context.OwningSymbol is not (IMethodSymbol or IFieldSymbol or IPropertySymbol)
            || context.OwningSymbol.ContainingType is not { } type
            || LibraryReferences.IsModule(type))
        {
            return;
        }

        var uses = false;
        context.RegisterOperationAction(
            operation => uses |= operation.Operation is IInvocationOperation { TargetMethod.ContainingType: { } owner } && libraries.Any(library => library.Find(Symbols.FullName(owner)) is not null),
            OperationKind.Invocation);
        context.RegisterOperationBlockEndAction(end =>
        {
            if (uses)
            {
                Report(end.OwningSymbol, () => checks.OfMember(end.OwningSymbol, end.CancellationToken), end.ReportDiagnostic);
            }
        });
    }

    private static IEnumerable<(CodeFinding Finding, Location Location)> Stale(INamedTypeSymbol type, CodeChecks checks, CancellationToken cancellation) =>
        (checks.CommentsOf(type, cancellation)?.Stale() ?? Enumerable.Empty<(Finding, Location)>())
            .Select(stale => (new CodeFinding(stale.Item1.Rule, stale.Item1.Message, ImmutableArray<int>.Empty, stale.Item1.Properties), stale.Item2));

    private static void Report(ISymbol unit, Func<IEnumerable<(CodeFinding Finding, Location Location)>> find, Action<Diagnostic> report)
    {
        try
        {
            var placed = new HashSet<(Location, string)>();
            foreach (var (finding, location) in find())
            {
                if (placed.Add((location, finding.Rule.Id)))
                {
                    report(Descriptors.Report(finding.Rule, location, finding.Message, finding.Properties));
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            report(Diagnostic.Create(
                Descriptors.Of(Core.Rules.InternalError),
                unit.Locations.FirstOrDefault() ?? Location.None,
                NetworkChecks.FailureText(unit.Name, exception)));
        }
    }

    private static bool IsDeclared(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => KnownTypes.KindOf(attribute.AttributeClass, out _) == AttributeKind.Layer);
}
