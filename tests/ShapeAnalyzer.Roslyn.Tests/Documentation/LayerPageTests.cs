using System.Text.RegularExpressions;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Documentation;

/// <summary>
/// docs/layers.md lists every layer of the catalog with its arguments, and says of its shape and its parameters what its
/// attribute's documentation says. UPDATE_DOCS=1 writes the table anew.
/// </summary>
public sealed partial class LayerPageTests
{
    private const string Header = "| Layer | Shape | Parameters | Arguments |\n|---|---|---|---|\n";

    [Fact]
    public void ThePageListsEveryLayer()
    {
        var path = TestData.InRepository("docs", "layers.md");
        var page = File.ReadAllText(path);
        var start = page.IndexOf(Header, StringComparison.Ordinal) + Header.Length;
        var table = string.Concat(LayerCatalog.All.OrderBy(layer => layer.Name, StringComparer.Ordinal).Select(Row));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, page[..start] + table);
            return;
        }

        Assert.Equal(table, page[start..]);
    }

    private static string Row(Layer layer)
    {
        var documentation = AttributeDocumentation.Types.Single(type => type.Name == layer.Name + "Attribute").Summary();
        var shape = ShapeSentence().Match(documentation);
        Assert.True(shape.Success, $"The documentation of {layer.Name}Attribute does not say what happens to the shape.");
        var parameters = ParameterSentence().Match(documentation);
        Assert.Equal(documentation.Contains("Weight", StringComparison.Ordinal), parameters.Success);
        var names = string.Concat(layer.Aliases.Select(alias => $", {alias}"));
        var arguments = string.Join(", ", layer.Parameters.Select(parameter => parameter.IsRequired ? $"**{parameter.PropertyName}**" : parameter.PropertyName));
        var link = $"[{layer.Name}](attributes.md#{layer.Name.ToLowerInvariant()})";
        return $"| {link}{names} | {shape.Groups["text"].Value} | {parameters.Groups["text"].Value} | {arguments} |\n";
    }

    [GeneratedRegex(@"Shape: (?<text>.+?)(?=\.? (?:Weights?[:,]|No weights|Parameters\b|An error:|See https)|\.$|$)")]
    private static partial Regex ShapeSentence();

    [GeneratedRegex(@"Parameters(?: with biases)?: (?<text>.+?)(?=\. |\.$|$)")]
    private static partial Regex ParameterSentence();
}
