using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Finds the networks that refer to another one, directly or through others, in all files.</summary>
internal static class NetworkUsers
{
    public static IEnumerable<CheckedDeclaration> Of(Compilation compilation, CheckedDeclaration network, CancellationToken cancellation)
    {
        var key = ReferencedNetworks.KeyOf(network.Type, network.Declaration);
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default) { network.Type };
        foreach (var tree in compilation.SyntaxTrees)
        {
            // Most files do not even contain the words.
            cancellation.ThrowIfCancellationRequested();
            if (!MayRefer(tree.GetText(cancellation).ToString()))
            {
                continue;
            }

            var types = TypeDeclarations.SymbolsIn(compilation.GetSemanticModel(tree), tree.GetRoot(cancellation), declaration => MayRefer(declaration.AttributeLists.ToString()), cancellation);
            foreach (var type in types.Where(seen.Add))
            {
                if (CheckedDeclaration.Read(type, cancellation) is { } user && user.Declaration.Networks.Any(other => other.Key == key))
                {
                    yield return user;
                }
            }
        }
    }

    // The attribute of a layer that is a network, or a constant of one.
    private static bool MayRefer(string text) =>
        text.IndexOf("Submodel", StringComparison.Ordinal) >= 0
        || GeneratedMembers.All.Any(member => text.IndexOf($".{member}", StringComparison.Ordinal) >= 0);
}
