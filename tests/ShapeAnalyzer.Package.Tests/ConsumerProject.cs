using System.Globalization;
using System.Text.RegularExpressions;

namespace ShapeAnalyzer.Package.Tests;

/// <summary>A user's project in a fresh folder outside the repository, which takes the package from the feed.</summary>
internal sealed partial class ConsumerProject
{
    private const string Nothing = "<Project />";
    private readonly PackageFixture _package;

    public ConsumerProject(PackageFixture package, string targetFramework, string properties = "", string outputType = "Library", string folder = "consumer")
    {
        _package = package;
        Folder = Path.Combine(Directory.CreateTempSubdirectory("shapes-consumer-").FullName, folder);
        Directory.CreateDirectory(Folder);

        // Nothing from the folders above.
        Write("Directory.Build.props", Nothing);
        Write("Directory.Build.targets", Nothing);
        Write("Directory.Packages.props", Nothing);

        // The machine's own sources stay; the feed comes on top.
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="feed" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{targetFramework}</TargetFramework>
                <OutputType>{outputType}</OutputType>
                <GenerateDocumentationFile>false</GenerateDocumentationFile>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ShapeAnalyzer" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public Build Build(params string[] arguments) => Run(["build", .. arguments]);

    public Build Run(params string[] arguments)
    {
        var (exitCode, output) = DotNet.Run(Folder, new Dictionary<string, string> { ["NUGET_PACKAGES"] = _package.Packages }, arguments);
        return new(exitCode, output, BuildDiagnostic.Parse(output));
    }
}

/// <summary>How a build ended.</summary>
internal sealed record Build(int ExitCode, string Output, IReadOnlyList<BuildDiagnostic> Diagnostics)
{
    public void Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        Assert.Empty(Diagnostics);
    }
}

/// <summary>An error or a warning as the terminal shows it.</summary>
internal sealed partial record BuildDiagnostic(string File, int Line, int Column, string Severity, string Id, string Message)
{
    /// <summary>Each once, in the order of files and lines.</summary>
    public static IReadOnlyList<BuildDiagnostic> Parse(string output) =>
        [.. Pattern().Matches(output)
            .Select(match => new BuildDiagnostic(
                Path.GetFileName(match.Groups["file"].Value),
                int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["column"].Value, CultureInfo.InvariantCulture),
                match.Groups["severity"].Value,
                match.Groups["id"].Value,
                match.Groups["message"].Value))
            .Distinct()
            .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Line)
            .ThenBy(diagnostic => diagnostic.Column)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];

    public override string ToString() => $"{File}({Line},{Column}): {Severity} {Id}: {Message}";

    // The help link and the project stand behind the message.
    [GeneratedRegex(@"^\s*(?<file>[^\n(]+)\((?<line>\d+),(?<column>\d+)\): (?<severity>error|warning) (?<id>\w+): (?<message>.*?)(?: \(https?://[^\s)]*\))? \[[^\]\n]*\]$", RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
