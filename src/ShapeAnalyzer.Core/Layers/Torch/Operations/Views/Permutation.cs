using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary><c>permute</c>: the axes in another order.</summary>
internal sealed class Permutation(Signature signature) : TorchLayer("permute", signature)
{
    private readonly Parameter<NumberList> _permutation = signature.NumberList("permutation");

    public override void Infer(LayerCall call)
    {
        var order = call.Get(_permutation).Items;
        if (order.IsDefault)
        {
            return;
        }

        if (!call.Input.HasRank)
        {
            call.Output(PartlyKnown(TorchRules.OfRank(call.Input, order.Length), order));
            return;
        }

        if (order.Length != call.Input.Rank)
        {
            call.Fail(Rules.Axis, $"names {order.Length} axes but receives a tensor of {call.Input.Rank}: {call.Input}", _permutation, expected: call.Input.Rank, actual: order.Length);
            return;
        }

        var axes = new List<int>();
        for (var i = 0; i < order.Length; i++)
        {
            if (TorchRules.Axis(call, order[i], _permutation, i) is not { } axis)
            {
                if (call.Problems.Count == 0)
                {
                    call.Output(Shape.OfRank(order.Length));
                }

                return;
            }

            if (axes.Contains(axis))
            {
                call.Fail(Rules.Axis, $"names axis {axis} twice", _permutation, i, actual: order[i]);
                return;
            }

            axes.Add(axis);
        }

        MemoryOrder.Output(call, axes.Select(axis => MemoryOrder.AxisOf(call, axis)));
    }

    // A tensor that has as many axes as are named: of the last ones something may be known.
    private static Shape PartlyKnown(Shape input, ImmutableArray<Dim> order) => Shape.Of(order.Select(axis =>
        axis.Value is { } value && value >= -input.Rank && value < input.Rank ? input[(int)value] : Dim.Unknown));
}
