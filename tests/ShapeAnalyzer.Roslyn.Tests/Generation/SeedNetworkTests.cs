using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Generation;

/// <summary>
/// The nine networks of the seed texts, written as in samples/SeedNetworks and compiled with the real generator: every
/// printed number, and the printed table itself.
/// </summary>
public sealed class SeedNetworkTests
{
    private static readonly JsonElement Models = JsonDocument.Parse(TestData.Read("seed-networks.json")).RootElement.GetProperty("models");

    private static readonly Dictionary<string, string> Samples = new()
    {
        ["seed000"] = "SignalClassifier",
        ["seed001-valid"] = "ValidPadding",
        ["seed001-same"] = "SamePadding",
        ["seed002-answer"] = "TwoConvolutionsWithoutBias",
        ["seed002-question"] = "TwoConvolutions",
        ["seed003-1"] = "StridedConvolution",
        ["seed003-2"] = "PaddedConvolution",
        ["seed003-3"] = "LargeKernel",
        ["seed004"] = "CatsAndDogs",
    };

    private static readonly Lazy<Assembly> Assembly = new(() => TestCompilation.Create(
        [.. Directory.GetFiles(TestData.InRepository("samples", "SeedNetworks"), "*.cs")
            .Where(file => Path.GetFileName(file) != "Program.cs")
            .Select(File.ReadAllText)]).Load());

    /// <summary>The compiled networks.</summary>
    internal static IEnumerable<Type> Types => Samples.Values.Select(name => Assembly.Value.GetTypes().Single(type => type.Name == name && type.GetField("Mermaid") is not null));

    public static TheoryData<string> Ids => [.. Samples.Keys];

    [Fact]
    public void EveryModelOfTheDataHasItsSample() =>
        Assert.Equal(Models.EnumerateArray().Select(model => model.GetProperty("id").GetString()).Order(), Samples.Keys.Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryNumberIsTheTruth(string id)
    {
        var model = ModelOf(id);
        var layers = TypeOf(id).GetNestedType("Layers")!.GetNestedTypes().ToDictionary(type => (string)Constant(type, "Name")!);
        foreach (var layer in model.GetProperty("layers").EnumerateArray())
        {
            var type = layers[layer.GetProperty("name").GetString()!];
            var truth = layer.GetProperty("tfjs");
            Assert.Equal(Ints(truth.GetProperty("output_shape")).Skip(1), (int[])Property(type, "OutputShape")!);
            Assert.Equal(truth.GetProperty("params").GetInt64(), Constant(type, "Parameters"));

            var weights = layer.GetProperty("weight_shapes").EnumerateArray().Select(Ints).ToList();
            string[] names = ["KernelShape", "BiasShape"];
            Assert.Equal(weights.Count, names.Count(name => type.GetProperty(name) is not null));
            for (var i = 0; i < weights.Count; i++)
            {
                Assert.Equal(weights[i], (int[])Property(type, names[i])!);
            }
        }

        var totals = model.GetProperty("tfjs_totals");
        Assert.Equal(totals.GetProperty("total").GetInt64(), Constant(TypeOf(id), "TotalParameters"));
        Assert.Equal(totals.GetProperty("trainable").GetInt64(), Constant(TypeOf(id), "TrainableParameters"));
        Assert.Equal(totals.GetProperty("non_trainable").GetInt64(), Constant(TypeOf(id), "NonTrainableParameters"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheSummaryIsTheTableOfTheText(string id)
    {
        if (!ModelOf(id).TryGetProperty("keras2_text", out var text) || text.GetArrayLength() == 0)
        {
            return; // Stated in prose, without a table.
        }

        var expected = text.EnumerateArray().Select(line => line.GetString()!).ToList();
        var actual = ((string)Constant(TypeOf(id), "Summary")!).TrimEnd('\n').Split('\n').ToList();

        // Old tables have no title, and one text stops before the totals.
        if (!expected[0].StartsWith("Model:", StringComparison.Ordinal))
        {
            actual.RemoveAt(0);
        }

        actual = actual.Take(expected.Count).ToList();
        var isCut = expected.Any(line => line.Contains("(ZeroPaddin ", StringComparison.Ordinal) || line.Contains("(MaxPooling2 ", StringComparison.Ordinal));
        if (!isCut)
        {
            Assert.Equal(expected, actual);
            return;
        }

        // Nothing is cut here: the same rows with the full text.
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (cut, whole) in expected.Zip(actual).Where(pair => pair.First[0] is not ('_' or '=')))
        {
            if (cut.StartsWith("Layer", StringComparison.Ordinal) || cut.Contains("params:", StringComparison.Ordinal))
            {
                Assert.Equal(Regex.Replace(cut, " +", " "), Regex.Replace(whole, " +", " "));
                continue;
            }

            var row = Regex.Match(whole, @"^(.*?\)) +(\(.*\)) +(\d+) *$");
            Assert.StartsWith(cut[..29].TrimEnd(), row.Groups[1].Value, StringComparison.Ordinal);
            Assert.Equal(cut[29..55].TrimEnd(), row.Groups[2].Value);
            Assert.Equal(cut[55..].TrimEnd(), row.Groups[3].Value);
        }
    }

    private static JsonElement ModelOf(string id) => Models.EnumerateArray().Single(model => model.GetProperty("id").GetString() == id);

    private static Type TypeOf(string id) => Assembly.Value.GetType($"SeedNetworks.{Samples[id]}", throwOnError: true)!;

    private static object? Constant(Type type, string name) => type.GetField(name)!.GetRawConstantValue();

    private static object? Property(Type type, string name) => type.GetProperty(name)!.GetValue(null);

    private static int[] Ints(JsonElement shape) =>
        shape.EnumerateArray().Select(size => size.ValueKind == JsonValueKind.Null ? -1 : size.GetInt32()).ToArray();
}
