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
    // A network made of another's constants, which is made of another's.
    private const int MostLevels = 8;

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
        return WithCode(
            declared,
            networks
                .Where(network => network.Declaration!.Layers.IsEmpty && !network.Type.IsAbstract && LibraryReferences.IsModule(network.Type))
                .Select(network => (network.Type, network.Declaration!))
                .ToList(),
            cancellation);
    }

    // Networks in code may be made with each other's constants: those that may be are executed again until nothing changes.
    private static Compilation WithCode(Compilation declared, List<(INamedTypeSymbol Type, NetworkDeclaration Declaration)> networks, CancellationToken cancellation)
    {
        var models = networks.Select(network => Execute(declared, network)).ToList();
        var completed = With(declared, models);
        var open = Enumerable.Range(0, networks.Count).Where(i => MayRefer(networks[i].Type)).ToList();
        for (var level = 1; open.Count > 0 && level < MostLevels; level++)
        {
            var next = open.Select(i => (Index: i, Model: Execute(completed, networks[i]))).Where(entry => TextOf(entry.Model) != TextOf(models[entry.Index])).ToList();
            if (next.Count == 0)
            {
                break;
            }

            next.ForEach(entry => models[entry.Index] = entry.Model);
            completed = With(declared, models);
        }

        return completed;

        NetworkModel? Execute(Compilation compilation, (INamedTypeSymbol Type, NetworkDeclaration Declaration) network) => Isolation.OrNull(() =>
            CodeNetworkModel.Execute(compilation, Counterpart(network.Type, compilation) ?? network.Type, network.Declaration, cancellation));

        bool MayRefer(INamedTypeSymbol type) =>
            type.DeclaringSyntaxReferences.Any(reference => Refers(reference.SyntaxTree, cancellation)) || declared.SyntaxTrees.Any(tree => Refers(tree, cancellation) && !HasNetwork(tree));

        bool HasNetwork(SyntaxTree tree) => IsGenerated(tree) || networks.Exists(network => network.Type.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == tree));
    }

    private static string? TextOf(NetworkModel? model) => model is null ? null : NetworkFile.Render(model, EquatableArray<string>.Empty).Text.ToString();

    private static Compilation With(Compilation compilation, IEnumerable<NetworkModel?> models) => compilation.AddSyntaxTrees(models
        .OfType<NetworkModel>()
        .ToList()
        .Select(model => CSharpSyntaxTree.ParseText(
            NetworkFile.Render(model, EquatableArray<string>.Empty).Text,
            (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
            model.Type.MetadataName + GeneratedMembers.FileSuffix)));
}
