namespace ShapeAnalyzer.Package.Tests;

/// <summary>The packed package in fresh projects: constants are there, errors break the build at the right place.</summary>
[Collection(PackageGroup.Name)]
public sealed class ConsumerTests(PackageFixture package)
{
    private const string Network = """
        using ShapeAnalyzer;
        using ShapeAnalyzer.Keras;

        namespace Consumer
        {
            [Network]
            [Input(28, 28, 1)]
            [Conv2D(32, new[] { 3, 3 }, Activation = "relu")]
            [MaxPooling2D(2)]
            [Flatten]
            [Dense(10, InputDim = 5408)]
            public partial class Mnist { }

            public static class Buffers
            {
                public static readonly float[] Features = new float[Mnist.Layers.Flatten1.Features];

                public const long Parameters = Mnist.TotalParameters;
            }
        }
        """;

    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    public void AnErrorBreaksTheBuildAtTheArgument(string framework)
    {
        var project = new ConsumerProject(package, framework);
        project.Write("Mnist.cs", Network.Replace("InputDim = 5408", "InputDim = 5409"));
        var build = project.Build();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(
            ["Mnist.cs(11,27): error SHP1001: 'dense_1' expects 5409 input features but receives 5408"],
            build.Diagnostics.Select(diagnostic => diagnostic.Gist));
    }

    [Fact]
    public void TheProgramSeesTheNumbers()
    {
        var project = new ConsumerProject(package, "net10.0", outputType: "Exe");
        project.Write("Mnist.cs", Network);
        project.Write("Program.cs", "System.Console.Write($\"{Consumer.Buffers.Features.Length} {Consumer.Buffers.Parameters} {Consumer.Mnist.Layers.Conv2D1.Height}\");");
        project.Build().Succeeded();
        Assert.EndsWith("5408 54410 26", project.Run("run", "--no-build").Output.Trim(), StringComparison.Ordinal);
    }
}
