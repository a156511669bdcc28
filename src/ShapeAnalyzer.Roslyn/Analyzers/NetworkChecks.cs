using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Comments;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.Analyzers;

/// <summary>All findings of one declared network; a failure of ours becomes a finding of that network alone.</summary>
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

        try
        {
            var (network, findings) = DeclaredNetwork.Infer(declaration, cancellation);
            return (network, Hints.AddTo(network, findings, cancellation).AddRange(Suspicions.Find(network, options)));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return (null, ImmutableArray.Create(new Finding(
                Core.Rules.InternalError,
                Anchor.Network,
                FailureText(declaration.Type.Name, exception))));
        }
    }

    /// <summary>The comments that are no longer true; while something is wrong with the network, that comes first.</summary>
    public static ImmutableArray<(Finding Finding, Location Location)> StaleComments(ShapedNetwork? network, ImmutableArray<Finding> findings, AttributeSources sources, CancellationToken cancellation)
    {
        if (network is null || findings.Any(finding => finding.Rule.Severity == Severity.Error))
        {
            return ImmutableArray<(Finding, Location)>.Empty;
        }

        try
        {
            return NetworkComments.Of(network, sources.Layers, cancellation).Stale().ToImmutableArray();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ImmutableArray.Create((
                new Finding(Core.Rules.InternalError, Anchor.Network, FailureText(network.Network.Name, exception)),
                sources.Network?.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() ?? Location.None));
        }
    }

    /// <summary>What to say of a failure of ours.</summary>
    public static string FailureText(string network, Exception exception) =>
        $"ShapeAnalyzer failed on '{network}' and does not check it ({exception.GetType().Name}, {StackHash(exception)}); please report this";

    // Tells failures apart without showing a stack: the same place gives the same digits on every machine.
    private static string StackHash(Exception exception)
    {
        var hash = 2166136261u;
        foreach (var letter in FirstFrame(exception))
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    // Without the file, whose path differs from machine to machine.
    private static string FirstFrame(Exception exception)
    {
        var frame = exception.StackTrace?.Split('\n')[0] ?? string.Empty;
        var file = frame.IndexOf(" in ", StringComparison.Ordinal);
        return (file < 0 ? frame : frame.Substring(0, file)).Trim();
    }
}
