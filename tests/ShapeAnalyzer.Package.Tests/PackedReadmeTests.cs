using System.IO.Compression;
using System.Text.RegularExpressions;
using ShapeAnalyzer.Tests;

namespace ShapeAnalyzer.Package.Tests;

/// <summary>The README in the package is the repository's, with links that also work where there are no folders.</summary>
[Collection(PackageGroup.Name)]
public sealed partial class PackedReadmeTests(PackageFixture package)
{
    private readonly string _readme = Read(package.PackagePath);

    [Fact]
    public void LinksAndPicturesHaveTheirWholeAddress()
    {
        var targets = Target().Matches(_readme).Select(match => match.Groups["target"].Value).ToList();
        Assert.Contains(targets, target => target.EndsWith("/main/docs/images/squiggle.png", StringComparison.Ordinal));
        Assert.All(targets, target => Assert.Matches("^(https://raw\\.githubusercontent\\.com/.+\\.png|https://github\\.com/.+\\.md(#.+)?|#.+)$", target));
    }

    [Fact]
    public void NothingElseIsChanged() =>
        Assert.Equal(Target().Replace(File.ReadAllText(TestData.InRepository("README.md")), string.Empty).TrimEnd(), Target().Replace(_readme, string.Empty).ReplaceLineEndings("\n").TrimEnd());

    // The address that the rules' help links have too.
    [Fact]
    public void ItLeadsToTheRepository()
    {
        var rules = Target().Matches(_readme).Select(match => match.Groups["target"].Value).Single(target => target.EndsWith("/docs/rules/README.md", StringComparison.Ordinal));
        var address = rules.Replace("/blob/main/docs/rules/README.md", string.Empty, StringComparison.Ordinal);
        Assert.Contains($"<RepositoryUrl>{address}</RepositoryUrl>", File.ReadAllText(TestData.InRepository("Directory.Build.props")), StringComparison.Ordinal);
    }

    private static string Read(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Target();
}
