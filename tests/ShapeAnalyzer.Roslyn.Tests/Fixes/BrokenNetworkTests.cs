using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Roslyn.Tests.Keras;
using ShapeAnalyzer.Tests.Infrastructure;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Tests.Fixes;

/// <summary>
/// Every fix that is offered for a network that Keras rejects ends its finding, brings no new one, and leaves source that
/// compiles as before; and nearly every such network is offered one.
/// </summary>
public sealed class BrokenNetworkTests
{
    private static readonly IReadOnlyList<NetworkRow> Rows = NetworkRows.All.Where(row => !row.IsAccepted).ToList();

    [Fact]
    public void EveryFixEndsItsFindingAndNearlyEveryNetworkHasOne()
    {
        var (fixable, problems, without) = (0, new List<string>(), new List<string>());
        foreach (var row in Rows)
        {
            var className = "Network_" + row.Id.Replace('-', '_');
            using var workspace = new FixWorkspace(TestCompilation.Usings + NetworkSource.Of(row.Network, className));
            var compilerErrors = CompilerErrors(workspace);
            var findings = workspace.Findings().Where(finding => FixWorkspace.FixableIds.Contains(finding.Id)).ToList();
            if (findings.Count == 0)
            {
                // What the compiler refuses is not ours to fix.
                continue;
            }

            var offered = findings.SelectMany(finding => workspace.Offered(finding).Select(action => (finding, action))).ToList();
            fixable++;
            if (offered.Count == 0)
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
        Assert.True(without.Count * 10 <= fixable, $"{without.Count} of {fixable} have no fix:\n{string.Join("\n", without)}");
    }

    private static int CompilerErrors(FixWorkspace workspace) =>
        workspace.Compilation().GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
