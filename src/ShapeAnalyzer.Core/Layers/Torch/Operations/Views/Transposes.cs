namespace ShapeAnalyzer.Core;

/// <summary><c>t()</c>, <c>T</c>, <c>mT</c>: all axes, or the last two, in reverse order.</summary>
internal sealed class Transposes(string name, int atLeast, int atMost, bool lastTwo) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank)
        {
            call.Output(lastTwo ? Transposition.Swapped(call.Input, -2, -1) : Shape.Unknown);
            return;
        }

        var rank = call.Input.Rank;
        if (rank == 0)
        {
            call.Output(call.Input, "unchanged");
        }
        else if (rank < atLeast || rank > atMost)
        {
            call.Fail(
                Rules.Rank,
                atMost == int.MaxValue ? $"expects a tensor of {atLeast} axes or more but receives {rank}: {call.Input}" : $"expects a tensor of at most {atMost} axes but receives {rank}: {call.Input}",
                expected: rank < atLeast ? atLeast : atMost,
                actual: rank);
        }
        else if (lastTwo)
        {
            Transposition.Swap(call, rank - 1, rank - 2);
        }
        else
        {
            MemoryOrder.Output(call, Enumerable.Range(0, rank).Select(axis => MemoryOrder.AxisOf(call, rank - 1 - axis)));
        }
    }
}
