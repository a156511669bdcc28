using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Analyzers;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;
using ShapeAnalyzer.Generation;

namespace ShapeAnalyzer.Benchmarks;

/// <summary>What the generator and the analyzer do with one network, one after the other.</summary>
internal static class Stages
{
    /// <summary>From a symbol to a declaration. The first call on a symbol makes the compiler bind its attributes.</summary>
    public static NetworkDeclaration Read(INamedTypeSymbol type) => DeclarationReader.Read(type, default)!.Value.Declaration;

    public static NetworkModel Infer(NetworkDeclaration declaration) => NetworkModel.Infer(declaration, default)!;

    public static NetworkFile Render(NetworkModel model) => NetworkFile.Render(model, EquatableArray<string>.Empty);

    /// <summary>All that the analyzer says of it.</summary>
    public static int Check(NetworkDeclaration declaration) => NetworkChecks.Run(declaration, new CheckOptions(), default).Findings.Length;

    /// <summary>The whole way.</summary>
    public static NetworkFile Generate(INamedTypeSymbol type) => Render(Infer(Read(type)));
}
