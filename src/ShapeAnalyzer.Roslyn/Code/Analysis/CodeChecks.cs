using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Comments;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>
/// Findings of a compilation's networks, each where it belongs: in the class that is wrong, or, if only one use of a
/// class provokes it, at that use.
/// </summary>
/// <param name="model">The code of the compilation.</param>
/// <param name="memory">What earlier versions of the compilation have shown.</param>
/// <param name="options">What information is asked for beside errors and warnings.</param>
internal sealed class CodeChecks(CodeModel model, Memory memory, CheckOptions options)
{
    private readonly ConcurrentDictionary<ISymbol, UnitFindings> _results = new(SymbolEqualityComparer.Default);

    /// <summary>The findings to report for a module class, or for a method, field or property outside of modules.</summary>
    public IEnumerable<(CodeFinding Finding, Location Location)> Of(ISymbol unit, CancellationToken cancellation) =>
        Placed(unit, cancellation).Select(found => (found.Site == found.Finding.Origin ? found.Finding.Finding : Named(found.Finding), found.Site.Location));

    /// <summary>The same with all places, of which one is where it is reported.</summary>
    public IEnumerable<(PlacedFinding Finding, CodeSite Site)> Placed(ISymbol unit, CancellationToken cancellation)
    {
        var home = model.Type(unit as INamedTypeSymbol ?? unit.ContainingType).FullName;
        foreach (var finding in ResultOf(unit, cancellation).Findings)
        {
            if ((finding.Sites.FirstOrDefault(candidate => candidate.Owner.FullName == home) ?? Inherited(finding, unit)) is { } site && !IsFoundElsewhere(finding, unit, cancellation))
            {
                yield return (finding, site);
            }
        }
    }

    /// <summary>The comments behind the layers that a module class makes; null where they are not all known.</summary>
    public NetworkComments? CommentsOf(ISymbol unit, CancellationToken cancellation) =>
        ResultOf(unit, cancellation).Layers is { } made ? new(made.Network, made.Places) : null;

    /// <summary>All that executing it has called.</summary>
    public NetworkResult Execute(ISymbol unit, SourcesRead read, CancellationToken cancellation) => unit switch
    {
        INamedTypeSymbol type => NetworkRun.OfType(model, model.Type(type), NetworkRequest.Read(type), options, cancellation),
        IMethodSymbol method => NetworkRun.OfMember(model, model.Method(method), null, options, cancellation),
        _ => NetworkRun.OfMember(model, null, model.InitializerOf(unit, read), options, cancellation),
    };

    // Whoever comes first executes it; an attempt that was cancelled leaves nothing behind.
    private UnitFindings ResultOf(ISymbol unit, CancellationToken cancellation)
    {
        if (!_results.TryGetValue(unit, out var result))
        {
            result = _results.GetOrAdd(unit, Recall(unit, cancellation));
        }

        return result;
    }

    private UnitFindings Recall(ISymbol unit, CancellationToken cancellation)
    {
        var name = options == CheckOptions.Default ? UnitNames.Of(unit) : $"{UnitNames.Of(unit)}|{options}";
        if (!memory.TryRecall(name, out UnitFindings? findings, (found, now) => found.Moved(now)))
        {
            var read = new SourcesRead();
            findings = Run(unit, read, cancellation);
            memory.Keep(name, findings, read);
        }

        return findings ?? UnitFindings.None;
    }

    private UnitFindings Run(ISymbol unit, SourcesRead read, CancellationToken cancellation)
    {
        if (unit is not INamedTypeSymbol && !UsesLibrary(unit, read, cancellation))
        {
            return UnitFindings.None;
        }

        var result = Execute(unit, read, cancellation);
        read.Add(result.Read);
        return new(result.Findings.Select(finding => PlacedFinding.Of(finding, model)).ToImmutableArray())
        {
            Layers = unit is INamedTypeSymbol module ? MadeLayers.Of(module, result, model) : null,
        };
    }

    // Outside of modules only members that use a library are executed.
    private bool UsesLibrary(ISymbol member, SourcesRead read, CancellationToken cancellation)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(cancellation);
            read.Add(syntax);
            if (model.Uses.AreIn(syntax, model.ModelOf(syntax.SyntaxTree), cancellation))
            {
                return true;
            }
        }

        return false;
    }

    // What is wrong in a base, but only with what this class makes of it, shows where this class names it.
    private CodeSite? Inherited(PlacedFinding finding, ISymbol unit) =>
        unit is INamedTypeSymbol type && finding.Sites.Any(site => model.Type(type).Bases.Contains(site.Owner.FullName)) ? model.BaseOf(type) : null;

    // What a class shows when it is looked at alone is reported there.
    private bool IsFoundElsewhere(PlacedFinding finding, ISymbol unit, CancellationToken cancellation)
    {
        foreach (var site in finding.Sites)
        {
            if (model.UnitOf(site) is { } other
                && !SymbolEqualityComparer.Default.Equals(other, unit)
                && ResultOf(other, cancellation).Findings.Any(finding.IsSameAs))
            {
                return true;
            }
        }

        return false;
    }

    // The reader of the message looks at the use, so it says where the layer is.
    private static CodeFinding Named(PlacedFinding finding) => finding.Origin is not { Owner.Name: var owner, FileName: var file }
        ? finding.Finding
        : finding.Finding with { Text = $"{finding.Finding.Text}, in {owner}{(file.Length > 0 ? $" ({file})" : string.Empty)}" };
}
