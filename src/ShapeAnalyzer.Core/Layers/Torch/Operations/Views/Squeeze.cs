namespace ShapeAnalyzer.Core;

/// <summary><c>squeeze</c>: an axis of 1 goes, or all of them; another stays.</summary>
internal sealed class Squeeze(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<NumberList> _dim = signature.NumberList("dim");

    public override void Infer(LayerCall call)
    {
        var given = call.Get(_dim);
        if (!call.Input.HasRank || given.IsUnknown)
        {
            return;
        }

        var axes = new HashSet<int>();
        if (given.IsAbsent)
        {
            axes.UnionWith(Enumerable.Range(0, call.Input.Rank));
        }
        else
        {
            for (var i = 0; i < given.Items.Length; i++)
            {
                if (TorchRules.Axis(call, given.Items[i], _dim) is not { } axis)
                {
                    return;
                }

                axes.Add(axis);
            }
        }

        // An axis of which it is not known whether it goes leaves even the rank open.
        if (axes.Any(axis => axis < call.Input.Rank && call.Input[axis].IsSameAs(1) is null))
        {
            return;
        }

        MemoryOrder.Output(call, MemoryOrder.AxesOf(call).Where((axis, i) => !axes.Contains(i) || axis.Size.Value.Value != 1));
    }
}
