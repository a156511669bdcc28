using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Core.Tests.Keras;

/// <summary>The list of rows out of scope is exact: nothing is on it that could be checked.</summary>
public class OutOfScopeTests
{
    [Fact]
    public void Rows_of_other_classes_are_those_listed() => Assert.Equal(
        LayerRows.All.Where(row => row.Kind != "example" && !OutOfScope.IsClassInScope(row.Layer)).Select(row => row.Id).Order(StringComparer.Ordinal),
        OutOfScope.Reasons[OutOfScope.ClassNotInScope].Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void There_is_no_other_reason() => Assert.Equal(
        new[] { OutOfScope.NotInCSharp, OutOfScope.ClassNotInScope, OutOfScope.RunTimeData }.Order(StringComparer.Ordinal),
        OutOfScope.Reasons.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void No_listed_row_agrees_with_Keras()
    {
        var listed = OutOfScope.Reasons[OutOfScope.RunTimeData].Keys.Concat(OutOfScope.Reasons[OutOfScope.NotInCSharp].Keys).ToHashSet();
        var agreeing = LayerRows.All
            .Where(row => listed.Contains(row.Id))
            .Where(row => EngineDoor.Resolve(row) is var (layer, arguments) && !LayerRowCheck.Differences(row, layer, arguments).Any());
        Assert.Empty(agreeing.Select(row => row.ToString()));
    }
}
