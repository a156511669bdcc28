using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;
using ShapeAnalyzer.Tests;

namespace ShapeAnalyzer.Package.Tests;

/// <summary>What is in the package.</summary>
[Collection(PackageGroup.Name)]
public sealed class PackageContentTests(PackageFixture package)
{
    [Fact]
    public void ItHoldsAttributesAndAnalyzersAndNothingElse()
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);
        string[] ours = [.. archive.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name is not "[Content_Types].xml").Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "README.md",
                "ShapeAnalyzer.nuspec",
                "analyzers/dotnet/cs/ShapeAnalyzer.CodeFixes.dll",
                "analyzers/dotnet/cs/ShapeAnalyzer.Roslyn.dll",
                "build/ShapeAnalyzer.targets",
                "buildTransitive/ShapeAnalyzer.targets",
                "icon.png",
                "lib/netstandard2.0/ShapeAnalyzer.dll",
                "lib/netstandard2.0/ShapeAnalyzer.xml",
                "presets/default.globalconfig",
                "presets/none.globalconfig",
                "presets/strict.globalconfig",
            ],
            ours);
    }

    [Fact]
    public void ItIsMitAndDependsOnNothing()
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);
        using var stream = archive.GetEntry("ShapeAnalyzer.nuspec")!.Open();
        var nuspec = XDocument.Load(stream);
        var metadata = nuspec.Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.DoesNotContain(nuspec.Descendants(), element => element.Name.LocalName == "dependency");

        var repository = metadata.Elements().Single(element => element.Name.LocalName == "repository");
        Assert.Equal("git", repository.Attribute("type")!.Value);
        Assert.Equal(Value("projectUrl"), repository.Attribute("url")!.Value);
        Assert.StartsWith(Value("projectUrl"), Value("releaseNotes"), StringComparison.Ordinal);
    }

    [Fact]
    public void TheVersionComesFromOnePlaceAndIsInTheChangelog()
    {
        var version = Assert.Single(XDocument.Load(TestData.InRepository("Directory.Build.props")).Descendants("VersionPrefix")).Value;
        Assert.Equal(version, package.Version);
        Assert.Contains($"\n## {version} - ", File.ReadAllText(TestData.InRepository("CHANGELOG.md")), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.GetFiles(TestData.InRepository("src"), "*.csproj", SearchOption.AllDirectories),
            project => File.ReadAllText(project).Contains("<Version", StringComparison.Ordinal));
    }

    [Fact]
    public void PackedAgainItHasTheSameBytes()
    {
        var again = Path.Combine(package.Root, "again");
        Directory.CreateDirectory(again);
        package.PackInto(again);
        Assert.Equal(Hashes(package.PackagePath), Hashes(Directory.GetFiles(again, "*.nupkg").Single()));
    }

    private static SortedDictionary<string, string> Hashes(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            hashes.Add(entry.FullName, Convert.ToHexString(SHA256.HashData(stream)));
        }

        return hashes;
    }
}
