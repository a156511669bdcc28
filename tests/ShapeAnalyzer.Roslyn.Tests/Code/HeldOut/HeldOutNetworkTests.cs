using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Code.HeldOut;

/// <summary>
/// Whole programs that were written without a look at the analyzer. Beside each stand the calls, parameters and buffers
/// that libtorch had when it ran it with a batch of 2; at its end, mistakes with which libtorch refuses to run it.
/// </summary>
public class HeldOutNetworkTests
{
    private const long Batch = 2;
    private const string Mistake = "// mistake: ";

    public static TheoryData<string> Programs => new(Directory.GetFiles(Folder, "*.cs.txt").Select(file => Path.GetFileName(file).Replace(".cs.txt", string.Empty)).OrderBy(name => name, StringComparer.Ordinal));

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Code", "HeldOut");

    [Theory]
    [MemberData(nameof(Programs))]
    public void Equals_libtorch(string name)
    {
        var compilation = TorchCompilation.Compiling(Read($"{name}.cs"));
        Assert.Empty(CodeCheck.Analyze(compilation).Select(diagnostic => diagnostic.ToString()));
        foreach (var network in Networks(Read($"{name}.truth")))
        {
            var result = compilation.RunType(network.Type);
            Assert.Equal(network.Parameters, RegisteredModules.Count(result.Root!, buffers: false).Value);
            Assert.Equal(network.Buffers, RegisteredModules.Count(result.Root!, buffers: true).Value);
            var calls = result.Trace.Layers.Where(layer => !layer.Node.IsOperation).Select(layer => $"{layer.Node.Name} {Sizes(layer.Outputs[0].Shape)}");
            Assert.Equal(network.Calls.OrderBy(call => call, StringComparer.Ordinal), calls.Distinct().OrderBy(call => call, StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Mistakes_are_found(string name)
    {
        var text = Read($"{name}.cs");
        var mistakes = text.Split('\n').Where(line => line.StartsWith(Mistake, StringComparison.Ordinal)).ToList();
        text = string.Join("\n", text.Split('\n').Where(line => !line.StartsWith(Mistake, StringComparison.Ordinal)));
        Assert.NotEmpty(mistakes);
        foreach (var mistake in mistakes)
        {
            var parts = mistake[Mistake.Length..].Split(" => ");
            Assert.Equal(2, text.Split(parts[0]).Length);
            var found = CodeCheck.Analyze(TorchCompilation.Compiling(text.Replace(parts[0], parts[1])));
            Assert.True(found.Any(diagnostic => diagnostic.Id.StartsWith("SHP1", StringComparison.Ordinal)), mistake);
        }
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.txt")).Replace("\r\n", "\n");

    // A line for the class, its parameters and buffers, then one for each call.
    private static IEnumerable<(string Type, long Parameters, long Buffers, List<string> Calls)> Networks(string truth)
    {
        var lines = truth.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var heads = Enumerable.Range(0, lines.Length).Where(i => !lines[i].Contains('[')).ToList();
        return heads.Select((head, i) =>
        {
            var words = lines[head].Split(' ');
            return (words[0], long.Parse(words[1]), long.Parse(words[2]), lines[(head + 1)..(i + 1 < heads.Count ? heads[i + 1] : lines.Length)].ToList());
        });
    }

    // Sizes that are the batch, or a multiple of it, for this batch.
    private static string Sizes(Shape shape) => $"[{string.Join(", ", shape.Dims.Select(size => size.Value ?? size.ToString().Split('*').Aggregate(1L, (product, factor) => product * (factor == "N" ? Batch : long.Parse(factor)))))}]";
}
