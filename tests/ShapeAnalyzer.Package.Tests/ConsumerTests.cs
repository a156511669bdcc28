namespace ShapeAnalyzer.Package.Tests;

/// <summary>The packed package in fresh projects: constants are there, errors break the build at the right place.</summary>
[Collection(PackageGroup.Name)]
public sealed class ConsumerTests(PackageFixture package)
{
    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    public void AnErrorBreaksTheBuildAtTheArgument(string framework)
    {
        var project = new ConsumerProject(package, framework);
        project.Write("Mnist.cs", Sources.BrokenNetwork);
        var build = project.Build();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(
            [Sources.Error],
            build.Diagnostics.Select(diagnostic => diagnostic.Gist));
    }

    [Fact]
    public void TheProgramSeesTheNumbers()
    {
        var project = new ConsumerProject(package, "net10.0", outputType: "Exe");
        project.Write("Mnist.cs", Sources.Network);
        project.Write("Program.cs", "System.Console.Write($\"{new float[Consumer.Mnist.Layers.Flatten1.Features].Length} {Consumer.Mnist.TotalParameters} {Consumer.Mnist.Layers.Conv2D1.Height}\");");
        project.Build().Succeeded();
        Assert.EndsWith("5408 54410 26", project.Run("run", "--no-build").Output.Trim(), StringComparison.Ordinal);
    }
}
