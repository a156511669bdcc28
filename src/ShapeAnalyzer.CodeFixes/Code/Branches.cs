using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Two of the tensors that a merge joins, and the layers that only one of them comes from.</summary>
internal sealed class Branches
{
    private readonly NetworkView _network;
    private readonly ShapedLayer _merge;
    private readonly int _main;
    private readonly int _other;

    private Branches(NetworkView network, ShapedLayer merge, int main, int other) => (_network, _merge, _main, _other) = (network, merge, main, other);

    /// <summary>What comes out of the first branch.</summary>
    public Shape Main => _merge.Inputs[_main];

    /// <summary>What comes out of the other one.</summary>
    public Shape Other => _merge.Inputs[_other];

    /// <summary>Which input of the merge the other one is.</summary>
    public int OtherInput => _other;

    /// <summary>Where the other one comes from.</summary>
    public TensorReference OtherSource => _merge.Node.Inbound[_other];

    /// <summary>The layers of the first branch alone, the nearest first.</summary>
    public IReadOnlyList<ShapedLayer> MainLayers => Only(_main, _other);

    /// <summary>The layers of the other branch alone, the nearest first.</summary>
    public IReadOnlyList<ShapedLayer> OtherLayers => Only(_other, _main);

    /// <summary>Whether the other one is a way past the layers of the first.</summary>
    public bool IsShortcut => MainLayers.Any(layer => layer.Node.Inbound.Contains(OtherSource));

    /// <summary>The sizes of the places in a map, the first branch's and the other's.</summary>
    public IEnumerable<(long Main, long Other)> Places => Enumerable.Range(2, Main.Rank - 2).Select(axis => (Main[axis].Value!.Value, Other[axis].Value!.Value));

    /// <summary>How many steps of the other branch are one of the first; null where no stride makes them fit.</summary>
    public long? Stride => Places.Select(pair => (pair.Other + pair.Main - 1) / Math.Max(1, pair.Main)).Distinct().ToList() is [>= 1 and var stride]
        && Places.All(pair => (pair.Other + stride - 1) / stride == pair.Main) ? stride : null;

    /// <summary>All pairs of maps of known sizes that a call joins.</summary>
    public static IEnumerable<Branches> Of(NetworkView network, ShapedLayer merge) => Enumerable.Range(0, merge.Inputs.Length)
        .SelectMany(main => Enumerable.Range(0, merge.Inputs.Length).Where(other => other != main).Select(other => new Branches(network, merge, main, other)))
        .Where(pair => merge.Node.Inbound.Length == merge.Inputs.Length
            && pair.Main.IsKnownWithoutBatch
            && pair.Other.IsKnownWithoutBatch
            && pair.Main.Rank == pair.Other.Rank
            && pair.Main.Rank is >= 3 and <= 5);

    private List<ShapedLayer> Only(int input, int not)
    {
        var shared = new HashSet<ShapedLayer>(Before(not), ByReference<ShapedLayer>.Comparer);
        return Before(input).Where(layer => !shared.Contains(layer)).ToList();
    }

    private IEnumerable<ShapedLayer> Before(int input) =>
        _network.ProducerOf(_merge, input) is { } last ? _network.AllBefore(last).Prepend(last) : Enumerable.Empty<ShapedLayer>();
}
