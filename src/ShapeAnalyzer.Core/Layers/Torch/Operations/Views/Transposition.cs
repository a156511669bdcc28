namespace ShapeAnalyzer.Core;

/// <summary><c>transpose</c> and its other names: two axes change places.</summary>
internal sealed class Transposition(string name, Signature signature) : TorchLayer(name, signature)
{
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

    // Of the last axes something may be known even so.
    private static Shape Swapped(Shape input, Dim first, Dim second)
    {
        var tail = input.Tail.ToArray();
        if (first.Value is not { } one || second.Value is not { } two || one >= 0 || two >= 0 || -one > tail.Length || -two > tail.Length)
        {
            return Shape.Unknown;
        }

        var (i, j) = (tail.Length + (int)one, tail.Length + (int)two);
        (tail[i], tail[j]) = (tail[j], tail[i]);
        return Shape.EndingIn(tail);
    }
}
