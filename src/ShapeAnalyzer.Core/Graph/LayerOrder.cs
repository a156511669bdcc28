using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Which layers belong to a network and in what order Keras lists them: those of a functional network that lead to an
/// output, by depth (the longest way to an output), deepest first. Parts are named as in <see cref="TensorReference"/>:
/// a layer by its first call, an input by ~index.
/// </summary>
internal sealed class LayerOrder
{
    private readonly Network _network;
    private readonly Dictionary<int, int> _visits = new();
    private readonly List<int> _inputsFirst = new();
    private readonly HashSet<int> _members = new();

    private LayerOrder(Network network) => _network = network;

    /// <summary>The inputs and layers, as a summary lists them.</summary>
    public ImmutableArray<int> Parts { get; private set; }

    /// <summary>Whether nothing branches, merges or is used twice, so that connections say nothing new.</summary>
    public bool IsChain { get; private set; }

    public static LayerOrder Of(Network network)
    {
        var order = new LayerOrder(network);
        if (network.IsFunctional)
        {
            order.WalkBack();
            order.SortByDepth();
        }
        else
        {
            order._members.UnionWith(Enumerable.Range(0, network.Nodes.Length));
            order.Parts = Enumerable.Range(0, network.Nodes.Length).Where(node => network.Nodes[node] is { SharedWith: null, IsOperation: false }).ToImmutableArray();
            order.IsChain = true;
        }

        return order;
    }

    /// <summary>Whether that call leads to an output.</summary>
    public bool Contains(int node) => _members.Contains(node);

    /// <summary>The first call of the layer that a call uses.</summary>
    public static int LayerOf(Network network, int node)
    {
        while (node >= 0 && network.Nodes[node].SharedWith is { } first)
        {
            node = first;
        }

        return node;
    }

    // A depth-first walk from the outputs; a stack instead of recursion, for networks may be deep.
    private void WalkBack()
    {
        var pending = new Stack<(int Node, int NextInput)>();
        foreach (var end in Ends())
        {
            Enter(end);
            while (pending.Count > 0)
            {
                var (node, next) = pending.Pop();
                var inputs = InputsOf(node);
                if (next == inputs.Length)
                {
                    _inputsFirst.Add(node);
                    continue;
                }

                pending.Push((node, next + 1));
                Enter(inputs[next]);
            }
        }

        void Enter(TensorReference? tensor)
        {
            if (tensor is { Producer: var node } && _members.Add(node))
            {
                var layer = LayerOf(_network, node);
                if (!_visits.ContainsKey(layer))
                {
                    _visits.Add(layer, _visits.Count);
                }

                pending.Push((node, 0));
            }
        }
    }

    // Where a name could not be resolved, a layer that seems to lead nowhere may be the one that was meant.
    private IEnumerable<TensorReference?> Ends()
    {
        var outputs = _network.Outputs.Select(output => output.Source);
        return _network.HasUnresolvedNames
            ? outputs.Concat(Enumerable.Range(0, _network.Nodes.Length).Reverse().Select(node => (TensorReference?)new TensorReference(node)))
            : outputs;
    }

    private void SortByDepth()
    {
        var (callDepths, layerDepths) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        for (var i = _inputsFirst.Count - 1; i >= 0; i--)
        {
            var node = _inputsFirst[i];
            var layer = LayerOf(_network, node);
            var depth = Math.Max(DepthOf(callDepths, node), DepthOf(layerDepths, layer));
            callDepths[node] = layerDepths[layer] = depth;
            foreach (var input in InputsOf(node))
            {
                callDepths[input.Producer] = Math.Max(depth + 1, DepthOf(callDepths, input.Producer));
            }
        }

        // An input that leads nowhere stands before what has no depth either.
        for (var input = 0; input < _network.Inputs.Length; input++)
        {
            if (_members.Add(~input))
            {
                callDepths[~input] = layerDepths[~input] = 0;
                _visits[~input] = -1;
            }
        }

        Parts = layerDepths.Keys.OrderByDescending(layer => layerDepths[layer]).ThenBy(layer => _visits[layer]).ToImmutableArray();
        IsChain = callDepths.Values.Distinct().Count() == callDepths.Count
            && layerDepths.Count == callDepths.Count
            && callDepths.Keys.All(node => InputsOf(node).Length <= 1);
    }

    private EquatableArray<TensorReference> InputsOf(int node) =>
        node < 0 ? EquatableArray<TensorReference>.Empty : _network.Nodes[node].Inbound;

    private static int DepthOf(Dictionary<int, int> depths, int key) => depths.TryGetValue(key, out var depth) ? depth : 0;
}
