namespace ShapeAnalyzer.Core;

/// <summary>A change of a network that may end an error. Hints say it, fixes write it.</summary>
/// <param name="Key">The kind of change, the same for all errors that it ends.</param>
/// <param name="Text">The change as a phrase: "padding 'same' on 'conv2d_1'".</param>
internal abstract record Remedy(string Key, string Text)
{
    /// <summary>The changed network.</summary>
    public abstract Network Apply(Network network);

    /// <summary>Where a layer of the old network stands in the changed one.</summary>
    public virtual int Move(int layer) => layer;
}

/// <summary>Gives an argument another value.</summary>
internal sealed record SetArgument(string Key, string Text, int Layer, string Parameter, Value Value) : Remedy(Key, Text)
{
    public override Network Apply(Network network)
    {
        var node = network.Nodes[Layer];
        node = Parameter switch
        {
            "input_shape" => node with { InputShape = Value },
            "expect" => node with { Expect = Value },
            _ => node with { Arguments = node.Arguments.With(Parameter, Value) },
        };
        return network with { Nodes = network.Nodes.Items.SetItem(Layer, node) };
    }
}

/// <summary>Puts a layer of one input in front of another layer.</summary>
internal sealed record InsertLayer(string Key, string Text, int Before, Layer Layer, Arguments Arguments) : Remedy(Key, Text)
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
        var source = nodes[Before].Inbound[0];
        nodes[Before] = nodes[Before] with { Inbound = EquatableArray.Of(new TensorReference(Before)) };
        nodes.Insert(Before, new("inserted", Layer, Arguments, EquatableArray.Of(source)));
        var outputs = network.Outputs.Select(output => output.Source is { } tensor && tensor.Producer >= Before
            ? output with { Source = tensor with { Producer = tensor.Producer + 1 } }
            : output);
        return network with { Nodes = nodes.ToEquatableArray(), Outputs = outputs.ToEquatableArray() };
    }

    public override int Move(int layer) => layer >= Before ? layer + 1 : layer;
}

/// <summary>Gives all layers without a data format of their own another one.</summary>
internal sealed record SetDataFormat(string Key, string Text, string DataFormat) : Remedy(Key, Text)
{
    public override Network Apply(Network network) => network with { Options = network.Options with { DataFormat = DataFormat } };
}
