using System.Text;
using System.Text.Json;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Code;

/// <summary>Modules, operations and networks that libtorch ran, as C# source: the same shapes, parameters and verdicts.</summary>
public class TorchRowTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int RowsPerCompilation = 400;
    private static readonly string[] Names = ["x", "y", "z", "w", "v", "u"];

    // Modules that fail for another reason than a shape or an argument.
    private static readonly Lazy<HashSet<int>> OtherFailures = new(() => TestData.Read("torch-other-failures.txt")
        .Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => int.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture))
        .ToHashSet());

    [Fact]
    public void ModulesGiveTheShapesOfLibtorch() => CheckAll("torch-layers.json", row =>
        $"var m = {row.GetProperty("csharp").GetString()}; return m.{(row.GetProperty("layer").GetString() is "GRUCell" or "RNNCell" ? "forward" : "call")}({string.Join(", ", row.GetProperty("inputs").EnumerateArray().Select((input, i) => IsNested(input) ? $"({string.Join(", ", input.EnumerateArray().Select((_, j) => Names[i + j]))})" : Names[i]))});", 0);

    /// <summary>A row that is open asks for no more than that nothing is said against libtorch.</summary>
    [Theory]
    [InlineData("torch-ops.json")]
    [InlineData("torch-ops-more.json")]
    public void OperationsGiveTheShapesOfLibtorch(string file) => CheckAll(file, Operation, 0);

    [Fact]
    public void NetworksGiveTheShapesOfLibtorch() => CheckAll("torch-networks.json", row => $"var m = {row.GetProperty("csharp").GetString()}; return m.call(x);");

    // An expression, or the statements of a body.
    private static string Operation(JsonElement row) => row.GetProperty("csharp").GetString() is ['{', ..] statements ? statements : $"return {row.GetProperty("csharp").GetString()};";

    private void CheckAll(string file, Func<JsonElement, string> body, int unserved = 0)
    {
        using var document = JsonDocument.Parse(TestData.Read(file));
        var rows = document.RootElement.GetProperty("cases").EnumerateArray().ToList();
        var wrong = new List<string>();
        foreach (var part in rows.Chunk(RowsPerCompilation))
        {
            var source = new StringBuilder("static class Rows {\n");
            foreach (var row in part)
            {
                source.Append($"public static object R{row.GetProperty("id").GetInt32()}({string.Join(", ", Inputs(row).Select((_, i) => $"Tensor {Names[i]}"))}) {{ {body(row)} }}\n");
            }

            var compilation = TorchCompilation.Of(source.Append('}').ToString());
            foreach (var row in part)
            {
                if (Complaint(compilation, row) is { } complaint)
                {
                    wrong.Add($"{row.GetProperty("csharp").GetString()} on {string.Join(" ", Inputs(row))}: {complaint}");
                }
            }
        }

        foreach (var line in wrong.Take(400))
        {
            output.WriteLine(line);
        }

        Assert.True(wrong.Count <= unserved, $"{wrong.Count} of {rows.Count} rows:\n{string.Join("\n", wrong.Take(40))}");
    }

    private static string? Complaint(TorchCompilation compilation, JsonElement row)
    {
        var result = compilation.Run($"R{row.GetProperty("id").GetInt32()}", Inputs(row).ToArray());
        var errors = result.Findings.Where(finding => finding.Rule.Severity == Severity.Error).ToList();
        if (row.TryGetProperty("failingPath", out var path) && errors.Count > 0 && !PointsInto(compilation, errors[0], row, path.GetString()!))
        {
            return $"fails at {errors[0].Message}, with libtorch at {path.GetString()}";
        }

        if (row.TryGetProperty("error", out var error) || (row.TryGetProperty("ok", out var ok) && !ok.GetBoolean()))
        {
            return errors.Count > 0 || IsOpen(row) || (row.TryGetProperty("layer", out _) && OtherFailures.Value.Contains(row.GetProperty("id").GetInt32())) ? null : $"silent, but libtorch: {(error.ValueKind == JsonValueKind.String ? error.GetString() : string.Empty)}";
        }

        if (errors.Count > 0)
        {
            return errors[0].Message;
        }

        var expected = row.TryGetProperty("outputs", out var outputs)
            ? string.Join(" ", outputs.EnumerateArray().Select(ShapeOf))
            : ShapeOf(row.GetProperty("output")).ToString();
        var tensors = new List<Tensor?>();
        LayerValues.TryCollect(result.Output, compilation.Model.AnyTensor, tensors);
        if (IsOpen(row))
        {
            return Contradiction(row, tensors) is { } shape ? $"{expected} expected, {shape} found" : null;
        }

        var actual = string.Join(" ", tensors.Select(tensor => tensor?.Shape.ToString()));
        if (expected != actual)
        {
            return $"{expected} expected, {actual} found ({result.Output})";
        }

        var parameters = result.Trace.Layers.Where(layer => layer.Node.SharedWith is null).Sum(layer => layer.Parameters.Value ?? -1);
        return (row.TryGetProperty("totalParams", out var count) || (row.TryGetProperty("params", out count) && row.TryGetProperty("layer", out _))) && count.GetInt64() != parameters
            ? $"{count} parameters expected, {parameters} found"
            : null;
    }

    private static bool IsOpen(JsonElement row) => row.TryGetProperty("open", out var open) && open.GetBoolean();

    // The first shape that says something else than libtorch; outputs that are null are not recorded.
    private static Shape? Contradiction(JsonElement row, List<Tensor?> tensors) => tensors
        .Zip(row.GetProperty("outputs").EnumerateArray().Select(ShapeOf), (tensor, output) => (tensor?.Shape, output))
        .FirstOrDefault(pair => pair.Shape is { HasRank: true } shape && SameShape.FirstDifference(shape, pair.output) is not null)
        .Shape;

    // The squiggle stands in the expression that makes the module at which libtorch fails first.
    private static bool PointsInto(TorchCompilation compilation, CodeFinding finding, JsonElement row, string path)
    {
        var module = row.GetProperty("layers").EnumerateArray().Single(layer => layer.GetProperty("path").GetString() == path).GetProperty("csharp").GetString()!;
        var location = compilation.Model.SiteAt(finding.Origin)!.Location;
        var source = location.SourceTree!.ToString();
        for (var start = source.IndexOf(module, StringComparison.Ordinal); start >= 0; start = source.IndexOf(module, start + 1, StringComparison.Ordinal))
        {
            if (start <= location.SourceSpan.Start && location.SourceSpan.End <= start + module.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Shape> Inputs(JsonElement row) =>
        row.TryGetProperty("inputs", out var inputs)
            ? inputs.EnumerateArray().SelectMany(input => IsNested(input) ? input.EnumerateArray().Select(ShapeOf) : [ShapeOf(input)])
            : [ShapeOf(row.GetProperty("input"))];

    private static bool IsNested(JsonElement input) => input.GetArrayLength() > 0 && input[0].ValueKind == JsonValueKind.Array;

    // A tensor made anew lies in the order of its axes.
    private static Shape ShapeOf(JsonElement sizes) => MemoryOrder.AsContiguous(Shape.Of(sizes.EnumerateArray().Select(size => Dim.Of(size.GetInt64()))));
}
