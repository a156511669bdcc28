using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Documentation;

/// <summary>
/// docs/layers.md lists every layer of the catalog with its parameters, and says of its shape what its attribute's
/// documentation says. UPDATE_DOCS=1 writes the table anew.
/// </summary>
public sealed partial class LayerPageTests
{
    private const string Header = "| Layer | Shape | Parameters |\n|---|---|---|\n";

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
        var shape = ShapeSentence().Match(Documentation(layer));
        Assert.True(shape.Success, $"The documentation of {layer.Name}Attribute does not say what happens to the shape.");
        var names = string.Concat(layer.Aliases.Select(alias => $", {alias}"));
        var parameters = string.Join(", ", layer.Parameters.Select(parameter => parameter.IsRequired ? $"**{parameter.PropertyName}**" : parameter.PropertyName));
        return $"| {layer.Name}{names} | {Escape(shape.Groups["text"].Value)} | {parameters} |\n";
    }

    // The summary of the attribute's class as one line.
    private static string Documentation(Layer layer)
    {
        var source = File.ReadAllText(TestData.InRepository("src", "ShapeAnalyzer", "Keras", $"{layer.Name}Attribute.cs"));
        var comment = ClassComment().Match(source).Groups["comment"].Value;
        var summary = XElement.Parse($"<doc>{comment.Replace("///", string.Empty, StringComparison.Ordinal)}</doc>").Element("summary")!;
        var text = new StringBuilder();
        foreach (var node in summary.DescendantNodes())
        {
            text.Append(node switch
            {
                XText plain => plain.Value,
                XElement { Name.LocalName: "see" } reference => reference.Attribute("cref")!.Value.Split('.')[^1],
                _ => string.Empty,
            });
        }

        return Blanks().Replace(text.ToString(), " ").Trim();
    }

    private static string Escape(string text) => text.Replace("*", "\\*", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"Shape: (?<text>.+?)(?=\.? (?:Weights?:|No weights|Parameters:|An error:|See https)|\.$|$)")]
    private static partial Regex ShapeSentence();

    [GeneratedRegex(@"(?<comment>(?:^///.*\n)+)(?:\[.*\n)*public class ", RegexOptions.Multiline)]
    private static partial Regex ClassComment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
