using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>What a summary shows, before any layout.</summary>
/// <param name="ModelName">The title.</param>
/// <param name="Rows">A row for each layer, in Keras's order; of code, for each call.</param>
/// <param name="HasConnections">Whether the network branches, so that each row tells what the layer is connected to.</param>
/// <param name="ShowsTrainable">Whether each row tells whether its weights are trained.</param>
/// <param name="Total">All parameters.</param>
/// <param name="Trainable">Those that are trained.</param>
/// <param name="NonTrainable">Those that are not.</param>
internal sealed record SummaryTable(
    string ModelName,
    ImmutableArray<SummaryRow> Rows,
    bool HasConnections,
    bool ShowsTrainable,
    Dim Total,
    Dim Trainable,
    Dim NonTrainable)
{
    // More rows than this nobody reads.
    private const int MostCalls = 1000;

    public static SummaryTable Of(ShapedNetwork network) => new(
        network.Network.Name,
        RowsOf(network, 0, isTrainable: true, network.Network.Options.ExpandNested).ToImmutableArray(),
        !network.Order.IsChain,
        network.Network.Options.ShowTrainable,
        network.TotalParameters.Value,
        network.TrainableParameters.Value,
        network.NonTrainableParameters.Value);

    private static IEnumerable<SummaryRow> RowsOf(ShapedNetwork network, int level, bool isTrainable, bool expand)
    {
        var connections = new Dictionary<TensorReference, string>();
        foreach (var (part, calls) in network.Network.Options.WritesBatch ? CallsOf(network) : LayersOf(network))
        {
            if (part < 0)
            {
                var input = network.Network.Inputs[~part];
                yield return new(input.Name, "InputLayer", level, ShapeText.Keras(input.Shape), Dim.Zero, ImmutableArray<string>.Empty, null, IsBroken: false);
                continue;
            }

            var layer = network.Layers[part];
            var isLayerTrainable = isTrainable && layer.Node.IsTrainable;
            yield return new(
                layer.Node.Name,
                layer.Node.Layer.Name,
                level,
                OutputShape(network, network.Layers[calls[calls.Count - 1]]),
                layer.Node.SharedWith is null ? layer.Parameters : Dim.Zero,
                // What a nested network is connected to inside is not a connection of this one.
                level > 0 ? ImmutableArray<string>.Empty : calls.SelectMany(call => network.Layers[call].Node.Inbound).Select(tensor => connections.TryGetValue(tensor, out var known) ? known : connections[tensor] = Connection(network, tensor)).ToImmutableArray(),
                layer.Weights.IsEmpty && layer.HasAllWeights ? null : isLayerTrainable,
                calls.Any(call => network.Layers[call].IsBroken));
            if (expand && layer.Nested is { } nested)
            {
                foreach (var row in RowsOf(nested, level + 1, isLayerTrainable, expand))
                {
                    yield return row;
                }
            }
        }
    }

    private static IEnumerable<(int Part, IReadOnlyList<int> Calls)> LayersOf(ShapedNetwork network)
    {
        var callsOf = Enumerable.Range(0, network.Layers.Length).ToLookup(call => LayerOrder.LayerOf(network.Network, call));
        return network.Order.Parts.Select(part => (part, (IReadOnlyList<int>)callsOf[part].Where(network.Order.Contains).ToList()));
    }

    // Code has a row for each call, and where a loop calls too often for that, one for each shape that a layer gives.
    private static IEnumerable<(int Part, IReadOnlyList<int> Calls)> CallsOf(ShapedNetwork network)
    {
        var calls = Enumerable.Range(0, network.Layers.Length).Where(call => !network.Network.Nodes[call].IsOperation).ToList();
        return calls
            .GroupBy(call => calls.Count > MostCalls ? (LayerOrder.LayerOf(network.Network, call), OutputShape(network, network.Layers[call])) : (call, string.Empty))
            .Select(group => (group.First(), (IReadOnlyList<int>)group.ToList()));
    }

    private static string OutputShape(ShapedNetwork network, ShapedLayer layer)
    {
        var shapes = layer.Outputs.Select(output => network.Network.Options.WritesBatch ? output.Shape.ToString() : ShapeText.Keras(output.Shape)).ToList();
        return shapes.Count == 1 ? shapes[0] : $"[{string.Join(", ", shapes)}]";
    }

    // Which call of the layer, and which of its outputs.
    private static string Connection(ShapedNetwork network, TensorReference tensor)
    {
        if (tensor.IsInput)
        {
            return $"{network.Network.Inputs[tensor.InputIndex].Name}[0][0]";
        }

        var layer = LayerOrder.LayerOf(network.Network, tensor.Producer);
        var call = layer == tensor.Producer ? 0 : Enumerable.Range(layer, tensor.Producer - layer).Count(earlier => LayerOrder.LayerOf(network.Network, earlier) == layer);
        return $"{network.Layers[layer].Node.Name}[{call}][{tensor.Output}]";
    }
}

/// <summary>One layer's row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ClassName">Its class.</param>
/// <param name="Level">0, or how deep it is nested in other networks.</param>
/// <param name="OutputShape">As Keras prints it.</param>
/// <param name="Parameters">Their number.</param>
/// <param name="Connections"><c>layer[call][output]</c> for each input.</param>
/// <param name="IsTrainable">Null for a layer without weights.</param>
/// <param name="IsBroken">Whether the layer fails.</param>
internal sealed record SummaryRow(
    string Name,
    string ClassName,
    int Level,
    string OutputShape,
    Dim Parameters,
    ImmutableArray<string> Connections,
    bool? IsTrainable,
    bool IsBroken)
{
    /// <summary>The first column: name and class, indented in a nested network, marked where the layer fails.</summary>
    public string Title =>
        $"{(Level == 0 ? string.Empty : new string(' ', 3 * Level) + "└ ")}{Name} ({ClassName}){(IsBroken ? " <- error" : string.Empty)}";

    /// <summary>Keras's letters for whether the weights are trained.</summary>
    public string TrainableMark => IsTrainable switch { true => "Y", false => "N", null => "-" };
}
