using ShapeAnalyzer.Core;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Documentation;

/// <summary>
/// The pages of docs/rules are in step with the rules: every rule has one, its failing example fails with the quoted
/// message, and its fixed example does not. UPDATE_DOCS=1 writes the messages anew.
/// </summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    [Fact]
    public void EveryRuleHasAPageAndEveryPageARule() => Assert.Equal(
        Rules.All.Select(rule => rule.Id),
        Directory.GetFiles(Path.GetDirectoryName(RulePage.PathOf("SHP0000"))!, "SHP*.md").Select(Path.GetFileNameWithoutExtension).Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheTitleAndTheSeverityAreTheRules(string id)
    {
        var (rule, page) = Read(id);
        Assert.Equal($"# {rule.Id}: {rule.Title}", page.Title);
        Assert.Contains($"Category: {rule.Category.Split('.')[^1]}. Default severity: {rule.Severity.ToString().ToLowerInvariant()}.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheExamplesAreTrue(string id)
    {
        var (rule, page) = Read(id);
        if (rule == Rules.InternalError)
        {
            return; // What fails by our mistake has no example.
        }

        Assert.Equal(2, page.Examples.Count);
        var (failing, fine) = (page.Examples[0], page.Examples[1]);
        var found = Messages(failing, id);
        Assert.NotEmpty(found);
        Assert.Empty(Messages(fine, id));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(RulePage.PathOf(id), page.WithMessages(found));
            return;
        }

        Assert.Equal(found, page.Messages);
    }

    private static (Rule Rule, RulePage Page) Read(string id)
    {
        var rule = Rules.All.Single(rule => rule.Id == id);
        return (rule, RulePage.Read(rule));
    }

    private static IReadOnlyList<string> Messages((string Source, IReadOnlyDictionary<string, string> Options) example, string id) =>
        [.. TestCompilation.Create(example.Source).AddReferences(TorchSharpLibrary.Reference).WithGenerated().Analyze(example.Options)
            .Where(diagnostic => diagnostic.Id == id)
            .Select(diagnostic => diagnostic.GetMessage(null))];
}
