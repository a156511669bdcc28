using System.Text.RegularExpressions;

namespace ShapeAnalyzer.Tests.Documentation;

/// <summary>Links and pictures between the pages lead somewhere, and every page is linked.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. Guide.AllPaths];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLinkLeadsSomewhere(string path) => Assert.All(LinksOf(path), link =>
    {
        var (file, anchor) = link;
        Assert.True(Path.Exists(TestData.InRepository(file)), $"{path} links to {file}, which does not exist.");
        Assert.True(anchor.Length == 0 || AnchorsOf(file).Contains(anchor), $"{path} links to #{anchor}, which {file} does not have.");
    });

    [Fact]
    public void EveryPageAndPictureIsLinked()
    {
        var linked = Guide.AllPaths.SelectMany(LinksOf).Select(link => link.File).ToHashSet();
        var pictures = Directory.GetFiles(TestData.InRepository("docs", "images"), "*.png").Select(file => "docs/images/" + Path.GetFileName(file));
        Assert.Empty(Guide.AllPaths.Concat(pictures).Except(linked).Except(["README.md", "CHANGELOG.md", "docs/images/README.md"]));
    }

    private static IEnumerable<(string File, string Anchor)> LinksOf(string path) => Link().Matches(Guide.RunningText(path))
        .Select(match => match.Groups["target"].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal))
        .Select(target => target.Split('#'))
        .Select(parts => (Resolve(path, parts[0]), parts.ElementAtOrDefault(1) ?? string.Empty));

    private static string Resolve(string path, string target)
    {
        var folder = Path.GetDirectoryName(TestData.InRepository(path))!;
        return target.Length == 0 ? path : Path.GetRelativePath(TestData.RepositoryRoot, Path.GetFullPath(Path.Combine(folder, target))).Replace('\\', '/');
    }

    // As GitHub makes them of headings.
    private static IEnumerable<string> AnchorsOf(string path) => Heading().Matches(Guide.RunningText(path))
        .Select(match => NotInAnchor().Replace(match.Groups["text"].Value.ToLowerInvariant(), string.Empty).Replace(' ', '-'));

    [GeneratedRegex(@"(?<!`)\[[^\]\n]*(?:\n[^\]\n]*)?\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
