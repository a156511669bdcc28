namespace ShapeAnalyzer.Consumers.Tests;

/// <summary>Ways to reference the package, or a library that uses it.</summary>
[Collection(PackageGroup.Name)]
public sealed class ReferenceTests(PackageFixture package)
{
    private const string Library = "<TargetFramework>netstandard2.0</TargetFramework>";
    private const string Application = "<TargetFramework>net10.0</TargetFramework>";

    // 26*26*32*64 + 64 weights behind 3*3*1*32 + 32, then 64*10 + 10.
    private const string Classifier = """
        using Encoders;
        using ShapeAnalyzer;
        using ShapeAnalyzer.Keras;

        [Network]
        [Input(28, 28, 1)]
        [Submodel(typeof(Encoder))]
        [Dense(10, InputDim = Encoder.Layers.Dense1.Features)]
        public static partial class Classifier { }

        public static class Check
        {
            public const int Sizes = 1 / (Classifier.TotalParameters == 320 + 1384512 + 650 ? 1 : 0);
        }
        """;

    private const string ClassifierError =
        "Classifier.cs(8,23): error SHP1001: 'dense_1' expects 65 input features but receives 64";

    private static readonly string Encoder = Sources.File("Encoders", "[Network, Input(28, 28, 1), Conv2D(32, 3), Flatten, Dense(64)] public static partial class Encoder { }");

    [Fact]
    public void ASubmodelLiesInAReferencedProject()
    {
        var solution = new ConsumerFolder(package);
        solution.WriteProject("Encoders/Encoders.csproj", Library, solution.PackageReference);
        solution.Write("Encoders/Encoder.cs", Encoder);
        solution.WriteProject("Application/Application.csproj", Application, solution.PackageReference + """<ProjectReference Include="../Encoders/Encoders.csproj" />""");
        solution.Write("Application/Classifier.cs", Classifier);
        solution.Build("Application").Succeeded();

        solution.Write("Application/Classifier.cs", Broken(Classifier));
        Assert.Equal([ClassifierError], solution.Build("Application").Diagnostics.Select(diagnostic => diagnostic.Gist));
    }

    [Fact]
    public void ASubmodelLiesInAReferencedPackage()
    {
        var library = new ConsumerFolder(package);
        library.WriteProject("Encoders.csproj", Library + "<Version>1.2.3</Version>", library.PackageReference);
        library.Write("Encoder.cs", Encoder);
        library.Run("pack", "-o", package.Feed, "--nologo").Succeeded();
        try
        {
            var application = new ConsumerFolder(package);
            application.WriteProject("Application.csproj", Application, application.PackageReference + """<PackageReference Include="Encoders" Version="1.2.3" />""");
            application.Write("Classifier.cs", Classifier);
            application.Build().Succeeded();

            application.Write("Classifier.cs", Broken(Classifier));
            Assert.Equal([ClassifierError], application.Build().Diagnostics.Select(diagnostic => diagnostic.Gist));
        }
        finally
        {
            File.Delete(Path.Combine(package.Feed, "Encoders.1.2.3.nupkg"));
        }
    }

    [Fact]
    public void AUserOfALibraryWithNetworksNeedsNoPackage()
    {
        var solution = new ConsumerFolder(package);
        solution.WriteProject("Encoders/Encoders.csproj", Library, solution.PackageReference);
        solution.Write("Encoders/Encoder.cs", Encoder);
        solution.WriteProject("Application/Application.csproj", Application, """<ProjectReference Include="../Encoders/Encoders.csproj" />""");
        solution.Write("Application/Use.cs", "public static class Use { public const int Sizes = 1 / (Encoders.Encoder.Layers.Conv2D1.Height == 26 ? 1 : 0); }");
        solution.Build("Application").Succeeded();
    }

    [Fact]
    public void VersionsAreManagedCentrally()
    {
        var project = new ConsumerFolder(package);
        project.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
              </PropertyGroup>
              <ItemGroup>
                {project.PackageReference.Replace("PackageReference", "PackageVersion", StringComparison.Ordinal)}
              </ItemGroup>
            </Project>
            """);
        project.WriteProject("Consumer.csproj", Application, """<PackageReference Include="ShapeAnalyzer" />""");
        project.Write("Mnist.cs", Sources.Network);
        project.Build().Succeeded();
    }

    [Fact]
    public void TheSourcesAreReferencedInsteadOfThePackage()
    {
        string Source(string project) => TestData.InRepository("src", project, $"{project}.csproj");
        const string analyzer = """OutputItemType="Analyzer" ReferenceOutputAssembly="false" """;
        var project = new ConsumerFolder(package);
        project.WriteProject("Consumer.csproj", Application, $"""
            <ProjectReference Include="{Source("ShapeAnalyzer")}" />
            <ProjectReference Include="{Source("ShapeAnalyzer.Roslyn")}" {analyzer}/>
            <ProjectReference Include="{Source("ShapeAnalyzer.CodeFixes")}" {analyzer}/>
            """);
        project.Write("Mnist.cs", Sources.Network);
        // The repository's own outputs are not touched.
        string[] arguments = ["--artifacts-path", project.PathOf("artifacts"), "--nologo"];
        project.Build(arguments).Succeeded();

        project.Write("Mnist.cs", Sources.BrokenNetwork);
        Assert.Equal([Sources.Error], project.Build(arguments).Diagnostics.Select(diagnostic => diagnostic.Gist));
    }

    [Fact]
    public void FriendAssembliesSeeTheirInternalsWithoutAConflict()
    {
        var solution = new ConsumerFolder(package);
        string[] names = ["First", "Second", "Third"];
        for (var i = 0; i < names.Length; i++)
        {
            var references = string.Concat(names[..i].Select(name => $"""<ProjectReference Include="../{name}/{name}.csproj" />"""));
            var friends = string.Concat(names[(i + 1)..].Select(name => $"""<InternalsVisibleTo Include="{name}" />"""));
            solution.WriteProject($"{names[i]}/{names[i]}.csproj", Application + "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", solution.PackageReference + references + friends);
            solution.Write($"{names[i]}/Network.cs", Sources.File(names[i], $$"""
                [Network]
                [Input(8)]
                [Dense({{i + 2}}, InputDim = {{(i == 0 ? "8" : "8 + 0 * " + names[i - 1] + ".Network.Layers.Dense1.Features")}})]
                internal static partial class Network { }
                """));
        }

        solution.Write("Third/Check.cs", "static class Check { internal const int Sizes = 1 / (First.Network.TotalParameters == 18 && Second.Network.TotalParameters == 27 && Third.Network.TotalParameters == 36 ? 1 : 0); }");
        solution.Build("Third").Succeeded();
    }

    private static string Broken(string classifier) =>
        classifier.Replace("InputDim = Encoder.Layers.Dense1.Features", "InputDim = 65", StringComparison.Ordinal);
}
