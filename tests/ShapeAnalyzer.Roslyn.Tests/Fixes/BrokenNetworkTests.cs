using ShapeAnalyzer.Roslyn.Tests.Catalogue;
using ShapeAnalyzer.Roslyn.Tests.Keras;
using ShapeAnalyzer.Tests.Infrastructure;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Tests.Fixes;

/// <summary>
/// Every fix that is offered for a network that Keras rejects, or for a classic mistake, ends its finding, brings no new
/// one, and leaves source that compiles as before; and every such network is offered one, but those that are named here.
/// </summary>
public sealed class BrokenNetworkTests
{
    private static readonly List<NetworkRow> Rows = NetworkRows.All.Where(row => !row.IsAccepted).ToList();

    private static readonly string[] NotInCSharp =
        ["value: Dense units fractional", "value: unknown padding", "value: RepeatVector fractional", "value: Bidirectional merge_mode"];

    // A second Reshape has the same mistake, which shows only when the first one is right.
    private static readonly string[] WithoutFix = ["t7-356"];

    [Fact]
    public void EveryNetworkThatKerasRejectsHasOneAndAllAreRight()
    {
        var (problems, without) = (new List<string>(), new List<string>());
        foreach (var row in Rows)
        {
            var className = "Network_" + row.Id.Replace('-', '_');
            using var workspace = new FixWorkspace(TestCompilation.Usings + NetworkSource.Of(row.Network, className));
            var trial = new FixTrial(workspace);
            if (trial.Findings.Count == 0)
            {
                // An argument of another type, which the compiler refuses.
                Assert.Contains(row.Broken, NotInCSharp);
                continue;
            }

            if (trial.Offered.Count == 0)
            {
                without.Add(row.Id);
            }

            problems.AddRange(trial.Problems().Select(problem => $"{row.Id}: {problem}"));
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.Equal(WithoutFix, without);
        Assert.True(without.Count * 10 <= Rows.Count);
    }

    [Fact]
    public void EveryClassicMistakeHasOneAndAllAreRight()
    {
        var (problems, without) = (new List<string>(), new List<string>());
        foreach (var mistake in CatalogueTests.All)
        {
            using var workspace = new FixWorkspace(CatalogueTests.Source(mistake.Read().Source, "Wrong"));
            var trial = new FixTrial(workspace);
            Assert.NotEmpty(trial.Findings);
            without.AddRange(trial.WithoutFix.Select(finding => $"{mistake.Title}: {finding.Id} {finding.GetMessage(null)}"));
            problems.AddRange(trial.Problems().Select(problem => $"{mistake.Title}: {problem}"));
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.True(without.Count == 0, $"No fix for:\n{string.Join("\n", without)}");
    }
}
