using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Roslyn.Tests.Catalogue;
using ShapeAnalyzer.Roslyn.Tests.Keras;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Generation;

/// <summary>
/// Writes the charts of many networks, with what must be in them, to artifacts/mermaid/texts.json, for the real Mermaid to
/// parse (see tests/mermaid).
/// </summary>
public sealed class MermaidTextsTests
{
    // What Mermaid, HTML or C# would read as something else.
    private static readonly string[] OddNames =
    [
        "end", "graph", "subgraph", "class", "style", "click", "default", "flowchart TD", "a\"b", "[x]", "(x)", "{x}", "a|b", "a --> b",
        "%% no comment", "#35;", "&amp;", "<b>bold", "`code`", "a;b", "naïve", "层", "😀", "x\\ny", "*", "a  b", "1", "-", "o", "x",
    ];

    [Fact]
    public void EveryNetworkHasAChart()
    {
        var networks = CSharpDoor.Run([.. Mistakes(), ("Odd", Odd())]);
        Assert.Empty(networks.Single(network => network.ClassName == "Odd").Diagnostics.Select(CompiledNetwork.Describe));
        var charts = networks
            .Concat(KerasNetworksInCSharp.Networks.Value.Where((entry, i) => entry.Row.Network.Calls.Any() && (!entry.Row.IsAccepted || i % 4 == 0)).Select(entry => entry.Network))
            .Concat(KerasApplicationsInCSharp.Names.Select(KerasApplicationsInCSharp.Compile))
            .Where(compiled => compiled.CompilerErrors.Count == 0 && compiled.Type is not null)
            .Select(compiled => Chart(compiled.Type!, compiled.Diagnostics.Any(IsFailureInALayer), compiled.Source))
            .Concat(SeedNetworkTests.Types.Select(type => Chart(type, isBroken: false)))
            .ToList();
        Assert.All(charts, chart => Assert.StartsWith("flowchart TD\n", chart.Text, StringComparison.Ordinal));
        Assert.True(charts.Count(chart => chart.IsBroken) > 50 && charts.Count > 200, $"{charts.Count} charts");
        Assert.Equal(OddNames, charts.Single(chart => chart.Name == "Odd").Layers.Skip(1));

        var folder = Directory.CreateDirectory(TestData.InRepository("artifacts", "mermaid")).FullName;
        File.WriteAllText(Path.Combine(folder, "texts.json"), JsonSerializer.Serialize(charts));
    }

    private static Chart Chart(Type type, bool isBroken, string source = "") => new(
        type.Name,
        CompiledNetwork.Constant<string>(type, "Mermaid") ?? string.Empty,
        [.. (type.GetNestedType("Layers")?.GetNestedTypes() ?? []).Select(layer => (string)layer.GetField("Name")!.GetRawConstantValue()!)
            .Where(name => !Regex.IsMatch(source, $"\\[Reuse\\(.*Name = {Regex.Escape(AttributeSource.Quote(name))}"))],
        isBroken);

    // What is only stated wrongly breaks no layer.
    private static bool IsFailureInALayer(Diagnostic diagnostic) =>
        diagnostic.Id is "SHP0004" or "SHP0005"
        || (diagnostic.Id.StartsWith("SHP1", StringComparison.Ordinal) && diagnostic.Id is not ("SHP1007" or "SHP1008" or "SHP1009"));

    private static IEnumerable<(string, string)> Mistakes() => CatalogueTests.All
        .Select((mistake, i) => ($"Mistake{i}", $"{(mistake.Marked.StartsWith("[Network", StringComparison.Ordinal) ? string.Empty : "[Network]\n")}{mistake.Read().Source}\npublic partial class Mistake{i};"));

    private static string Odd() =>
        $"""
        [Network]
        [Input(8, Name = "first")]
        {string.Concat(OddNames.Select(name => $"[Dense(4, Name = {AttributeSource.Quote(name)})]\n"))}
        public partial class Odd;
        """;
}

/// <summary>A chart, and what must be in it.</summary>
/// <param name="Name">The network.</param>
/// <param name="Text">The Mermaid text.</param>
/// <param name="Layers">The names of inputs and layers that have generated classes, but further calls.</param>
/// <param name="IsBroken">Whether a layer fails.</param>
internal sealed record Chart(string Name, string Text, IReadOnlyList<string> Layers, bool IsBroken);
