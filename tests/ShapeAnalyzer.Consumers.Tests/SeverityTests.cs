namespace ShapeAnalyzer.Consumers.Tests;

/// <summary>All the ways in which C# projects set severities act on ours.</summary>
[Collection(PackageGroup.Name)]
public sealed class SeverityTests(PackageFixture package)
{
    private const string Layers = "[Network, Input(28, 28, 1), Conv2D(32, 3), Dense(10), Flatten, Dense(10)]";

    private const string Networks = $$"""
        using System.Diagnostics.CodeAnalysis;
        using ShapeAnalyzer;
        using ShapeAnalyzer.Keras;

        [assembly: SuppressMessage("ShapeAnalyzer", "SHP2001", Scope = "type", Target = "~T:ByAssembly")]

        {{Layers}}
        public partial class Plain;

        #pragma warning disable SHP2001
        {{Layers}}
        public partial class ByPragma;
        #pragma warning restore SHP2001

        [SuppressMessage("ShapeAnalyzer", "SHP2001", Justification = "A pointwise convolution.")]
        {{Layers}}
        public partial class ByAttribute;

        {{Layers}}
        public partial class ByAssembly;

        [Network, Input(8), Dense(4, InputDim = 9)]
        public partial class Broken;
        """;

    [Fact]
    public void EachWayActs()
    {
        var project = new ConsumerProject(package, "net10.0");
        project.Write("Networks.cs", Networks);
        Assert.Equal("warning SHP2001 in 7, error SHP1001 in 22", Findings());
        Assert.Equal("error SHP2001 in 7, error SHP1001 in 22", Findings("-p:WarningsAsErrors=SHP2001"));
        Assert.Equal("error SHP2001 in 7, error SHP1001 in 22", Findings("-p:TreatWarningsAsErrors=true"));
        Assert.Equal("warning SHP2001 in 7, error SHP1001 in 22", Findings("-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=SHP2001"));
        Assert.Equal("error SHP1001 in 22", Findings("-p:NoWarn=SHP2001"));
        Assert.Equal(string.Empty, Findings("-p:RunAnalyzers=false"));

        // The project's own file goes before the preset, whatever it is called; the folder's goes before both.
        project.Write("team.globalconfig", "is_global = true\ndotnet_diagnostic.SHP1001.severity = warning\n");
        project.Write("Directory.Build.props", """<Project><ItemGroup><GlobalAnalyzerConfigFiles Include="team.globalconfig" /></ItemGroup></Project>""");
        Assert.Equal("error SHP2001 in 7, warning SHP1001 in 22", Findings("-p:ShapeAnalyzerPreset=strict"));
        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.SHP2001.severity = none\n");
        Assert.Equal("warning SHP1001 in 22", Findings("-p:ShapeAnalyzerPreset=strict"));
        project.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.SHP1001.severity = error\ndotnet_diagnostic.SHP2001.severity = warning\n");
        Assert.Equal("warning SHP2001 in 7, error SHP1001 in 22", Findings("-p:ShapeAnalyzerPreset=strict"));

        string Findings(params string[] arguments) => string.Join(", ", project.Build(["--no-incremental", .. arguments]).Diagnostics
            .Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Id} in {diagnostic.Line}"));
    }
}
