using System.Text.RegularExpressions;
using ShapeAnalyzer.Roslyn.Tests.Keras;

namespace ShapeAnalyzer.Roslyn.Tests.Catalogue;

/// <summary>What the catalogue takes from the test data is what stands there, and fails where Keras fails.</summary>
public partial class RowTests
{
    private static readonly IReadOnlyList<Mistake> Tagged = [.. CatalogueTests.All.Where(mistake => mistake.Row is not null)];

    public static TheoryData<string> Titles => new(Tagged.Select(mistake => mistake.Title));

    [Fact]
    public void Many_mistakes_are_rows()
    {
        Assert.True(Tagged.Count >= 15, $"{Tagged.Count} rows");
        Assert.True(Tagged.Count(IsNetwork) >= 10, $"{Tagged.Count(IsNetwork)} networks");
        Assert.Equal(Tagged.Count, Tagged.Select(mistake => mistake.Row).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_mistake_is_its_row(string title)
    {
        var mistake = Tagged.Single(mistake => mistake.Title == title);
        if (!IsNetwork(mistake))
        {
            Assert.Equal(Normal(KerasErrorSources.InScope[mistake.Row!]), Normal(mistake.Read().Source));
            return;
        }

        var (row, compiled) = KerasNetworksInCSharp.Networks.Value.Single(entry => entry.Row.Id == mistake.Row);
        Assert.False(row.IsAccepted);
        Assert.Equal(Normal(NetworkSource.Of(row.Network, "Net", withNames: row.Network.IsFunctional)), Normal(Named(mistake.Read().Source, row.Network.IsFunctional)));

        // The layer that Keras names is the one that we name.
        var error = Assert.Single(compiled.Errors);
        Assert.Equal(row.Error.Layer, error.Properties["layer"]);
        Assert.Equal(Assert.Single(mistake.Read().Marks).Split(' ')[0], error.Id);
    }

    private static bool IsNetwork(Mistake mistake) => RowId().IsMatch(mistake.Row!);

    // The rows name their merges, which the catalogue leaves to us where that is shorter.
    private static string Named(string source, bool isFunctional) =>
        isFunctional ? Merge().Replace(source, match => $"{match.Value[..^2]}, Name = \"{match.Groups[1].Value.ToLowerInvariant()}\")]") : source;

    private static string Normal(string source)
    {
        var attributes = source.Replace("[Network, ", "[", StringComparison.Ordinal).Replace("[Network]", string.Empty, StringComparison.Ordinal);
        attributes = Declaration().Replace(attributes, string.Empty);
        return Between().Replace(attributes.Trim(), ", ");
    }

    [GeneratedRegex(@"^[tb]\d+-\d+$")]
    private static partial Regex RowId();

    [GeneratedRegex(@"\[(Add|Concatenate|Dot)\((?!.*Name = ).*\)\]")]
    private static partial Regex Merge();

    // Which outputs there are follows from the layers.
    [GeneratedRegex(@"\[Output\(From = [^]]*\)\]|public partial class \w+;")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\]\s*\[")]
    private static partial Regex Between();
}
