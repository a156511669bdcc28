namespace ShapeAnalyzer.Consumers.Tests;

/// <summary>Folders and files are called what their users like.</summary>
[Collection(PackageGroup.Name)]
public sealed class PathTests(PackageFixture package)
{
    [Fact]
    public void PathsHaveSpacesAndLettersOfAllKinds()
    {
        var project = new ConsumerFolder(package, "Meine Netze – 神经网络 (été) & 100%");
        project.WriteProject(
            "Größe/Größe.csproj",
            "<TargetFramework>net10.0</TargetFramework><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>generated files</CompilerGeneratedFilesOutputPath>",
            project.PackageReference + """<Compile Remove="generated files/**" />""");
        project.Write("Größe/das Netz.cs", Sources.Network.Replace("Mnist", "Größen网络", StringComparison.Ordinal));
        project.Build("Größe").Succeeded();
        Assert.Equal(
            ["Consumer.Größen网络.shapes.g.cs"],
            Directory.GetFiles(project.PathOf("Größe/generated files"), "*.cs", SearchOption.AllDirectories).Select(Path.GetFileName));
    }
}
