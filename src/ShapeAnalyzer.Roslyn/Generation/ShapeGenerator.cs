using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.Generation;

/// <summary>Writes shape constants and summaries into the user's network classes. It reports nothing: the analyzer does.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ShapeGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // One search for both kinds: looking through all files costs more than reading what is found.
        var found = context.SyntaxProvider.ForAttributeWithMetadataName(
            KnownTypes.NetworkAttribute,
            IsType,
            (network, cancellation) => (
                Declared: Isolation.OrNull(() => ReadDeclaration(network, cancellation)),
                Code: Isolation.OrNull(() => CodeNetworkModel.Read(network, cancellation))));

        var declarations = found
            .Select((network, _) => network.Declared)
            .Where(declaration => declaration is not null)
            .WithTrackingName(Steps.ReadNetworks);

        var networks = declarations
            .Select((declaration, cancellation) => Isolation.OrNull(() => NetworkModel.Infer(declaration!, cancellation)))
            .Where(network => network is not null)
            .WithTrackingName(Steps.Infer);

        var codeNetworks = found
            .Select((network, _) => network.Code)
            .Where(network => network is not null)
            .WithTrackingName(Steps.ReadCodeNetworks);

        var codeNames = codeNetworks.Select((network, _) => network!.Type.MetadataName).Collect();
        var hintNames = declarations
            .Select((declaration, _) => declaration!.Type.MetadataName)
            .Collect()
            .Combine(codeNames)
            .Select((names, _) => HintNames.Ambiguous(names.Left.AddRange(names.Right)))
            .WithTrackingName(Steps.NameFiles);

        var files = networks
            .Combine(hintNames)
            .Select((pair, _) => Isolation.OrNull(() => NetworkFile.Render(pair.Left!, pair.Right)))
            .Where(file => file is not null)
            .WithTrackingName(Steps.Render);

        var codeFiles = codeNetworks
            .Combine(hintNames)
            .Select((pair, _) => Isolation.OrNull(() => NetworkFile.Render(pair.Left!, pair.Right)))
            .Where(file => file is not null)
            .WithTrackingName(Steps.Render);

        context.RegisterSourceOutput(codeFiles, (output, file) => output.AddSource(file!.HintName, file.Text));
        context.RegisterSourceOutput(files, (output, file) => output.AddSource(file!.HintName, file.Text));
    }

    private static bool IsType(SyntaxNode node, CancellationToken cancellation) => node is TypeDeclarationSyntax;

    private static NetworkDeclaration? ReadDeclaration(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (DeclarationReader.Read((INamedTypeSymbol)context.TargetSymbol, cancellation) is not var (declaration, sources))
        {
            return null;
        }

        // While someone types there may be two [Network] on a type; only the first counts.
        var isFirst = sources.Network?.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent == context.TargetNode;
        return isFirst && DeclaredNetwork.HasLayers(declaration) && CanGenerate(declaration.Type) ? declaration : null;
    }

    private static bool CanGenerate(NetworkType type) => type is { IsPartial: true, IsFileLocal: false };
}
