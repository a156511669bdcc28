using System.Globalization;
using System.Text.RegularExpressions;

namespace ShapeAnalyzer.Fuzz;

/// <summary>A layer as its generated class states it; what is not there was not known.</summary>
internal sealed record GeneratedLayer(string Name, long? Parameters, long? OutputSize, long[]? OutputShape, IReadOnlyList<long[]> Weights);

/// <summary>The numbers of a generated file.</summary>
internal sealed partial record GeneratedFile(long? Total, long? Trainable, long? NonTrainable, IReadOnlyList<GeneratedLayer> Layers)
{
    public GeneratedLayer? this[string name] => Layers.FirstOrDefault(layer => layer.Name == name);

    public static GeneratedFile Read(string text)
    {
        var layers = new List<GeneratedLayer>();
        foreach (var part in ClassPattern().Split(text).Skip(1))
        {
            if (NamePattern().Match(part) is { Success: true } name)
            {
                var shapes = ShapePattern().Matches(part).Select(match => (Name: match.Groups["name"].Value, Sizes: Sizes(match.Groups["sizes"].Value))).ToList();
                layers.Add(new(
                    name.Groups["name"].Value,
                    Number(part, "Parameters"),
                    Number(part, "OutputSize"),
                    shapes.FirstOrDefault(shape => shape.Name == "OutputShape").Sizes,
                    [.. shapes.Where(shape => !shape.Name.StartsWith("OutputShape", StringComparison.Ordinal) && shape.Name != "InputShape" && !IsBuffer(shape.Name)).Select(shape => shape.Sizes)]));
            }
        }

        // What a library saves with the weights without counting it.
        static bool IsBuffer(string name) => name.StartsWith("Running", StringComparison.Ordinal) || name == "NumBatchesTrackedShape";

        return new(Number(text, "TotalParameters"), Number(text, "TrainableParameters"), Number(text, "NonTrainableParameters"), layers);
    }

    private static long? Number(string text, string name) =>
        Regex.Match(text, $@"\bconst (?:int|long) {name} = (\d+);") is { Success: true } match ? long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    private static long[] Sizes(string text) =>
        text.Length == 0 ? [] : [.. text.Split(',').Select(size => long.Parse(size.Trim(), CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"public (?:new )?static class ")]
    private static partial Regex ClassPattern();

    [GeneratedRegex(@"const string Name = @""(?<name>(?:[^""]|"""")*)"";")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"int\[\] (?<name>\w+Shape\d*) => new int\[(?:0\]|\] \{ (?<sizes>[-0-9, ]*) \});")]
    private static partial Regex ShapePattern();
}
