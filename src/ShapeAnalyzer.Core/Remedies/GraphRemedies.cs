namespace ShapeAnalyzer.Core;

/// <summary>Puts another layer in the place of one.</summary>
internal sealed record ReplaceLayer(string Key, string Text, int Index, Layer Layer, Arguments Arguments) : Remedy(Key, Text)
{
    public override Network Apply(Network network) => network with
    {
        Nodes = network.Nodes.Items.SetItem(Index, network.Nodes[Index] with { Layer = Layer, Arguments = Arguments }),
    };
}

/// <summary>Takes away a layer, or what is around it.</summary>
/// <param name="Text">What is taken away: a name.</param>
/// <param name="Index">The layer.</param>
/// <param name="Rest">What stays in its place.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record Remove(string Text, int Index, Layer Rest, Arguments Arguments) : Remedy("remove", Text)
{
    /// <summary>The network as if the layer were not there.</summary>
    public static Remove Whole(ShapedLayer layer, int index) =>
        new($"'{layer.Node.Name}'", index, LayerCatalog.Find("Identity")!, Arguments.None) { IsHint = true, IsFix = false };

    public override string Sentence(string stated) => $"{stated} would fit without {Text}";

    public override Network Apply(Network network) => new ReplaceLayer(Key, Text, Index, Rest, Arguments).Apply(network);
}

/// <summary>Puts a layer behind another one, for all that use it.</summary>
internal sealed record AppendLayer(string Key, string Text, int Behind, Layer Layer, Arguments Arguments) : Remedy(Key, Text)
{
    public override Network Apply(Network network)
    {
        var nodes = network.Nodes.Select(node => node with
        {
            Inbound = node.Inbound.Select(Redirect).ToEquatableArray(),
            SharedWith = node.SharedWith > Behind ? node.SharedWith + 1 : node.SharedWith,
        }).ToList();
        nodes.Insert(Behind + 1, new("appended", Layer, Arguments, new[] { new TensorReference(Behind) }.ToEquatableArray()));
        return network with
        {
            Nodes = nodes.ToEquatableArray(),
            Outputs = network.Outputs.Select(output => output.Source is { } source ? output with { Source = Redirect(source) } : output).ToEquatableArray(),
        };
    }

    public override int Move(int layer) => layer > Behind ? layer + 1 : layer;

    private TensorReference Redirect(TensorReference tensor) =>
        tensor.Producer > Behind || tensor == new TensorReference(Behind) ? tensor with { Producer = tensor.Producer + 1 } : tensor;
}

/// <summary>Lets a layer take another tensor as its first input.</summary>
internal sealed record Reconnect(string Key, string Text, int Layer, TensorReference Source) : Remedy(Key, Text)
{
    public override Network Apply(Network network)
    {
        var node = network.Nodes[Layer];
        return network with { Nodes = network.Nodes.Items.SetItem(Layer, node with { Inbound = node.Inbound.Items.SetItem(0, Source).ToEquatableArray() }) };
    }
}

/// <summary>
/// What an author may have had in mind: a network that is not there, in which what is stated would be true. It explains
/// a number and is no change to make.
/// </summary>
/// <param name="Text">What is said of the stated number: "is the size of the input".</param>
/// <param name="Network">The change that leads to that network.</param>
internal sealed record Belief(string Text, Remedy Network) : Remedy("belief", Text)
{
    /// <summary>A belief to be said.</summary>
    public static Belief That(string text, Remedy network) => new(text, network) { IsHint = true, IsFix = false };

    public override string Sentence(string stated) => $"{stated} {Text}";

    public override Network Apply(Network network) => Network.Apply(network);

    public override int Move(int layer) => Network.Move(layer);
}
