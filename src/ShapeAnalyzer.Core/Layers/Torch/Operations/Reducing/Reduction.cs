using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Sums, means, maxima over some axes, or over all of them: they go, or stay as 1.
/// </summary>
/// <param name="name">The operation.</param>
/// <param name="outputs">How many tensors come out, all alike.</param>
/// <param name="signature">Takes the parameters.</param>
/// <param name="axes">What the parameter of the axes is called.</param>
/// <param name="absent">The axes where none are given; null: all.</param>
/// <param name="doubtful">An axis that a version may take for none.</param>
internal sealed class Reduction(string name, int outputs, Signature signature, string axes = "dim", IReadOnlyList<long>? absent = null, long? doubtful = null) : TorchLayer(name, signature)
{
    private readonly Parameter<NumberList> _dim = signature.NumberList(axes);
    private readonly Parameter<bool?> _keepdim = signature.Switch("keepdim", false);

    public override void Infer(LayerCall call)
    {
        var (dims, keeps) = (call.Get(_dim), call.Get(_keepdim));
        dims = dims.IsAbsent && absent is { } usual ? new(usual.Select(Dim.Of).ToImmutableArray(), IsList: true) : dims;
        if (doubtful is not null && !dims.Items.IsDefault && dims.Items.Any(axis => !axis.IsKnown || axis.Value == doubtful))
        {
            dims = NumberList.Unknown;
        }

        if (dims.IsUnknown || keeps is null)
        {
            if (keeps == true && call.Input.HasRank)
            {
                Give(call, Shape.OfRank(call.Input.Rank));
            }

            return;
        }

        var all = dims.IsAbsent || dims.Items.Length == 0;
        if (!call.Input.HasRank)
        {
            Give(call, all && keeps == false ? Shape.Of() : Shape.Unknown);
            return;
        }

        var axes = new HashSet<int>(all ? Enumerable.Range(0, call.Input.Rank) : Enumerable.Empty<int>());
        for (var i = 0; !all && i < dims.Items.Length; i++)
        {
            if (TorchRules.Axis(call, dims.Items[i], _dim, dims.IsList ? i : -1) is not { } axis)
            {
                GiveUnknownAxes(call, keeps.Value, dims.Items.Length);
                return;
            }

            if (!axes.Add(axis))
            {
                call.Fail(Rules.Axis, $"names axis {axis} twice", _dim, i, actual: dims.Items[i]);
                return;
            }
        }

        Give(call, Shape.Of(Enumerable.Range(0, call.Input.Rank)
            .Where(axis => keeps.Value || !axes.Contains(axis))
            .Select(axis => axes.Contains(axis) ? Dim.One : call.Input[axis])));
    }

    private void GiveUnknownAxes(LayerCall call, bool keeps, int count)
    {
        if (call.Problems.Count == 0)
        {
            Give(call, Shape.OfRank(keeps ? call.Input.Rank : Math.Max(0, call.Input.Rank - count)));
        }
    }

    private void Give(LayerCall call, Shape shape)
    {
        for (var output = 0; output < outputs; output++)
        {
            call.Output(MemoryOrder.IsContiguous(call.Input) == true ? MemoryOrder.AsContiguous(shape) : shape, "what is left");
        }
    }
}
