using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Core.Tests.Keras;

/// <summary>
/// Every row of Keras's own layer tests, through the engine. One layer: <c>LAYER=Conv2D dotnet test tests/ShapeAnalyzer.Core.Tests --filter KerasLayerCases</c>.
/// </summary>
public class KerasLayerCases
{
    public static TheoryData<string> Layers => new(LayerRows.Layers);

    [Theory]
    [MemberData(nameof(Layers))]
    public void Agrees_with_Keras(string layer)
    {
        var rows = LayerRows.Of(layer).ToList();
        var differences = rows.SelectMany(row => Differences(row).Select(difference => $"{row}\n    {difference}")).ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} differences in {rows.Count} rows of {layer}:\n{string.Join("\n", differences)}");
    }

    private static IEnumerable<string> Differences(LayerRow row) => EngineDoor.Resolve(row) is var (type, arguments)
        ? LayerRowCheck.Differences(row, type, arguments)
        : [$"there is no {row.Layer}"];
}
