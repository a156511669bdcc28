namespace ShapeAnalyzer.Core;

/// <summary>Puts a layer of one input in front of another layer.</summary>
/// <param name="Key">The kind of change.</param>
/// <param name="Text">The change as a phrase.</param>
/// <param name="Before">The layer that it stands before.</param>
/// <param name="Layer">Its class.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Input">Which input of that layer it changes.</param>
internal sealed record InsertLayer(string Key, string Text, int Before, Layer Layer, Arguments Arguments, int Input = 0) : Remedy(Key, Text)
{
    /// <summary>The name where the network needs one: something uses the layer by name.</summary>
    public static string NameIn(Network network, string wanted)
    {
        var taken = new HashSet<string>(network.Nodes.Select(node => node.Name).Concat(network.Inputs.Select(input => input.Name)), StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? wanted : $"{wanted}_{number}")
            .First(name => !taken.Contains(name));
    }

    public override Network Apply(Network network)
    {
        var nodes = network.Nodes.Items
            .Select(node => node with
            {
                Inbound = node.Inbound.Select(tensor => tensor.Producer >= Before ? tensor with { Producer = tensor.Producer + 1 } : tensor).ToEquatableArray(),
                SharedWith = node.SharedWith >= Before ? node.SharedWith + 1 : node.SharedWith,
            })
            .ToList();
        var source = nodes[Before].Inbound[Input];
        nodes[Before] = nodes[Before] with { Inbound = nodes[Before].Inbound.Items.SetItem(Input, new TensorReference(Before)) };
        nodes.Insert(Before, new("inserted", Layer, Arguments, EquatableArray.Of(source)));
        var outputs = network.Outputs.Select(output => output.Source is { } tensor && tensor.Producer >= Before
            ? output with { Source = tensor with { Producer = tensor.Producer + 1 } }
            : output);
        return network with { Nodes = nodes.ToEquatableArray(), Outputs = outputs.ToEquatableArray() };
    }

    public override int Move(int layer) => layer >= Before ? layer + 1 : layer;
}
