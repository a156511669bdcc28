namespace ShapeAnalyzer.Core;

/// <summary><c>transpose</c> and its other names: two axes change places.</summary>
internal sealed class Transposition(string name, Signature signature) : TorchLayer(name, signature)
{
    // An axis further from the end is nobody's intention, and says nothing of the last ones.
    private const int LongestTail = 8;

    private readonly Parameter<Dim> _first = signature.Number("dim0");
    private readonly Parameter<Dim> _second = signature.Number("dim1");

    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank)
        {
            call.Output(Swapped(call.Input, call.Get(_first), call.Get(_second)));
        }
        else if (TorchRules.Axis(call, call.Get(_first), _first) is { } first && TorchRules.Axis(call, call.Get(_second), _second) is { } second)
        {
            Swap(call, first, second);
        }
        else if (call.Problems.Count == 0)
        {
            call.Output(Shape.OfRank(call.Input.Rank));
        }
    }

    /// <summary>States the input with two axes swapped.</summary>
    public static void Swap(LayerCall call, int first, int second) => MemoryOrder.Output(
        call,
        Enumerable.Range(0, call.Input.Rank).Select(axis => MemoryOrder.AxisOf(call, axis == first ? second : axis == second ? first : axis)));

    /// <summary>
    /// A tensor of unknown rank with two axes swapped, which it must have: of its last axes something may be known even
    /// so.
    /// </summary>
    public static Shape Swapped(Shape input, Dim first, Dim second)
    {
        if (first.Value is not (< 0 and >= -LongestTail) || second.Value is not (< 0 and >= -LongestTail))
        {
            return Shape.Unknown;
        }

        var (one, two) = ((int)first.Value, (int)second.Value);
        var length = Math.Max(input.Tail.Length, -Math.Min(one, two));
        var tail = Enumerable.Range(-length, length).Select(input.FromEnd).ToArray();
        (tail[length + one], tail[length + two]) = (tail[length + two], tail[length + one]);
        return Shape.EndingIn(tail);
    }
}
