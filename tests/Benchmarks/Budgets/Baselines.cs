using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.Benchmarks.Budgets;

// What our generator and analyzers are compared with. They are only measured, never shipped.
#pragma warning disable RS1036, RS1038, RS1041, RS2008

/// <summary>Reads the declarations as ours does, and leaves it at that.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class ReadingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.SyntaxProvider.ForAttributeWithMetadataName(
            KnownTypes.NetworkAttribute,
            (node, _) => node is TypeDeclarationSyntax,
            (found, cancellation) => DeclarationReader.Read((INamedTypeSymbol)found.TargetSymbol, cancellation)?.Declaration),
        (_, _) => { });
}

/// <summary>Looks for the attribute, as every generator for attributes does, and does nothing with what it finds: the driver's own cost.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class SearchingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.SyntaxProvider.ForAttributeWithMetadataName(KnownTypes.NetworkAttribute, (node, _) => node is TypeDeclarationSyntax, (_, _) => 0),
        (_, _) => { });
}

/// <summary>Reports nothing about anything.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EmptyAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("NONE0001", "Nothing", "Nothing", "None", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start => start.RegisterSymbolAction(_ => { }, SymbolKind.NamedType));
    }
}
