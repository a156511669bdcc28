using System.Text.Json;
using System.Text.RegularExpressions;
using ShapeAnalyzer.Tests;
using ShapeAnalyzer.Tests.Infrastructure;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Roslyn.Tests.Keras;

/// <summary>
/// Published networks as people change them: other pictures, other classes, without the head, channels
/// first. All of that works in Keras, so nothing is said of it.
/// </summary>
public partial class ApplicationVariantTests
{
    public static TheoryData<string> Variants => ["a smaller picture", "an oblong picture", "a picture of any size", "seven classes", "without the head", "channels first"];

    [Theory]
    [MemberData(nameof(Variants))]
    public void Nothing_is_said_of_a_variant(string variant)
    {
        var sources = KerasApplicationsInCSharp.Names.Select(name => TestCompilation.Usings + Change(Source(name), variant)).ToArray();
        var compilation = TestCompilation.Create(sources);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal) && diagnostic.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.Empty(compilation.Analyze().Select(CompiledNetwork.Describe));
    }

    // Each change is one that does something to every network, or to those that can have it.
    [Theory]
    [MemberData(nameof(Variants))]
    public void A_variant_is_another_network(string variant) =>
        Assert.True(KerasApplicationsInCSharp.Names.Count(name => Source(name) != Change(Source(name), variant)) >= 4);

    private static string Change(string source, string variant) => variant switch
    {
        "a smaller picture" => Input().Replace(source, "[Input(192, 192, 3"),
        "an oblong picture" => Input().Replace(source, "[Input(256, 192, 3"),
        "a picture of any size" => source.Contains("[Flatten", StringComparison.Ordinal) ? source : Input().Replace(source, "[Input(-1, -1, 3"),
        "seven classes" => source.Replace("Dense(1000,", "Dense(7,", StringComparison.Ordinal),
        "without the head" => WithoutHead(source),
        "channels first" => ChannelsFirst(source),
        _ => source,
    };

    // From the global pooling on; what is left decides the outputs.
    private static string WithoutHead(string source)
    {
        var lines = source.Split('\n').Where(line => !line.StartsWith("[Output(", StringComparison.Ordinal)).ToList();
        var head = lines.FindLastIndex(line => line.StartsWith("[GlobalAveragePooling2D", StringComparison.Ordinal) || line.StartsWith("[Flatten", StringComparison.Ordinal));
        return head < 0 ? source : string.Join('\n', lines.Where((line, i) => i < head || line.StartsWith("public", StringComparison.Ordinal)));
    }

    // Where channels are reshaped or squeezed by hand, more would have to change.
    private static string ChannelsFirst(string source) => source.Contains("[Reshape", StringComparison.Ordinal) || source.Contains("[Permute", StringComparison.Ordinal)
        ? source
        : Input().Replace(source, "[Input(3, 224, 224")
            .Replace("DataFormat.ChannelsLast", "DataFormat.ChannelsFirst", StringComparison.Ordinal)
            .Replace("Axis = 3", "Axis = 1", StringComparison.Ordinal)
            .Replace("Axis = -1", "Axis = 1", StringComparison.Ordinal)
            .Replace("[Network]", "[Network(DataFormat = DataFormat.ChannelsFirst)]", StringComparison.Ordinal);

    private static string Source(string name) =>
        NetworkSource.Of(KerasApplication.Read(JsonDocument.Parse(TestData.Read("keras-applications", name + ".json")).RootElement), name);

    [GeneratedRegex(@"\[Input\(\d+, \d+, 3")]
    private static partial Regex Input();
}
