using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Roslyn.Tests.Keras;

/// <summary>The random networks as C# classes, through analyzer and generator; one of them: <c>NETWORK=t7-0</c>.</summary>
public class KerasNetworksInCSharp
{
    internal static readonly Lazy<IReadOnlyList<(NetworkRow Row, CompiledNetwork Network)>> Networks = new(() =>
    {
        var rows = NetworkRows.All;
        return rows.Zip(CSharpDoor.Run(rows.Select(row => (ClassOf(row), NetworkSource.Of(row.Network, ClassOf(row)))).ToList())).ToList();
    });

    [Fact]
    public void Accepted_networks_have_Keras_shapes_and_parameters() => Report(Networks.Value
        .Where(entry => entry.Row.IsAccepted)
        .Select(entry => (entry.Network, AcceptanceDifferences(entry.Row, entry.Network))));

    [Fact]
    public void Rejected_networks_have_an_error_where_Keras_has_it() => Report(Networks.Value
        .Where(entry => !entry.Row.IsAccepted)
        .Select(entry => (entry.Network, RejectionDifferences(entry.Row, entry.Network))));

    private static IEnumerable<string> AcceptanceDifferences(NetworkRow row, CompiledNetwork network)
    {
        foreach (var error in network.Errors)
        {
            yield return $"is rejected: {CompiledNetwork.Describe(error)}";
        }

        if (network.Type is null)
        {
            yield break;
        }

        foreach (var layer in row.Layers.Where(layer => row.Network.IsFunctional || layer.Class != "InputLayer"))
        {
            foreach (var (shape, node) in layer.Shapes.Select((shape, node) => (shape, node)))
            {
                var name = KerasCall.NameOfCall(layer.Name, node);
                var type = network.Layer(name);
                var expected = ExpectedLayer.WithoutBatch(shape);
                var actual = expected.Select((_, i) => Text(CompiledNetwork.Shape(type, expected.Count == 1 ? "OutputShape" : "OutputShape" + i.ToString(CultureInfo.InvariantCulture)))).ToList();
                if (!expected.SequenceEqual(actual))
                {
                    yield return $"'{name}' gives {string.Join(" ", actual)}, but in Keras {string.Join(" ", expected)}";
                }

                if (layer.Class != "InputLayer" && node == 0 && CompiledNetwork.Constant<object>(type, "Parameters") is var parameters && (long?)parameters != layer.Parameters)
                {
                    yield return $"'{name}' has {parameters} parameters, but in Keras {layer.Parameters}";
                }
            }
        }

        var totals = (network.Total("TotalParameters"), network.Total("TrainableParameters"), network.Total("NonTrainableParameters"));
        if (totals != row.Totals)
        {
            yield return $"has {totals} parameters, but in Keras {row.Totals}";
        }
    }

    private static IEnumerable<string> RejectionDifferences(NetworkRow row, CompiledNetwork network)
    {
        var (message, layer) = row.Error;
        var errors = network.Errors.ToList();
        if (errors.Count == 0)
        {
            yield return $"is not rejected; Keras says of {layer}: {message}";
            yield break;
        }

        var atLayer = layer.StartsWith('(') ? errors : errors.Where(error => LineOf(error).Contains($"Name = \"{layer}", StringComparison.Ordinal)).ToList();
        if (atLayer.Count == 0)
        {
            yield return $"is rejected at another place than {layer}: {string.Join("; ", errors.Select(CompiledNetwork.Describe))}";
            yield break;
        }

        // What does not compile needs no rule.
        var ours = atLayer.Where(error => error.Id.StartsWith("SHP", StringComparison.Ordinal)).ToList();
        var fitting = ours.Where(error => DefectKinds.Fits(row.Broken, RuleName(error))).ToList();
        if (ours.Count > 0 && fitting.Count == 0)
        {
            yield return $"is {row.Broken}, but is rejected as {string.Join(", ", ours.Select(RuleName))}";
        }

        if (fitting.Count > 0 && fitting.Select(error => KerasText.MissingIn(error.GetMessage(CultureInfo.InvariantCulture), message)).MinBy(missing => missing.Count) is { Count: > 0 } missing)
        {
            yield return $"does not say {string.Join(", ", missing)}: {fitting[0].GetMessage(CultureInfo.InvariantCulture)}\n    Keras: {message}";
        }
    }

    private static string RuleName(Diagnostic diagnostic) =>
        Core.Rules.All.First(rule => rule.Id == diagnostic.Id).Name;

    private static string LineOf(Diagnostic diagnostic)
    {
        var text = diagnostic.Location.SourceTree!.GetText();
        return text.Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString();
    }

    private static void Report(IEnumerable<(CompiledNetwork Network, IEnumerable<string> Differences)> entries)
    {
        var all = entries.ToList();
        var failed = all.Select(entry => (entry.Network, Differences: entry.Differences.ToList())).Where(entry => entry.Differences.Count > 0).ToList();
        Assert.True(failed.Count == 0, $"{failed.Count} of {all.Count} networks differ:\n" + string.Join("\n", failed.Select(entry => $"{entry.Network.Source}    {string.Join("\n    ", entry.Differences)}\n")));
    }

    private static string ClassOf(NetworkRow row) => "Network_" + row.Id.Replace('-', '_');

    private static string Text(int[]? shape) => shape is null ? "?" : $"({string.Join(",", shape)})";
}
