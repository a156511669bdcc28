namespace ShapeAnalyzer.Consumers.Tests;

/// <summary>A second build does only what has changed.</summary>
[Collection(PackageGroup.Name)]
public sealed class IncrementalTests(PackageFixture package)
{
    private const string Assembly = "obj/Debug/net10.0/Consumer.dll";

    [Fact]
    public void ABuildWithoutAChangeCompilesNothingAndAnUnrelatedChangeChangesNoGeneratedFile()
    {
        var project = new ConsumerProject(package, "net10.0", "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><ShapeAnalyzerPreset>strict</ShapeAnalyzerPreset>");
        project.Write("Mnist.cs", Sources.Network);
        project.Write("Other.cs", "public static class Other { }");
        project.Write("notes.txt", "first");
        project.Build().Succeeded();
        var (built, generated) = (Bytes(Assembly), Generated());

        Assert.False(Compiles());

        project.Write("notes.txt", "second");
        Assert.False(Compiles());
        Assert.Equal(built, Bytes(Assembly));

        project.Write("Other.cs", "public static class Other { public const int One = 1; }");
        Assert.True(Compiles());
        Assert.NotEqual(built, Bytes(Assembly));
        Assert.Equal(generated, Generated());

        project.Write("Mnist.cs", Sources.BrokenNetwork);
        Assert.Equal([Sources.Error], project.Build("--no-restore").Diagnostics.Select(diagnostic => diagnostic.Gist));

        // A failed build leaves nothing behind that would let the next one pass unseen.
        Assert.Equal([Sources.Error], project.Build("--no-restore").Diagnostics.Select(diagnostic => diagnostic.Gist));

        project.Write("Mnist.cs", Sources.Network);
        project.Build("--no-restore").Succeeded();

        bool Compiles()
        {
            var build = project.Build("--no-restore", "-v", "normal");
            build.Succeeded();
            return !build.Output.Contains("Skipping target \"CoreCompile\"", StringComparison.Ordinal);
        }

        byte[] Bytes(string file) => File.ReadAllBytes(project.PathOf(file));

        string Generated() => File.ReadAllText(Directory.GetFiles(project.PathOf("obj"), "Consumer.Mnist.*.g.cs", SearchOption.AllDirectories).Single());
    }
}
