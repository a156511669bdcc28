using System.Text.RegularExpressions;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Documentation;

/// <summary>Ids, release notes, presets and the README's table all follow the one table of rules.</summary>
public sealed partial class DescriptorTests
{
    [Fact]
    public void IdsAreUniqueAndInTheirRanges()
    {
        Assert.Equal(Rules.All.Length, Rules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.Equal(Rules.All.Length, Rules.All.Select(rule => rule.Name).Distinct().Count());
        Assert.All(Rules.All, rule => Assert.Matches("^SHP[01239][0-9]{3}$", rule.Id));
        Assert.All(Rules.All.Where(rule => rule.Id[3] == '1'), rule => Assert.Equal(Severity.Error, rule.Severity));
        Assert.All(Rules.All.Where(rule => rule.Id[3] == '2'), rule => Assert.Equal(Severity.Warning, rule.Severity));
        Assert.All(Rules.All.Where(rule => rule.Id[3] == '3'), rule => Assert.Equal(Severity.Off, rule.Severity));
    }

    [Fact]
    public void EveryRuleHasADescriptorWithItsHelpPage()
    {
        Assert.Equal(Rules.All.Select(rule => rule.Id), Descriptors.All.Select(descriptor => descriptor.Id));
        Assert.All(Descriptors.All, descriptor => Assert.EndsWith($"docs/rules/{descriptor.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal));
    }

    [Fact]
    public void TheReleaseNotesListEveryRule()
    {
        var rows = ReleaseRow().Matches(File.ReadAllText(TestData.InRepository("src", "ShapeAnalyzer.Roslyn", "AnalyzerReleases.Unshipped.md")))
            .Concat(ReleaseRow().Matches(File.ReadAllText(TestData.InRepository("src", "ShapeAnalyzer.Roslyn", "AnalyzerReleases.Shipped.md"))))
            .Select(match => $"{match.Groups["id"].Value} {match.Groups["category"].Value} {match.Groups["severity"].Value}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(Rules.All.Select(rule => $"{rule.Id} {rule.Category} {SeverityOf(rule)}"), rows);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("default")]
    [InlineData("strict")]
    public void EveryPresetListsEveryRule(string preset)
    {
        var text = File.ReadAllText(TestData.InRepository("src", "ShapeAnalyzer", "presets", $"{preset}.globalconfig"));
        var rows = PresetRow().Matches(text).ToDictionary(match => match.Groups["id"].Value, match => match.Groups["severity"].Value);
        Assert.Equal(Rules.All.Select(rule => rule.Id), rows.Keys);
        Assert.All(Rules.All, rule => Assert.Equal(
            (preset, rule.Severity) switch
            {
                ("none", _) => "none",
                ("strict", Severity.Warning) or (_, Severity.Error) => "error",
                ("strict", Severity.Off) => "warning",
                (_, Severity.Warning) => "warning",
                _ => "suggestion",
            },
            rows[rule.Id]));
    }

    [Fact]
    public void TheReadmeListsEveryRule()
    {
        var readme = File.ReadAllText(TestData.InRepository("docs", "rules", "README.md"));
        var rows = ReadmeRow().Matches(readme).Select(match => $"{match.Groups["id"].Value} {match.Groups["title"].Value} {match.Groups["severity"].Value}");
        Assert.Equal(Rules.All.Select(rule => $"{rule.Id} {rule.Title} {rule.Severity.ToString().ToLowerInvariant()}"), rows);
    }

    private static string SeverityOf(Rule rule) => rule.Severity switch
    {
        Severity.Error => "Error",
        Severity.Warning => "Warning",
        _ => "Info",
    };

    [GeneratedRegex(@"^(?<id>SHP\d{4}) *\| *(?<category>[\w.]+) *\| *(?<severity>\w+) *\|", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();

    [GeneratedRegex(@"^dotnet_diagnostic\.(?<id>SHP\d{4})\.severity = (?<severity>\w+)$", RegexOptions.Multiline)]
    private static partial Regex PresetRow();

    [GeneratedRegex(@"^\| \[(?<id>SHP\d{4})\]\([^)]*\) \| (?<title>.+?) \| (?<severity>\w+) \|$", RegexOptions.Multiline)]
    private static partial Regex ReadmeRow();
}
