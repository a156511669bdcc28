namespace ShapeAnalyzer.Core;

/// <summary>A change of a network that may end an error. Hints say it, fixes write it.</summary>
/// <param name="Key">The kind of change, the same for all errors that it ends.</param>
/// <param name="Text">The change as a phrase: "padding 'same' on 'conv2d_1'".</param>
internal abstract record Remedy(string Key, string Text)
{
    /// <summary>Whether a message says it; what only repeats the message's own numbers, or is far from them, is a fix alone.</summary>
    public bool IsHint { get; init; }

    /// <summary>Whether it can be written into source; what only explains a number is a hint alone.</summary>
    public bool IsFix { get; init; } = true;

    /// <summary>How a message ends with it.</summary>
    /// <param name="stated">What the author states and the change makes true: a number or a shape, or "it".</param>
    public virtual string Sentence(string stated) => $"{stated} would fit with {Text}";

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

/// <summary>Gives arguments of several layers other values at once.</summary>
internal sealed record SetArguments(string Key, string Text, EquatableArray<SetArgument> Items) : Remedy(Key, Text)
{
    public override Network Apply(Network network) => Items.Aggregate(network, (changed, set) => set.Apply(changed));
}

/// <summary>Gives all layers without a data format of their own another one.</summary>
internal sealed record SetDataFormat(string Key, string Text, string DataFormat) : Remedy(Key, Text)
{
    public override Network Apply(Network network) => network with { Options = network.Options with { DataFormat = DataFormat } };
}
