using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Comments;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>
/// Findings of a compilation's networks, each where it belongs: in the class that is wrong, or, if only one use of a
/// class provokes it, at that use.
/// </summary>
internal sealed class CodeChecks(CodeModel model)
{
    private readonly ConcurrentDictionary<ISymbol, NetworkResult> _results = new(SymbolEqualityComparer.Default);

    /// <summary>The findings to report for a module class.</summary>
    public IEnumerable<(CodeFinding Finding, Location Location)> OfType(INamedTypeSymbol type, CancellationToken cancellation) => Place(type, type, cancellation);

    /// <summary>The findings to report for a method, or for the initializer of a field or property, outside of modules.</summary>
    public IEnumerable<(CodeFinding Finding, Location Location)> OfMember(ISymbol member, CancellationToken cancellation) => Place(member, member.ContainingType, cancellation);

    /// <summary>The comments behind the layers that a module class makes; null where its input is not stated.</summary>
    public NetworkComments? CommentsOf(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (NetworkRequest.Read(type).Inputs.IsEmpty)
        {
            return null;
        }

        var result = ResultOf(type, cancellation);
        return result.Findings.Any(finding => finding.Rule.Severity == Severity.Error) || result.IsExhausted
            ? null
            : new(result.Trace.Finish(type.Name, SummaryStyle.Classic, Dim.Unknown), LayersOf(type, result));
    }

    // A layer that is called several times is shown only if it always gives the same.
    private IEnumerable<(int Layer, SyntaxNode Node)> LayersOf(INamedTypeSymbol type, NetworkResult result)
    {
        var home = model.Type(type);
        return result.Trace.Layers
            .Select((layer, index) => (layer, index, Site: result.Origins[index]))
            .Where(entry => !entry.layer.Node.IsOperation && model.OwnerOf(entry.Site)?.FullName == home.FullName)
            .GroupBy(entry => entry.Site)
            .Where(calls => calls.All(call => call.layer.Outputs.Select(output => output.Shape).SequenceEqual(calls.First().layer.Outputs.Select(output => output.Shape))))
            .Select(calls => (calls.First().index, model.NodeOf(calls.Key)));
    }

    // Whoever comes first executes it; an attempt that was cancelled leaves nothing behind.
    private NetworkResult ResultOf(ISymbol unit, CancellationToken cancellation)
    {
        if (!_results.TryGetValue(unit, out var result))
        {
            result = _results.GetOrAdd(unit, Run(unit, cancellation));
        }

        return result;
    }

    private NetworkResult Run(ISymbol unit, CancellationToken cancellation) => unit switch
    {
        INamedTypeSymbol type => NetworkRun.OfType(model, model.Type(type), NetworkRequest.Read(type), cancellation),
        IMethodSymbol method => NetworkRun.OfMember(model, model.Method(method), null, cancellation),
        _ => NetworkRun.OfMember(model, null, model.InitializerOf(unit), cancellation),
    };

    private IEnumerable<(CodeFinding Finding, Location Location)> Place(ISymbol unit, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var home = model.Type(type);
        foreach (var finding in ResultOf(unit, cancellation).Findings)
        {
            var site = finding.Sites.Cast<int?>().FirstOrDefault(candidate => model.OwnerOf(candidate!.Value)?.FullName == home.FullName);
            if (site is not { } place || IsFoundElsewhere(finding, unit, cancellation))
            {
                continue;
            }

            var location = model.LocationOf(place);
            yield return (place == finding.Origin ? finding : Named(finding), location);
        }
    }

    // What a class shows when it is looked at alone is reported there.
    private bool IsFoundElsewhere(CodeFinding finding, ISymbol unit, CancellationToken cancellation)
    {
        foreach (var site in finding.Sites)
        {
            if (model.UnitOf(site) is { } other
                && !SymbolEqualityComparer.Default.Equals(other, unit)
                && ResultOf(other, cancellation).Findings.Any(own => own.Rule == finding.Rule && own.Origin == finding.Origin))
            {
                return true;
            }
        }

        return false;
    }

    // The reader of the message looks at the use, so it says where the layer is.
    private CodeFinding Named(CodeFinding finding)
    {
        var file = Path.GetFileName(model.LocationOf(finding.Origin).SourceTree?.FilePath ?? string.Empty);
        var owner = model.OwnerOf(finding.Origin)?.Name;
        return owner is null ? finding : finding with { Message = $"{finding.Message}, in {owner}{(file.Length > 0 ? $" ({file})" : string.Empty)}" };
    }
}
