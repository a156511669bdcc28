namespace ShapeAnalyzer.Tests.Consumers;

/// <summary>A folder with one project in it.</summary>
internal sealed class ConsumerProject : ConsumerFolder
{
    public ConsumerProject(PackageFixture package, string targetFramework, string properties = "", string outputType = "Library", string folder = "consumer", string items = "")
        : base(package, folder) => WriteProject(
            "Consumer.csproj",
            $"<TargetFramework>{targetFramework}</TargetFramework><OutputType>{outputType}</OutputType>{properties}",
            PackageReference + items);
}
