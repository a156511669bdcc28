using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// A network that becomes known call by call, while code is executed that asks for the shapes in between. The same
/// rules run as for a network that is known from the start.
/// </summary>
internal sealed class Trace(NetworkOptions options)
{
    // Most of libtorch's operations take no more axes: what is said of such a tensor would have to be looked up one by one.
    private const int HighestRank = 64;

    private readonly List<NetworkInput> _inputs = new();
    private readonly List<ShapedLayer> _layers = new();

    public IReadOnlyList<ShapedLayer> Layers => _layers;

    public IReadOnlyList<NetworkInput> Inputs => _inputs;

    /// <summary>A tensor that comes from outside.</summary>
    public TensorReference AddInput(string name, Shape shape, bool isBatched = true)
    {
        _inputs.Add(new(name, shape, isBatched));
        return TensorReference.OfInput(_inputs.Count - 1);
    }

    /// <summary>Calls a layer; gives its index and what is wrong with the call.</summary>
    public (int Index, ImmutableArray<Problem> Problems) Add(Node node, ImmutableArray<Shape> inputs)
    {
        // Only what comes behind the first input may be left out; a program that hands over null does not come that far.
        if (inputs.Length > 0 && inputs[0].IsAbsent)
        {
            inputs = inputs.SetItem(0, Shape.Unknown);
        }

        var index = _layers.Count;
        var call = LayerCall.Run(node.Layer, node.Arguments, inputs, options);
        _layers.Add(new ShapedLayer(node, inputs, call.Outputs.Select(Sensible).ToImmutableArray(), call.Weights.ToImmutableArray(), call.MultiplyAdds, call.Problems.Count > 0)
        {
            HasAllWeights = call.IsComplete,
            Windows = call.Windows.ToImmutableArray(),
            DataFormat = call.DataFormat,
            Order = AxisOrder.After(call, node.Inbound.Select(tensor => (OrderOf(tensor), ShapeOf(tensor)))),
        });
        return (index, call.Problems.ToImmutableArray());
    }

    // An image behind its batch has its channels first; a sequence may be the one or the other.
    private AxisOrder OrderOf(TensorReference tensor) =>
        tensor.IsInput ? (_inputs[tensor.InputIndex] is { IsBatched: true, Shape: { HasRank: true, Rank: >= 4 } image } ? AxisOrder.ChannelsBefore(image.Rank - 2) : AxisOrder.Open)
        : tensor.Output == 0 ? _layers[tensor.Producer].Order
        : AxisOrder.Open;

    private Shape ShapeOf(TensorReference tensor) => tensor.IsInput ? _inputs[tensor.InputIndex].Shape : _layers[tensor.Producer].Outputs[tensor.Output].Shape;

    private static ShapedTensor Sensible(ShapedTensor output) => output.Shape is { HasRank: true, Rank: > HighestRank } ? ShapedTensor.Unknown : output;

    /// <summary>Forgets the last calls and inputs, which do not belong to the network.</summary>
    public void Shorten(int layers, int inputs)
    {
        _layers.RemoveRange(layers, _layers.Count - layers);
        _inputs.RemoveRange(inputs, _inputs.Count - inputs);
    }

    /// <summary>How a tensor came about that a problem is with, shapes as libtorch prints them, and what points to the mistake.</summary>
    public (string Chain, string Arithmetic, string? Clue) WayTo(TensorReference tensor, Problem problem, ImmutableArray<Shape> inputs)
    {
        var network = ToNetwork(string.Empty);
        var way = Chain.Links(network, _layers, tensor);
        return (Chain.Write(way, problem.Axis, shape => shape.ToString()), AxisOrigin.Explain(_layers, tensor, problem), Clues.For(problem, way, inputs));
    }

    /// <summary>All calls as a network.</summary>
    public ShapedNetwork Finish(string name, SummaryStyle style, Dim parameters, bool choosesTrained = false) => new(
        ToNetwork(name) with
        {
            Options = options with { SummaryStyle = style },
            Nodes = _layers.Select(layer => layer.Node).ToEquatableArray(),
            RegisteredParameters = parameters,
            ChoosesTrained = choosesTrained,
        },
        _layers.ToImmutableArray(),
        ImmutableArray<Finding>.Empty);

    private Network ToNetwork(string name) => new(
        name,
        IsFunctional: false,
        options,
        _inputs.ToEquatableArray(),
        EquatableArray<Node>.Empty,
        EquatableArray<NetworkOutput>.Empty);
}
