namespace ShapeAnalyzer.Consumers.Tests;

/// <summary>A project in another language that references the package builds as if it did not.</summary>
[Collection(PackageGroup.Name)]
public sealed class OtherLanguageTests(PackageFixture package)
{
    private const string Strict = "<TargetFramework>net10.0</TargetFramework><TreatWarningsAsErrors>true</TreatWarningsAsErrors><ShapeAnalyzerPreset>strict</ShapeAnalyzerPreset>";

    [Fact]
    public void VisualBasicIsLeftAlone()
    {
        var project = new ConsumerFolder(package);
        project.WriteProject("Consumer.vbproj", Strict, project.PackageReference);
        project.Write("Network.vb", """
            Imports ShapeAnalyzer
            Imports ShapeAnalyzer.Keras

            <Network>
            <Input(8)>
            <Dense(10, InputDim:=9)>
            Public Class Net
            End Class

            """);
        project.Build().Succeeded();
    }

    [Fact]
    public void FSharpIsLeftAlone()
    {
        var project = new ConsumerFolder(package);
        project.WriteProject("Consumer.fsproj", Strict, project.PackageReference + """<Compile Include="Network.fs" />""");
        project.Write("Network.fs", """
            namespace Consumer

            open ShapeAnalyzer
            open ShapeAnalyzer.Keras

            [<Network; Input(8); Dense(10, InputDim = 9)>]
            type Net() = class end

            """);
        project.Build().Succeeded();
    }
}
