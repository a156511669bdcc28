namespace ShapeAnalyzer.Package.Tests;

/// <summary>The fixes come with the package: the command line applies the first one, and the project then builds.</summary>
[Collection(PackageGroup.Name)]
public sealed class FixTests(PackageFixture package)
{
    [Fact]
    public void DotnetFormatEndsTheErrors()
    {
        var project = new ConsumerProject(package, "net10.0");
        project.Write("Networks.cs", """
            using ShapeAnalyzer;
            using ShapeAnalyzer.Keras;

            namespace Consumer;

            [Network]
            [Input(28, 28, 1)]
            [Conv2D(32, 3)]
            [Flatten]
            [Dense(10, InputDim = 5408)] // the head
            [Dense(5, InputDim = 11)]
            public partial class First;

            [Network]
            [Input(8)]
            [Dense(10, InputDim = 9)]
            public partial class Second;

            """);
        Assert.NotEqual(0, project.Build().ExitCode);
        var format = project.Run("format", "analyzers", "--diagnostics", "SHP1001", "--severity", "error");
        Assert.True(format.ExitCode == 0, format.Output);
        project.Build().Succeeded();
        var text = File.ReadAllText(Path.Combine(project.Folder, "Networks.cs"));
        Assert.Contains("[Dense(10, InputDim = 21632)] // the head", text, StringComparison.Ordinal);
        Assert.Contains("[Dense(5, InputDim = 10)]", text, StringComparison.Ordinal);
        Assert.Contains("[Dense(10, InputDim = 8)]", text, StringComparison.Ordinal);
    }
}
