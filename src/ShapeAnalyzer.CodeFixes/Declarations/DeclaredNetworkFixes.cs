using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>What ends the findings of a network of attributes.</summary>
internal sealed class DeclaredNetworkFixes
{
    private readonly SemanticModel _model;
    private readonly CheckedDeclaration _network;
    private readonly FixCheck _check;

    public DeclaredNetworkFixes(SemanticModel model, CheckedDeclaration network, CancellationToken cancellation)
    {
        (_model, _network, _check) = (model, network, new FixCheck(model.Compilation, network));
        var map = new SourceMap(network.Type, network.Sources, cancellation);
        Findings = network.Findings
            .Select(finding => new FixableFinding(finding.Rule, map.Locate(finding.Anchor), token => FixesFor(finding, token)))
            .Concat(network.Comments(cancellation) is { } comments ? CommentFixes.Of(comments) : Enumerable.Empty<FixableFinding>())
            .ToImmutableArray();
    }

    public ImmutableArray<FixableFinding> Findings { get; }

    private IEnumerable<Fix> FixesFor(Finding finding, CancellationToken cancellation)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (fix, move) in Candidates(finding, cancellation).Select(candidate => (candidate.Fix, candidate.Move ?? (layer => layer))))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!keys.Contains(fix.Key) && _check.Ends(finding, fix, move, cancellation))
            {
                keys.Add(fix.Key);
                yield return fix;
            }
        }
    }

    private IEnumerable<Candidate> Candidates(Finding finding, CancellationToken cancellation)
    {
        if (_network is { Sources.Network: not null, Network: { } shaped })
        {
            var text = new RemedyText(_model, _network.Sources, cancellation);
            foreach (var remedy in RemedyCheck.Fixes(shaped, finding, cancellation))
            {
                if (text.Write(remedy) is { } changes)
                {
                    yield return new(new(remedy.Key, $"Use {remedy.Text}", _model.SyntaxTree, changes), remedy.Move);
                }
            }
        }

        foreach (var candidate in DeclarationFixes.For(finding, new(_model, _network, cancellation)))
        {
            yield return candidate;
        }
    }
}
