namespace ShapeAnalyzer.Consumers.Tests;

/// <summary>Every framework and language version, in one solution that builds in parallel.</summary>
[Collection(PackageGroup.Name)]
public sealed class MatrixTests(PackageFixture package)
{
    private static readonly (string Name, string Properties)[] Projects =
    [
        Row("net461", "", ""),
        Row("net472", "", ""),
        Row("net472", "7.3", ""),
        Row("net472", "8", ""),
        Row("net48", "12", ""),
        Row("net48", "latest", "<Nullable>enable</Nullable>"),
        Row("netstandard2.0", "", ""),
        Row("netstandard2.0", "7.3", ""),
        Row("netstandard2.1", "8", "<Nullable>enable</Nullable>"),
        Row("net8.0", "", ""),
        Row("net8.0", "7.3", ""),
        Row("net10.0", "12", "<ImplicitUsings>enable</ImplicitUsings>"),
        Row("net10.0", "latest", "<Nullable>enable</Nullable>"),
        Row("net10.0", "preview", ""),
        ("several", "<TargetFrameworks>net10.0;net472;netstandard2.0</TargetFrameworks><LangVersion>7.3</LangVersion>"),
    ];

    [Fact]
    public void EveryProjectBuildsWithItsConstantsAndFailsWithTheErrorInItsPlace()
    {
        var solution = new ConsumerFolder(package);
        foreach (var (name, properties) in Projects)
        {
            solution.WriteProject($"{name}/{name}.csproj", properties, solution.PackageReference);
            solution.Write($"{name}/Mnist.cs", Sources.Network);
        }

        solution.WriteSolution(Projects.Select(project => $"{project.Name}/{project.Name}.csproj"));
        solution.Build("-m", "--nologo").Succeeded();

        foreach (var (name, _) in Projects)
        {
            solution.Write($"{name}/Mnist.cs", Sources.BrokenNetwork);
        }

        var broken = solution.Build("-m", "--no-restore", "--nologo");
        Assert.NotEqual(0, broken.ExitCode);
        Assert.Equal(
            Projects.Select(project => $"{project.Name}: {Sources.Error}").Order(StringComparer.Ordinal),
            broken.Diagnostics.Select(diagnostic => $"{diagnostic.Project}: {diagnostic.Gist}").Order(StringComparer.Ordinal));
    }

    private static (string Name, string Properties) Row(string framework, string language, string properties) => (
        $"{framework}-{(language.Length == 0 ? "default" : language)}",
        $"<TargetFramework>{framework}</TargetFramework>{(language.Length == 0 ? "" : $"<LangVersion>{language}</LangVersion>")}{properties}");
}
