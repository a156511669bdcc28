using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>From a declaration to shapes: the one way that analyzer and generator both go.</summary>
internal static class DeclaredNetwork
{
    /// <summary>Whether the declaration says so much that shapes can be found.</summary>
    public static bool HasLayers(NetworkDeclaration declaration) => declaration.Network is not null && !declaration.Layers.IsEmpty;

    public static (ShapedNetwork Network, ImmutableArray<Finding> Findings) Infer(NetworkDeclaration declaration, CancellationToken cancellation)
    {
        var (network, findings) = NetworkBuilder.Build(declaration);
        var shaped = Inference.Run(network, cancellation);
        return (shaped, findings.AddRange(shaped.Findings));
    }
}
