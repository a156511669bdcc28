using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Roslyn.Tests.Keras;
using ShapeAnalyzer.Tests.Infrastructure;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Tests.Fixes;

/// <summary>
/// Every fix that is offered for a network that Keras rejects ends its finding, brings no new one, and leaves source that
/// compiles as before; and every such network is offered one, but those that are named here.
/// </summary>
public sealed class BrokenNetworkTests
{
    private static readonly List<NetworkRow> Rows = NetworkRows.All.Where(row => !row.IsAccepted).ToList();

    private static readonly string[] NotInCSharp =
        ["value: Dense units fractional", "value: unknown padding", "value: RepeatVector fractional", "value: Bidirectional merge_mode"];

    // A second Reshape has the same mistake, which shows only when the first one is right.
    private static readonly string[] WithoutFix = ["t7-356"];

    [Fact]
    public void EveryFixEndsItsFindingAndEveryNetworkHasOne()
    {
        var (problems, without) = (new List<string>(), new List<string>());
        foreach (var row in Rows)
        {
            var className = "Network_" + row.Id.Replace('-', '_');
            using var workspace = new FixWorkspace(TestCompilation.Usings + NetworkSource.Of(row.Network, className));
            var compilerErrors = CompilerErrors(workspace);
            var findings = workspace.Findings().Where(finding => FixWorkspace.FixableIds.Contains(finding.Id)).ToList();
            if (findings.Count == 0)
            {
                // An argument of another type, which the compiler refuses.
                Assert.Contains(row.Broken, NotInCSharp);
                continue;
            }

            var offered = findings.SelectMany(finding => workspace.Offered(finding).Select(action => (finding, action))).ToList();
            if (offered.Count == 0 && !WithoutFix.Contains(row.Id))
            {
                without.Add($"{row.Id} ({row.Broken}): {string.Join("; ", findings.Select(finding => finding.GetMessage(null)))}");
            }

            foreach (var (finding, action) in offered)
            {
                var changed = workspace.With(action);
                var before = workspace.Findings().Select(other => other.Id).ToList();
                var after = changed.Findings().Select(other => other.Id).ToList();
                if (CompilerErrors(changed) > compilerErrors)
                {
                    problems.Add($"{row.Id}: '{action.Title}' does not compile:\n{changed.Text()}");
                }
                else if (after.Count(id => id == finding.Id) >= before.Count(id => id == finding.Id) || after.Except(before).Any())
                {
                    problems.Add($"{row.Id}: '{action.Title}' leaves {string.Join(", ", after)} of {string.Join(", ", before)}:\n{changed.Text()}");
                }
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.True(without.Count == 0, $"{without.Count} of {Rows.Count} have no fix:\n{string.Join("\n", without)}");
    }

    private static int CompilerErrors(FixWorkspace workspace) =>
        workspace.Compilation().GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
