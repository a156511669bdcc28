namespace ShapeAnalyzer.Package.Tests;

/// <summary>The presets of severities that the package brings.</summary>
[Collection(PackageGroup.Name)]
public sealed class PresetTests(PackageFixture package)
{
    private const string Network = """
        using ShapeAnalyzer;
        using ShapeAnalyzer.Keras;

        [Network]
        [Input(28, 28, 1)]
        [Conv2D(32, 3)]
        [Dense(10)]
        [Flatten]
        [Dense(10, InputDim = 4)]
        public partial class Net { }
        """;

    [Fact]
    public void EachPresetActsAndEditorconfigGoesBefore()
    {
        var project = new ConsumerProject(package, "net10.0");
        project.Write("Net.cs", Network);
        Assert.Equal("warning SHP2001, error SHP1001", Findings(string.Empty));
        Assert.Equal("warning SHP2001, error SHP1001", Findings("default"));
        Assert.Equal("error SHP2001, error SHP1001", Findings("strict"));
        Assert.Equal(string.Empty, Findings("none"));
        Assert.Contains("ShapeAnalyzerPreset is none, default or strict, but is 'wrong'", project.Build("-p:ShapeAnalyzerPreset=wrong").Output, StringComparison.Ordinal);

        project.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.SHP1001.severity = warning\n");
        Assert.Equal("error SHP2001, warning SHP1001", Findings("strict"));

        string Findings(string preset) =>
            string.Join(", ", project.Build("--no-incremental", $"-p:ShapeAnalyzerPreset={preset}").Diagnostics.Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Id}"));
    }
}
