using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Comments;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.Analyzers;

/// <summary>All findings of one declared network.</summary>
internal static class NetworkChecks
{
    /// <summary>The findings, and the network where it could be read.</summary>
    public static (ShapedNetwork? Network, ImmutableArray<Finding> Findings) Run(NetworkDeclaration declaration, CheckOptions options, CancellationToken cancellation)
    {
        if (declaration.Network is null)
        {
            return (null, ImmutableArray.Create(new Finding(
                Core.Rules.LayersWithoutNetwork,
                Anchor.Layer(0),
                $"The layers of '{declaration.Type.Name}' are not checked: add [Network] to the class")));
        }

        var (network, findings) = DeclaredNetwork.Infer(declaration, cancellation);
        return (network, Hints.AddTo(network, findings, cancellation).AddRange(Suspicions.Find(network, options)));
    }

    /// <summary>The comments that are no longer true; while something is wrong with the network, that comes first.</summary>
    public static ImmutableArray<(Finding Finding, Location Location)> StaleComments(ShapedNetwork? network, ImmutableArray<Finding> findings, AttributeSources sources, CancellationToken cancellation)
    {
        if (network is null || findings.Any(finding => finding.Rule.Severity == Severity.Error))
        {
            return ImmutableArray<(Finding, Location)>.Empty;
        }

        return NetworkComments.Of(network, sources.Layers, cancellation).Stale().ToImmutableArray();
    }
}
