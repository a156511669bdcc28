using ShapeAnalyzer.Tests.Keras;
using Xunit.Abstractions;

namespace ShapeAnalyzer.Core.Tests.Keras;

/// <summary>
/// Every row of Keras's own layer tests, through the engine. One layer: <c>LAYER=Conv2D dotnet test tests/ShapeAnalyzer.Core.Tests --filter KerasLayerCases</c>.
/// </summary>
public class KerasLayerCases(ITestOutputHelper output)
{
    public static TheoryData<string> Layers => new(LayerRows.Layers);

    [Theory]
    [MemberData(nameof(Layers))]
    public void Agrees_with_Keras(string layer)
    {
        var rows = LayerRows.Of(layer).ToList();
        var differences = new List<string>();
        var skipped = 0;
        foreach (var row in rows)
        {
            if (EngineDoor.Resolve(row) is not var (type, arguments))
            {
                skipped++;
                continue;
            }

            differences.AddRange(LayerRowCheck.Differences(row, type, arguments).Select(difference => $"{row}\n    {difference}"));
        }

        output.WriteLine($"{layer}: {rows.Count} rows, {skipped} not in the catalog, {differences.Count} differences");
        Assert.True(differences.Count == 0, $"{differences.Count} differences in {rows.Count} rows of {layer}:\n{string.Join("\n", differences)}");
    }
}
