using System.Globalization;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Core.Tests.Keras;

/// <summary>
/// The random networks of <c>keras-networks.json</c> through the engine; one of them: <c>NETWORK=t7-0</c>. What only a
/// declaration can have wrong (names, no layers) is tested with C# classes.
/// </summary>
public class KerasNetworks
{
    [Fact]
    public void Accepted_networks_have_Keras_shapes_and_parameters() => Check(NetworkRows.All.Where(row => row.IsAccepted), AcceptanceDifferences);

    [Fact]
    public void Rejected_networks_have_an_error_at_the_layer_that_Keras_names() => Check(
        NetworkRows.All.Where(row => !row.IsAccepted && !row.Error.Layer.StartsWith('(') && row.Broken != "value: duplicate names"),
        RejectionDifferences);

    private static void Check(IEnumerable<NetworkRow> rows, Func<NetworkRow, ShapedNetwork, IEnumerable<string>> differences)
    {
        var networks = rows.Select(row => (Row: row, Network: EngineNetwork.Of(row.Network))).ToList();
        var failed = networks
            .Select(entry => (entry.Row, Differences: differences(entry.Row, Inference.Run(entry.Network)).ToList()))
            .Where(entry => entry.Differences.Count > 0)
            .ToList();
        Assert.True(failed.Count == 0, $"{failed.Count} of {networks.Count} networks differ:\n" + string.Join("\n", failed.Select(entry => $"{entry.Row.Id}:\n    {string.Join("\n    ", entry.Differences)}")));
    }

    private static IEnumerable<string> AcceptanceDifferences(NetworkRow row, ShapedNetwork network)
    {
        foreach (var error in network.Findings.Where(finding => finding.Rule.Id[3] is '0' or '1'))
        {
            yield return $"is rejected: {error.Rule.Id} {error.Message}";
        }

        var layers = network.Layers.ToDictionary(layer => layer.Node.Name);
        foreach (var expected in row.Layers.Where(layer => layer.Class != "InputLayer"))
        {
            foreach (var (shape, node) in expected.Shapes.Select((shape, node) => (shape, node)))
            {
                var layer = layers[KerasCall.NameOfCall(expected.Name, node)];
                var shapes = ExpectedLayer.WithoutBatch(shape);
                var actual = layer.Outputs.Select(tensor => Text(tensor.Shape)).ToList();
                if (!shapes.SequenceEqual(actual))
                {
                    yield return $"'{layer.Node.Name}' gives {string.Join(" ", actual)}, but in Keras {string.Join(" ", shapes)}";
                }
            }

            var first = layers[expected.Name];
            if (first.Parameters.Value != expected.Parameters || first.TrainableParameters.Value != expected.Trainable)
            {
                yield return $"'{expected.Name}' has {first.Parameters} parameters ({first.TrainableParameters} trainable), but in Keras {expected.Parameters} ({expected.Trainable})";
            }
        }

        var totals = (network.TotalParameters.Value.Value ?? -1, network.TrainableParameters.Value.Value ?? -1, network.NonTrainableParameters.Value.Value ?? -1);
        if (totals != row.Totals)
        {
            yield return $"has {totals} parameters, but in Keras {row.Totals}";
        }
    }

    private static IEnumerable<string> RejectionDifferences(NetworkRow row, ShapedNetwork network)
    {
        var (message, layer) = row.Error;
        var errors = network.Findings.Where(finding => finding.Rule.Id[3] is '0' or '1').ToList();
        var atLayer = errors.Where(error => error.Anchor.Place == Place.Layer && row.Network.Calls[error.Anchor.Index].Name == layer).ToList();
        if (atLayer.Count == 0)
        {
            yield return $"is not rejected at {layer} ({string.Join("; ", errors.Select(error => error.Message))}); Keras says: {message}";
        }
        else if (atLayer.Where(error => DefectKinds.Fits(row.Broken, error.Rule.Name)).ToList() is var fitting && fitting.Count == 0)
        {
            yield return $"is {row.Broken}, but is rejected as {string.Join(", ", atLayer.Select(error => error.Rule.Name))}";
        }
        else if (fitting.Select(error => KerasText.MissingIn(error.Message, message)).MinBy(missing => missing.Count) is { Count: > 0 } missing)
        {
            yield return $"does not say {string.Join(", ", missing)}: {fitting[0].Message}\n    Keras: {message}";
        }
    }

    // Without the batch, -1 for what is open.
    private static string Text(Shape shape) => shape.HasRank
        ? $"({string.Join(",", shape.WithoutBatch().Select(size => size.Value?.ToString(CultureInfo.InvariantCulture) ?? "-1"))})"
        : "?";
}
