namespace ShapeAnalyzer.Core;

/// <summary><c>repeat</c> and <c>tile</c>: copies along the axes; <c>tile</c> fills up with 1 in front, <c>repeat</c> needs a number for each.</summary>
internal sealed class Repeat(string name, bool fillsUp, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<NumberList> _sizes = signature.NumberList(fillsUp ? "reps" : "sizes");

    public override void Infer(LayerCall call)
    {
        var times = call.Get(_sizes).Items;
        if (times.IsDefault || !call.Input.HasRank)
        {
            return;
        }

        var rank = Math.Max(times.Length, call.Input.Rank);
        if (times.Length < call.Input.Rank && !fillsUp)
        {
            call.Fail(Rules.Rank, $"needs a number for each of the {call.Input.Rank} axes of {call.Input} but has {times.Length}", _sizes, expected: call.Input.Rank, actual: times.Length);
            return;
        }

        if (times.Select((time, i) => (time, i)).FirstOrDefault(entry => entry.time.Value < 0) is { time: not null } negative)
        {
            call.Fail(Rules.Argument, $"repeats {negative.time} times", _sizes, negative.i);
            return;
        }

        MemoryOrder.OutputNew(call, Enumerable.Range(-rank, rank).Select(axis =>
        {
            var (time, size) = (-axis <= times.Length ? times[times.Length + axis] : Dim.One, -axis <= call.Input.Rank ? call.Input[axis] : Dim.One);
            return time.Value == 1 ? Calculation.Of(size, "unchanged") : Calculation.Of(size) * time;
        }));
    }
}
