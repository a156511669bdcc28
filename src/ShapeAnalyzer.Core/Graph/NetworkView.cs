using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>A shaped network with the ways through it: who uses what.</summary>
internal sealed class NetworkView
{
    private readonly ILookup<int, int> _consumers;
    private readonly Dictionary<ShapedLayer, int> _indices = new(ByReference<ShapedLayer>.Comparer);
    private readonly HashSet<int> _outputs;

    public NetworkView(ShapedNetwork network)
    {
        Network = network;
        _consumers = network.Network.Nodes
            .SelectMany((node, index) => node.Inbound.Select(tensor => (tensor.Producer, index)))
            .ToLookup(edge => edge.Producer, edge => edge.index);
        _outputs = new(network.Network.Outputs.Where(output => output.Source is not null).Select(output => output.Source!.Value.Producer));
        for (var i = 0; i < network.Layers.Length; i++)
        {
            _indices[network.Layers[i]] = i;
        }
    }

    public ShapedNetwork Network { get; }

    public ImmutableArray<ShapedLayer> Layers => Network.Layers;

    public int IndexOf(ShapedLayer layer) => _indices[layer];

    /// <summary>The layer that gives the n-th input, or null where it is an input of the network.</summary>
    public ShapedLayer? ProducerOf(ShapedLayer layer, int input = 0) =>
        input < layer.Node.Inbound.Length && layer.Node.Inbound[input] is { IsInput: false } tensor ? Layers[tensor.Producer] : null;

    /// <summary>The name of what gives the n-th input.</summary>
    public string ProducerNameOf(ShapedLayer layer, int input) => layer.Node.Inbound[input] is var tensor && tensor.IsInput
        ? Network.Network.Inputs[tensor.InputIndex].Name
        : Layers[tensor.Producer].Node.Name;

    /// <summary>The layer before and those before it, along the first inputs.</summary>
    public IEnumerable<ShapedLayer> Before(ShapedLayer layer)
    {
        for (var producer = ProducerOf(layer); producer is not null; producer = ProducerOf(producer))
        {
            yield return producer;
        }
    }

    /// <summary>All layers that lead to a layer, the nearest first.</summary>
    public IEnumerable<ShapedLayer> AllBefore(ShapedLayer layer)
    {
        var seen = new HashSet<int>();
        var open = new Queue<TensorReference>(layer.Node.Inbound);
        while (open.Count > 0)
        {
            var next = open.Dequeue();
            if (!next.IsInput && seen.Add(next.Producer))
            {
                yield return Layers[next.Producer];
                foreach (var tensor in Layers[next.Producer].Node.Inbound)
                {
                    open.Enqueue(tensor);
                }
            }
        }
    }

    /// <summary>All layers that use the layer's output, directly or through others.</summary>
    public IEnumerable<ShapedLayer> Behind(int layer)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>(_consumers[layer]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (seen.Add(next))
            {
                yield return Layers[next];
                foreach (var consumer in _consumers[next])
                {
                    open.Push(consumer);
                }
            }
        }
    }

    /// <summary>The layers that use the layer's output directly.</summary>
    public IEnumerable<ShapedLayer> UsersOf(int layer) => _consumers[layer].Select(consumer => Layers[consumer]);

    public bool IsUsed(TensorReference tensor) => _consumers.Contains(tensor.Producer);

    public bool IsOutput(int layer) => _outputs.Contains(layer);
}
