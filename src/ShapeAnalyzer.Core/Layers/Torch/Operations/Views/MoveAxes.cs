namespace ShapeAnalyzer.Core;

/// <summary><c>movedim</c>: axes go to other places, the others close up.</summary>
internal sealed class MoveAxes(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<NumberList> _source = signature.NumberList("source");
    private readonly Parameter<NumberList> _destination = signature.NumberList("destination");

    public override void Infer(LayerCall call)
    {
        var (sources, destinations) = (call.Get(_source).Items, call.Get(_destination).Items);
        if (!call.Input.HasRank || sources.IsDefault || destinations.IsDefault)
        {
            return;
        }

        if (sources.Length != destinations.Length)
        {
            call.Fail(Rules.Axis, $"moves {sources.Length} axes to {destinations.Length} places", _destination, expected: sources.Length, actual: destinations.Length);
            return;
        }

        var order = new int?[call.Input.Rank];
        var moved = new HashSet<int>();
        for (var i = 0; i < sources.Length; i++)
        {
            if (TorchRules.Axis(call, sources[i], _source, i) is not { } from || TorchRules.Axis(call, destinations[i], _destination, i) is not { } to)
            {
                return;
            }

            if (call.Input.Rank == 0)
            {
                continue;
            }

            if (!moved.Add(from) || order[to] is not null)
            {
                call.Fail(Rules.Axis, "names an axis twice", _source, i);
                return;
            }

            order[to] = from;
        }

        var rest = new Queue<int>(Enumerable.Range(0, call.Input.Rank).Where(axis => !moved.Contains(axis)));
        MemoryOrder.Output(call, order.Select(axis => MemoryOrder.AxisOf(call, axis ?? rest.Dequeue())).ToList());
    }
}
