namespace ShapeAnalyzer.Core;

/// <summary>Gives an input other sizes.</summary>
internal sealed record SetInput(string Key, string Text, int Input, Shape Shape) : Remedy(Key, Text)
{
    /// <summary>Another size of an input, which is called by its name where there are several.</summary>
    public static SetInput To(Network network, int input, Shape shape, string reason = "") => new(
        "input_size",
        $"an input {(network.Inputs.Length > 1 ? $"'{network.Inputs[input].Name}' " : string.Empty)}of {ShapeText.Compact(shape)}{reason}",
        input,
        shape);

    public override Network Apply(Network network) =>
        network with { Inputs = network.Inputs.Items.SetItem(Input, network.Inputs[Input] with { Shape = Shape }) };
}

/// <summary>States another shape of an output.</summary>
internal sealed record SetOutput(string Key, string Text, int DeclaredIndex, EquatableArray<Dim> Shape) : Remedy(Key, Text)
{
    public override Network Apply(Network network) => network with
    {
        Outputs = network.Outputs.Select(output => output.DeclaredIndex == DeclaredIndex ? output with { Expected = Shape } : output).ToEquatableArray(),
    };
}

/// <summary>Calls a layer with only the first of its inputs.</summary>
internal sealed record KeepInputs(string Key, string Text, int Layer, int Count) : Remedy(Key, Text)
{
    public override Network Apply(Network network)
    {
        var node = network.Nodes[Layer];
        return network with { Nodes = network.Nodes.Items.SetItem(Layer, node with { Inbound = node.Inbound.Take(Count).ToEquatableArray() }) };
    }
}

/// <summary>Two changes of which one alone does not end the error.</summary>
internal sealed record Both(Remedy First, Remedy Second) : Remedy(First.Key, $"{First.Text}, and {Second.Text}")
{
    public override Network Apply(Network network) => Second.Apply(First.Apply(network));

    public override int Move(int layer) => Second.Move(First.Move(layer));
}
