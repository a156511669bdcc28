namespace ShapeAnalyzer.Core;

/// <summary>A layer that goes through steps with a state.</summary>
internal interface IRecurrent
{
    /// <summary>How many tensors the state consists of.</summary>
    int States { get; }
}

/// <summary>What holds for every layer with a state.</summary>
internal static class RecurrentRules
{
    /// <summary>A call has the sequence alone, or all initial states behind it.</summary>
    public static void CheckStateCount(this IRecurrent layer, LayerCall call, int directions = 1)
    {
        var states = layer.States * directions;
        if (call.Inputs.Length != 1 && call.Inputs.Length != 1 + states)
        {
            call.Fail(Rules.InputCount, $"expects a sequence, and behind it {states} initial state{(states == 1 ? string.Empty : "s")} or none, but receives {call.Inputs.Length} inputs");
        }
    }
}
