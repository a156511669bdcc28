namespace ShapeAnalyzer.Core;

/// <summary>Recurrent modules of libtorch, and their cells.</summary>
internal static class TorchRecurrentModules
{
    public static IEnumerable<Layer> All()
    {
        foreach (var (name, gates, states) in new[] { ("RNN", 1, 1), ("GRU", 3, 1), ("LSTM", 4, 2) })
        {
            yield return new TorchRecurrent(name, gates, states, new());
            yield return new TorchCell($"{name}Cell", gates, states, new());
        }
    }
}
