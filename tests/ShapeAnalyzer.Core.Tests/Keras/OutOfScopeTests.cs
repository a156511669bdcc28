using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Core.Tests.Keras;

/// <summary>The list of rows out of scope is exact: nothing is on it that could be checked.</summary>
public class OutOfScopeTests
{
    [Fact]
    public void Rows_of_other_classes_are_those_listed() => Assert.Equal(
        LayerRows.All.Where(row => row.Kind != "example" && !OutOfScope.IsClassInScope(row)).Select(row => row.Id).Order(StringComparer.Ordinal),
        OutOfScope.Reasons[OutOfScope.ClassNotInScope].Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Reasons_are_counted() => Assert.Equal(
        [(OutOfScope.NotInCSharp, 13), (OutOfScope.ClassNotInScope, 262), (OutOfScope.RunTimeData, 14)],
        OutOfScope.Reasons.Select(reason => (reason.Key, reason.Value.Count)).OrderBy(reason => reason.Key, StringComparer.Ordinal));

    [Fact]
    public void Listed_rows_exist() => Assert.Empty(
        OutOfScope.Reasons.Values.SelectMany(rows => rows.Keys).Except(LayerRows.All.Select(row => row.Id)));

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
