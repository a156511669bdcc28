namespace ShapeAnalyzer.Core;

/// <summary>Pieces of a tensor along an axis.</summary>
internal static class SplitRules
{
    /// <summary>The axis to split along, or null where it is not known or does not exist.</summary>
    public static int? Axis(LayerCall call, Dim dim, Parameter at)
    {
        if (!call.Input.HasRank)
        {
            return null;
        }

        if (call.Input.Rank == 0)
        {
            call.Fail(Rules.Rank, "needs a tensor with at least 1 axis but receives a scalar", expected: 1, actual: 0);
            return null;
        }

        return TorchRules.Axis(call, dim, at);
    }

    /// <summary>States a piece of each size: a view.</summary>
    public static void Output(LayerCall call, int axis, IEnumerable<Calculation> sizes)
    {
        foreach (var size in sizes)
        {
            MemoryOrder.Output(call, MemoryOrder.AxesOf(call).Select((old, i) => i == axis ? (size, old.Step) : old));
        }
    }

    /// <summary>Pieces of a size, the last of what is left.</summary>
    public static IEnumerable<Calculation> Equal(long total, long size)
    {
        for (var at = 0L; at < Math.Max(total, 1); at += size)
        {
            yield return Calculation.Of(Math.Min(size, total - at), "a piece");
        }
    }
}
