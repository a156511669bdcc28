using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Analyzers;

/// <summary>Checks networks that are declared by attributes, type by type, so that every finding shows while typing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclaredNetworkAnalyzer : DiagnosticAnalyzer
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
            // A project without our attributes pays nothing.
            if (start.Compilation.GetTypesByMetadataName(KnownTypes.NetworkAttribute).Length > 0)
            {
                start.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
            }
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || !HasAttributes(type, context.CancellationToken))
        {
            return;
        }

        foreach (var diagnostic in Isolation.OrReport(type.Name, type.Locations.FirstOrDefault(), () => Check(type, context.Options, context.CancellationToken)))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static IEnumerable<Diagnostic> Check(INamedTypeSymbol type, AnalyzerOptions analyzerOptions, CancellationToken cancellation)
    {
        if (DeclarationReader.Read(type, cancellation) is not var (declaration, sources))
        {
            return Enumerable.Empty<Diagnostic>();
        }

        var map = new SourceMap(type, sources, cancellation);
        if (declaration.Layers.IsEmpty && LibraryReferences.IsModule(type))
        {
            // It is read as code; only what is generated for it is the attribute's affair.
            return declaration.Type is not { IsPartial: true, IsFileLocal: false } || declaration.Network is null
                ? Enumerable.Empty<Diagnostic>()
                : MemberClashes.Of(declaration).Select(clash => Descriptors.Report(clash.Rule, map.Locate(Anchor.Network), clash.Text, EquatableArray<KeyValuePair<string, string>>.Empty));
        }

        var (options, errors) = AnalyzerOption.Read(analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(sources.Tree(type)));
        var (network, findings) = NetworkChecks.Run(declaration, options, cancellation);
        return findings
            .AddRange(errors.Select(error => new Finding(Core.Rules.BadOption, Anchor.Network, error)))
            .Select(finding => (finding, map.Locate(finding.Anchor)))
            .Concat(NetworkChecks.StaleComments(network, findings, sources, cancellation))
            .Select(each => Descriptors.Report(each.Item1.Rule, each.Item2, each.Item1.Message, each.Item1.Properties));
    }

    // Reading syntax is cheaper than binding the attributes of every type.
    private static bool HasAttributes(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is BaseTypeDeclarationSyntax { AttributeLists.Count: > 0 })
            {
                return true;
            }
        }

        return false;
    }
}
