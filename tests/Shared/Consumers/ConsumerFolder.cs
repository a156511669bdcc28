namespace ShapeAnalyzer.Tests.Consumers;

/// <summary>A user's fresh folder outside the repository, whose projects take the package from the feed.</summary>
internal class ConsumerFolder
{
    private const string Nothing = "<Project />";
    private readonly PackageFixture _package;

    /// <param name="package">The packed package.</param>
    /// <param name="folder">The name of the folder.</param>
    public ConsumerFolder(PackageFixture package, string folder = "consumer")
    {
        _package = package;
        Folder = Path.Combine(Directory.CreateDirectory(Path.Combine(package.Root, "consumers", Path.GetRandomFileName())).FullName, folder);

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
    }

    /// <summary>The full path.</summary>
    public string Folder { get; }

    /// <summary>What a project file says to get the package.</summary>
    public string PackageReference => $"""<PackageReference Include="ShapeAnalyzer" Version="{_package.Version}" />""";

    /// <summary>Writes a file, and the folders above it.</summary>
    public void Write(string file, string text)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Writes a project file of the SDK.</summary>
    public void WriteProject(string file, string properties, string items) => Write(file, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Writes a solution of these project files.</summary>
    public void WriteSolution(IEnumerable<string> projects) =>
        Write("All.slnx", $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{project}\" />"))}</Solution>");

    public string PathOf(string file) => Path.Combine(Folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public Build Build(params string[] arguments) => Run(["build", .. arguments]);

    public Build Run(params string[] arguments)
    {
        var (exitCode, output) = DotNet.Run(Folder, new Dictionary<string, string> { ["NUGET_PACKAGES"] = _package.Packages }, arguments);
        return new(exitCode, output, BuildDiagnostic.Parse(output));
    }
}
