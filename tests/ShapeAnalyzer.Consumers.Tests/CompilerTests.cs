using System.Text.RegularExpressions;

namespace ShapeAnalyzer.Consumers.Tests;

/// <summary>The package in the oldest compiler that it supports, in the newest, and in one that is too old.</summary>
[Collection(PackageGroup.Name)]
public sealed partial class CompilerTests(PackageFixture package)
{
    [Theory]
    [InlineData("4.8.0", "")]
    [InlineData("5.12.0", "-p:RoslynVersion=5.12.0")]
    public void ItLoadsAndWorks(string version, string property)
    {
        var project = new ConsumerProject(package, "net8.0", "<AnalysisLevel>none</AnalysisLevel><EnableNETAnalyzers>false</EnableNETAnalyzers>");
        var compiler = project.PathOf("compiler");
        var built = project.Run([
            "build", TestData.InRepository("tests", "RoslynCompiler"), "-c", "Release", "-o", compiler,
            "--artifacts-path", project.PathOf("artifacts"), "--nologo", .. property.Length == 0 ? Array.Empty<string>() : [property]]);
        built.Succeeded();

        // Its sources are not the consumer's.
        string[] arguments = ["--nologo", $"-p:CscToolPath={compiler}", "-p:CscToolExe=RoslynCompiler", "-p:UseSharedCompilation=false", "-p:EnableDefaultCompileItems=false"];
        project.Write("Directory.Build.targets", """<Project><ItemGroup><Compile Include="Mnist.cs" /></ItemGroup></Project>""");
        project.Write("Mnist.cs", Sources.Network);
        var good = project.Build(arguments);
        good.Succeeded();
        Assert.StartsWith($"Roslyn {version[..version.LastIndexOf('.')]}.", project.Read("compiler.log"), StringComparison.Ordinal);


        project.Write("Mnist.cs", Sources.BrokenNetwork);
        Assert.Equal([Sources.Error], project.Build(arguments).Diagnostics.Select(diagnostic => diagnostic.Gist));
    }

    [Fact]
    public void ATooOldOneIsWarnedOf()
    {
        // What the compiler told, and what the warning calls it.
        (string Project, string Told, string? Warning)[] rows =
        [
            ("Older", "roslyn4.7", "roslyn4.7"),
            ("MuchOlder", "roslyn3.11", "roslyn3.11"),
            ("Silent", "", "one older than roslyn4.0"),
            ("Oldest", "roslyn4.8", null),
            ("TwoDigits", "roslyn4.14", null),
            ("Newer", "roslyn5.0", null),
        ];
        var solution = new ConsumerFolder(package);
        foreach (var (name, told, _) in rows)
        {
            solution.WriteProject($"{name}/{name}.csproj", $"<TargetFramework>netstandard2.0</TargetFramework><Told>{told}</Told>", solution.PackageReference);
            solution.Write($"{name}/Empty.cs", "public static class Empty { }");
        }

        solution.Write("Directory.Build.targets", """
            <Project>
              <Target Name="Tell" AfterTargets="ResolvePackageAssets">
                <PropertyGroup><CompilerApiVersion>$(Told)</CompilerApiVersion></PropertyGroup>
              </Target>
            </Project>
            """);
        solution.WriteSolution(rows.Select(row => $"{row.Project}/{row.Project}.csproj"));
        var build = solution.Build("--nologo");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(
            rows.Where(row => row.Warning is not null).Select(row => $"{row.Project}: {row.Warning}").Order(StringComparer.Ordinal),
            Warning().Matches(build.Output).Select(match => $"{match.Groups["project"].Value}: {match.Groups["compiler"].Value}").Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"warning SHPB001: ShapeAnalyzer needs the C# compiler of .*, but this is (?<compiler>[^:]+): .* \[.*[/\\](?<project>\w+)\.csproj\]")]
    private static partial Regex Warning();
}
