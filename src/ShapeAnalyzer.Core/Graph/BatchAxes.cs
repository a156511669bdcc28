using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Which axis of a tensor is the batch. In a declared network it is the first of each. In code it may move to another place,
/// be part of a product, or be missing, as in a table of positions: there it is where the batch of the inputs can be found.
/// </summary>
internal sealed class BatchAxes
{
    private readonly Network _network;
    private readonly ImmutableArray<ShapedLayer> _layers;
    private readonly bool[] _descends;
    private readonly Dim? _batch;

    public BatchAxes(Network network, ImmutableArray<ShapedLayer> layers)
    {
        (_network, _layers) = (network, layers);
        _batch = network.Inputs.FirstOrDefault(input => input is { IsBatched: true, Shape: { HasRank: true, Rank: > 0 } })?.Shape[0];
        _descends = new bool[layers.Length];
        for (var i = 0; i < layers.Length; i++)
        {
            _descends[i] = layers[i].Node.Inbound.Any(Descends);
        }
    }

    /// <summary>The axis, or null where the tensor has no batch.</summary>
    public int? Of(TensorReference tensor) => tensor.IsInput
        ? Of(_network.Inputs[tensor.InputIndex].Shape, AxisOrder.Open, Descends(tensor))
        : Of(_layers[tensor.Producer].Outputs.ElementAtOrDefault(tensor.Output)?.Shape ?? Shape.Unknown, tensor.Output == 0 ? _layers[tensor.Producer].Order : AxisOrder.Open, Descends(tensor));

    /// <summary>Whether a size is that of several places for each sample: a product of the batch.</summary>
    public bool IsProduct(Dim size) => _network.Options.WritesBatch && _batch is not null && size.IsSameSizeAs(_batch) == false;

    /// <summary>What a layer receives, with the axis of each; tensors that are left out are not among it.</summary>
    public IEnumerable<(Shape Shape, int? Axis)> Received(ShapedLayer layer)
    {
        // One that is handed null although it needs a tensor receives something unknown, which comes from nowhere.
        var given = layer.Inputs.Where(input => !input.IsAbsent).ToList();
        var fromNowhere = given.Count - layer.Node.Inbound.Length;
        return given.Select((shape, i) => (shape, i < fromNowhere ? 0 : Of(layer.Node.Inbound[i - fromNowhere])));
    }

    private int? Of(Shape shape, AxisOrder order, bool descends)
    {
        if (!_network.Options.WritesBatch || !shape.HasRank || shape.Rank == 0)
        {
            return 0;
        }

        return _batch is { IsSymbolic: true } name ? Named(shape, name, descends)
            : !descends ? null
            : _batch?.Value is > 0 and var number ? Counted(shape, number, order)
            : 0;
    }

    // The batch itself, or a product of it: (batch * windows, places, features).
    private static int? Named(Shape shape, Dim name, bool descends)
    {
        var axis = shape.Dims.IndexOf(name);
        axis = axis < 0 ? shape.Dims.ToList().FindIndex(size => size.Mentions(name)) : axis;
        return axis >= 0 ? axis : descends && shape[0].IsUnknown ? 0 : null;
    }

    // Any axis may have that number: only where it is meant to be does it prove something.
    private static int? Counted(Shape shape, long number, AxisOrder order) =>
        order.Meaning == AxisMeaning.StepsFirst && shape.Rank == 3 && shape[1].Value == number ? 1
        : shape[0].Value is not { } first || first % number == 0 ? 0
        : null;

    private bool Descends(TensorReference tensor) => tensor.IsInput ? _network.Inputs[tensor.InputIndex].IsBatched : _descends[tensor.Producer];
}
