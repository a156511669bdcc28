using System.Collections.Immutable;

namespace ShapeAnalyzer.Tests.Consumers;

/// <summary>The package, packed once as a release for all tests of a run, in a feed of its own.</summary>
public sealed class PackageFixture : IDisposable
{
    private static readonly ImmutableDictionary<string, string> NoEnvironment = ImmutableDictionary<string, string>.Empty;

    public PackageFixture()
    {
        Directory.CreateDirectory(Feed);
        Directory.CreateDirectory(Packages);
        PackInto(Feed);
        PackagePath = Directory.GetFiles(Feed, "*.nupkg").Single();
        Version = Path.GetFileNameWithoutExtension(PackagePath)["ShapeAnalyzer.".Length..];
    }

    /// <summary>A folder outside the repository that everything of this run goes into.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("shapes-").FullName;

    public string Feed => Path.Combine(Root, "feed");

    /// <summary>The packages folder of all consumers, so that no earlier build of the same version is used.</summary>
    public string Packages => Path.Combine(Root, "packages");

    public string PackagePath { get; }

    public string Version { get; }

    /// <summary>Packs it, with intermediate files of its own so that nothing else is disturbed.</summary>
    public void PackInto(string folder)
    {
        var artifacts = Path.Combine(Root, "artifacts");
        try
        {
            var (exitCode, output) = DotNet.Run(
                TestData.InRepository("src", "ShapeAnalyzer"),
                NoEnvironment,
                "pack", "-c", "Release", "-o", folder, "--artifacts-path", artifacts, "-p:ContinuousIntegrationBuild=true", "--nologo", "-v", "q");
            Assert.True(exitCode == 0, output);
        }
        finally
        {
            Directory.Delete(artifacts, recursive: true);
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
