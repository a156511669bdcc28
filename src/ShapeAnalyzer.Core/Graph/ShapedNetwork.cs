using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>A network with all that could be found out of it. It follows from the layers and what each receives, so those compare.</summary>
internal sealed class ShapedNetwork : IEquatable<ShapedNetwork>
{
    private BatchAxes? _batch;

    public ShapedNetwork(Network network, ImmutableArray<ShapedLayer> layers, ImmutableArray<Finding> findings) =>
        (Network, Layers, Findings, Order) = (network, layers, findings, LayerOrder.Of(network));

    public Network Network { get; }

    /// <summary>What belongs to the network, in the order in which Keras lists it.</summary>
    public LayerOrder Order { get; }

    /// <summary>One for each node, in the same order.</summary>
    public ImmutableArray<ShapedLayer> Layers { get; }

    public ImmutableArray<Finding> Findings { get; }

    public Calculation TotalParameters =>
        Network.RegisteredParameters is { } registered ? Calculation.Of(registered, "registered")
        : Total(Counted.Select(layer => layer.Parameters));

    public Calculation TrainableParameters =>
        Network.ChoosesTrained ? Calculation.Of(Dim.Unknown, "chosen by the program")
        : Network.RegisteredParameters is { } registered ? Calculation.Of(registered, "registered")
        : Total(Counted.Select(layer => layer.TrainableParameters));

    public Calculation NonTrainableParameters =>
        Network.ChoosesTrained ? Calculation.Of(Dim.Unknown, "chosen by the program")
        : Network.RegisteredParameters is not null ? Calculation.Of(0, "not counted")
        : Total(Counted.Select(layer => layer.Parameters - layer.TrainableParameters));

    public Calculation MultiplyAdds => Total(Layers.Where((_, node) => Order.Contains(node)).Select(layer => layer.MultiplyAdds?.Value ?? Dim.Zero));

    /// <summary>Each layer of the network once, however often it is called.</summary>
    private IEnumerable<ShapedLayer> Counted => Order.Parts.Where(part => part >= 0).Select(part => Layers[part]);

    /// <summary>Where each tensor has its batch.</summary>
    public BatchAxes Batch => _batch ??= new(Network, Layers);

    /// <summary>The tensor that a reference means.</summary>
    public ShapedTensor this[TensorReference reference] =>
        reference.IsInput
            ? ShapedTensor.Of(Network.Inputs[reference.InputIndex].Shape)
            : Layers[reference.Producer].Outputs.ElementAtOrDefault(reference.Output) ?? ShapedTensor.Unknown;

    // What adds nothing is not shown; a sum beyond 64 bits is unknown.
    private static Calculation Total(IEnumerable<Dim> counts)
    {
        try
        {
            return Calculation.Sum(counts.Where(count => count.Value != 0).Select(count => Calculation.Of(count)));
        }
        catch (OverflowException)
        {
            return Dim.Unknown;
        }
    }

    // Code hands shapes from layer to layer by ways that are not part of the network.
    public bool Equals(ShapedNetwork? other) =>
        other is not null
        && Network.Equals(other.Network)
        && Layers.Length == other.Layers.Length
        && Layers.Zip(other.Layers, (layer, otherLayer) => layer.Inputs.SequenceEqual(otherLayer.Inputs)).All(isEqual => isEqual);

    public override bool Equals(object? obj) => Equals(obj as ShapedNetwork);

    public override int GetHashCode() => Network.GetHashCode();
}

/// <summary>A layer with what it receives, gives and holds.</summary>
internal sealed record ShapedLayer(
    Node Node,
    ImmutableArray<Shape> Inputs,
    ImmutableArray<ShapedTensor> Outputs,
    ImmutableArray<Weight> Weights,
    Calculation? MultiplyAdds,
    bool IsBroken)
{
    /// <summary>How all weights' numbers add up: <c>3*3*1*32 + 32</c>.</summary>
    public Calculation ParameterCount { get; } = Calculation.Sum(Weights.Where(weight => !weight.IsBuffer).Select(weight => weight.Count));

    /// <summary>False for a broken layer whose weights could not be found.</summary>
    public bool HasAllWeights { get; init; } = true;

    /// <summary>The windows that slide over the first input.</summary>
    public ImmutableArray<SlidingWindow> Windows { get; init; } = ImmutableArray<SlidingWindow>.Empty;

    /// <summary>The data format that the layer works in itself; null where it has none.</summary>
    public string? DataFormat { get; init; }

    /// <summary>The layers inside, where the layer is itself a network.</summary>
    public ShapedNetwork? Nested { get; init; }

    /// <summary>What the axes of its first output mean.</summary>
    public AxisOrder Order { get; init; }

    /// <summary>The number of parameters; unknown where a weight's size or existence is.</summary>
    public Dim Parameters => HasAllWeights && Weights.All(weight => weight.IsCertain || weight.IsBuffer) ? ParameterCount.Value : Dim.Unknown;

    public Dim TrainableParameters => Parameters.IsUnknown || !Node.IsTrainable
        ? Parameters.IsUnknown ? Dim.Unknown : Dim.Zero
        : Weights.Where(weight => weight.IsTrainable).Aggregate(Dim.Zero, (sum, weight) => sum + weight.Count.Value);
}
