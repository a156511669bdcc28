using ShapeAnalyzer.Core;
using ShapeAnalyzer.Tests.Documentation;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Fixes;

/// <summary>The failing example of each rule's page has a fix, and each fix offered for it is right.</summary>
public sealed class RuleFixTests
{
    // What no change of the source alone can end, or only one that takes away what the author wrote.
    private static readonly string[] Without =
    [
        "SHP0013", // the network has nothing else to contain
        "SHP0014", // the mistake stands in .editorconfig
    ];

    public static TheoryData<string> Ids => [.. Rules.All
        .Where(rule => rule.Id[3] is '0' or '1' or '2' && !RulePage.Read(rule).Examples[0].Source.Contains("TorchSharp", StringComparison.Ordinal))
        .Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheExampleHasOne(string id)
    {
        var (source, _) = RulePage.Read(Rules.All.Single(rule => rule.Id == id)).Examples[0];
        using var workspace = new FixWorkspace(source);
        var trial = new FixTrial(workspace);
        Assert.Empty(trial.Problems());
        Assert.Equal(Without.Contains(id), !trial.Offered.Any(offer => offer.Finding.Id == id));
    }
}
