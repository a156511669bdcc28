using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Generation;

/// <summary>
/// A compilation with the members that the generator is about to write. Code may refer to them, and the generator does not
/// see its own output; with it in place the compiler binds such code as it will in the end.
/// </summary>
internal static class CompletedCompilation
{
    private static readonly ConditionalWeakTable<Compilation, Compilation> Known = new();
    private static readonly ConditionalWeakTable<SyntaxTree, object> References = new();

    /// <summary>The same compilation where no code refers to generated members, or they are there.</summary>
    public static Compilation Of(Compilation compilation, CancellationToken cancellation)
    {
        if (!Known.TryGetValue(compilation, out var completed))
        {
            completed = IsComplete(compilation, cancellation) ? compilation : Complete(compilation, cancellation);
            completed = Known.GetValue(compilation, _ => completed);
        }

        return completed;
    }

    /// <summary>The same type in the completed compilation.</summary>
    public static INamedTypeSymbol? Counterpart(INamedTypeSymbol type, Compilation completed) =>
        type.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration
            ? completed.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration.GetSyntax()) as INamedTypeSymbol
            : null;

    private static bool IsComplete(Compilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(IsGenerated) || !compilation.SyntaxTrees.Any(tree => Refers(tree, cancellation));

    private static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(GeneratedMembers.FileSuffix, StringComparison.Ordinal);

    // Each version of a file is searched once.
    private static bool Refers(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!References.TryGetValue(tree, out var refers))
        {
            var found = tree.GetRoot(cancellation).DescendantNodes().Any(GeneratedMemberReader.IsReference);
            refers = References.GetValue(tree, _ => found);
        }

        return (bool)refers;
    }

    // Declared networks first: networks in code may be made with their constants.
    private static Compilation Complete(Compilation compilation, CancellationToken cancellation)
    {
        var networks = NetworkTypes.In(compilation, cancellation)
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .Select(type => (Type: type, DeclarationReader.Read(type, cancellation)?.Declaration))
            .Where(network => network.Declaration is { Network: not null, Type: { IsPartial: true, IsFileLocal: false } })
            .ToList();
        var declared = With(compilation, networks
            .Where(network => !network.Declaration!.Layers.IsEmpty)
            .Select(network => Isolation.OrNull(() => NetworkModel.Infer(network.Declaration!, cancellation))));
        return With(declared, networks
            .Where(network => network.Declaration!.Layers.IsEmpty && !network.Type.IsAbstract && LibraryReferences.IsModule(network.Type))
            .Select(network => Isolation.OrNull(() => CodeNetworkModel.Execute(
                declared,
                Counterpart(network.Type, declared) ?? network.Type,
                network.Declaration!,
                cancellation))));
    }

    private static Compilation With(Compilation compilation, IEnumerable<NetworkModel?> models) => compilation.AddSyntaxTrees(models
        .OfType<NetworkModel>()
        .ToList()
        .Select(model => CSharpSyntaxTree.ParseText(
            NetworkFile.Render(model, EquatableArray<string>.Empty).Text,
            (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
            model.Type.MetadataName + GeneratedMembers.FileSuffix)));
}
