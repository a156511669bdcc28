using ShapeAnalyzer.Tests;

namespace ShapeAnalyzer.Package.Tests;

/// <summary>The samples with errors must not build, with just the messages of their expected.txt.</summary>
public sealed class ShapeErrorsTests
{
    [Theory]
    [InlineData("ShapeErrors")]
    [InlineData("TorchShapeErrors")]
    public void TheSampleFailsWithTheExpectedMessages(string sample)
    {
        var project = TestData.InRepository("samples", sample);
        var artifacts = Directory.CreateTempSubdirectory("shapes-errors-").FullName;
        try
        {
            var (exitCode, output) = DotNet.Run(project, new Dictionary<string, string>(), "build", "--artifacts-path", artifacts, "--nologo");
            Assert.NotEqual(0, exitCode);
            Assert.Equal(
                File.ReadAllText(Path.Combine(project, "expected.txt")),
                string.Concat(BuildDiagnostic.Parse(output).Select(diagnostic => diagnostic + "\n")));
        }
        finally
        {
            Directory.Delete(artifacts, recursive: true);
        }
    }
}
