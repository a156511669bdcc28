namespace ShapeAnalyzer.Core;

/// <summary>Puts a layer in front of another one.</summary>
/// <param name="Key">The kind of change.</param>
/// <param name="Text">The change as a phrase.</param>
/// <param name="Before">The layer that it stands before.</param>
/// <param name="Layer">Its class.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Input">Which input of that layer it changes.</param>
/// <param name="Count">How many inputs from there on it takes and makes one of.</param>
internal sealed record InsertLayer(string Key, string Text, int Before, Layer Layer, Arguments Arguments, int Input = 0, int Count = 1) : Remedy(Key, Text)
{
    public override Network Apply(Network network)
    {
        var nodes = network.Nodes.Items
            .Select(node => node with
            {
                Inbound = node.Inbound.Select(tensor => tensor.Producer >= Before ? tensor with { Producer = tensor.Producer + 1 } : tensor).ToEquatableArray(),
                SharedWith = node.SharedWith >= Before ? node.SharedWith + 1 : node.SharedWith,
            })
            .ToList();
        var inbound = nodes[Before].Inbound.Items;
        var sources = inbound.Skip(Input).Take(Count).ToEquatableArray();
        nodes[Before] = nodes[Before] with { Inbound = inbound.RemoveRange(Input, Count).Insert(Input, new TensorReference(Before)) };
        nodes.Insert(Before, new("inserted", Layer, Arguments, sources));
        var outputs = network.Outputs.Select(output => output.Source is { } tensor && tensor.Producer >= Before
            ? output with { Source = tensor with { Producer = tensor.Producer + 1 } }
            : output);
        return network with { Nodes = nodes.ToEquatableArray(), Outputs = outputs.ToEquatableArray() };
    }

    public override int Move(int layer) => layer >= Before ? layer + 1 : layer;
}
