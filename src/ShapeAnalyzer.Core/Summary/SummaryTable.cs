using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>What a summary shows, before any layout.</summary>
internal sealed record SummaryTable(
    string ModelName,
    ImmutableArray<SummaryRow> Rows,
    bool HasConnections,
    Dim Total,
    Dim Trainable,
    Dim NonTrainable)
{
    public static SummaryTable Of(ShapedNetwork network)
    {
        var rows = ImmutableArray.CreateBuilder<SummaryRow>();
        if (network.Network.IsFunctional)
        {
            rows.AddRange(network.Network.Inputs.Select(input => new SummaryRow(
                input.Name, "InputLayer", ShapeText.Keras(input.Shape), Dim.Zero, ImmutableArray<string>.Empty, IsBroken: false)));
        }

        rows.AddRange(network.Layers.Select(layer => new SummaryRow(
            layer.Node.Name,
            layer.Node.Layer.Name,
            OutputShape(layer),
            layer.Parameters,
            layer.Node.Inbound.Select(tensor => Connection(network, tensor)).ToImmutableArray(),
            layer.IsBroken)));
        return new(
            network.Network.Name,
            rows.ToImmutable(),
            network.Network.IsFunctional && !IsChain(network.Network),
            network.TotalParameters.Value,
            network.TrainableParameters.Value,
            network.NonTrainableParameters.Value);
    }

    private static string OutputShape(ShapedLayer layer) => layer.Outputs.Length == 1
        ? ShapeText.Keras(layer.Outputs[0].Shape)
        : $"[{string.Join(", ", layer.Outputs.Select(output => ShapeText.Keras(output.Shape)))}]";

    private static string Connection(ShapedNetwork network, TensorReference tensor) => tensor.IsInput
        ? $"{network.Network.Inputs[tensor.InputIndex].Name}[0][0]"
        : $"{network.Layers[tensor.Producer].Node.Name}[0][{tensor.Output}]";

    // One input, and each layer is used by the next one alone: then connections say nothing new.
    private static bool IsChain(Network network)
    {
        if (network.Inputs.Length != 1)
        {
            return false;
        }

        for (var i = 0; i < network.Nodes.Length; i++)
        {
            var expected = i == 0 ? TensorReference.OfInput(0) : new TensorReference(i - 1);
            if (network.Nodes[i].SharedWith is not null || network.Nodes[i].Inbound.Length != 1 || network.Nodes[i].Inbound[0] != expected)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>One layer's row.</summary>
internal sealed record SummaryRow(
    string Name,
    string ClassName,
    string OutputShape,
    Dim Parameters,
    ImmutableArray<string> Connections,
    bool IsBroken);
