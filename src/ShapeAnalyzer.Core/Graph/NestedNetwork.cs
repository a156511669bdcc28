using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// A network as one layer of another. It is inferred once for the shapes that it declares, which gives its weights, and
/// again for what each use passes in. What fails for the declared shapes too is told where that network is declared.
/// </summary>
internal sealed class NestedNetwork(Network network) : Layer(network.IsFunctional ? "Functional" : "Sequential", new Signature())
{
    private readonly Lazy<ShapedNetwork> _declared = new(() => Inference.Run(network));

    public Network Network { get; } = network;

    /// <summary>How many layers it has, those of networks inside of it included; each has weights of its own.</summary>
    public long Size { get; } = network.Nodes.Sum(node => 1 + SizeOf(node.Layer));

    /// <summary>What follows from the shapes that it declares.</summary>
    public ShapedNetwork Declared => _declared.Value;

    public override InputCount InputCount => new(Network.Inputs.Length, Network.Inputs.Length);

    public override void Infer(LayerCall call)
    {
        var declared = _declared.Value;
        var used = Receive(call) switch
        {
            Reception.Declared => Use(call.Inputs, declared),
            Reception.Unchecked => Pass(call, declared),
            _ => declared,
        };
        foreach (var finding in used.Findings.Where(finding => finding.Rule.Id[3] == '1' && !declared.Findings.Any(known => IsSame(known, finding))))
        {
            call.Fail(finding.Rule, $"cannot take this input: inside it, {finding.Message}");
        }

        foreach (var output in Network.Outputs)
        {
            call.Output(output.Source is { } source ? used[source].Shape : Shape.Unknown, "the network's output");
        }

        StateWeights(call, Network.Inputs.All(input => input.Shape.HasRank) ? declared : used);
        if (used.MultiplyAdds.Value.Value != 0)
        {
            call.CountMultiplyAdds(() => Calculation.Of(used.MultiplyAdds.Value));
        }
    }

    public override bool Equals(object? obj) => obj is NestedNetwork other && (ReferenceEquals(this, other) || Network.Equals(other.Network));

    public override int GetHashCode() => Network.GetHashCode();

    private static long SizeOf(Layer layer) => layer switch
    {
        NestedNetwork inner => inner.Size,
        Wrapper wrapper => SizeOf(wrapper.Inner),
        _ => 0,
    };

    private Reception Receive(LayerCall call)
    {
        var reception = Reception.Declared;
        for (var i = 0; i < call.Inputs.Length; i++)
        {
            var (expected, actual) = (Network.Inputs[i].Shape, call.Inputs[i]);
            if (!expected.HasRank || !actual.HasRank)
            {
                continue;
            }

            if (FirstOtherAxis(expected, actual) is { } axis)
            {
                FailInput(call, i, axis);
                return Reception.Rejected;
            }

            if (expected.Rank != actual.Rank || expected[-1].IsSameAs(actual[-1]) == false)
            {
                reception = Reception.Unchecked;
            }
        }

        return reception;
    }

    private void FailInput(LayerCall call, int input, int axis) => call.Fail(
        Rules.InputShape,
        $"declares the input {ShapeText.Compact(Network.Inputs[input].Shape)} but receives {ShapeText.Compact(call.Inputs[input])}",
        input: input,
        axis: axis,
        expected: Network.Inputs[input].Shape[axis],
        actual: call.Inputs[input][axis]);

    // Keras compares the axes behind the batch that both have, without a last one of size 1. A name stands for any
    // size, which this use may decide.
    private static int? FirstOtherAxis(Shape expected, Shape actual)
    {
        for (var axis = 1; axis < Math.Min(Compared(expected), Compared(actual)); axis++)
        {
            if (expected[axis].IsKnown && actual[axis].IsKnown && expected[axis].Value != actual[axis].Value)
            {
                return axis;
            }
        }

        return null;
    }

    private static int Compared(Shape shape) => shape.Rank > 1 && shape[-1].Value == 1 ? shape.Rank - 1 : shape.Rank;

    // What Keras does not compare it passes on, to layers that have their weights already.
    private ShapedNetwork Pass(LayerCall call, ShapedNetwork declared)
    {
        var inputs = Network.Inputs.Select((input, i) => input with { Shape = call.Inputs[i] }).ToEquatableArray();
        var used = Inference.Run(Network with { Inputs = inputs });
        for (var i = 0; i < used.Layers.Length; i++)
        {
            if (used.Layers[i].Node.Layer is not IRecurrent && HasOtherWeights(declared.Layers[i], used.Layers[i]))
            {
                FailInput(call, 0, Math.Min(Network.Inputs[0].Shape.Rank, call.Inputs[0].Rank) - 1);
                break;
            }
        }

        return used;
    }

    private static bool HasOtherWeights(ShapedLayer declared, ShapedLayer used) =>
        declared.Weights.Zip(used.Weights, (one, other) => one.Shape.Zip(other.Shape, (left, right) => left.IsSameAs(right) == false).Any(differ => differ)).Any(differ => differ);

    private ShapedNetwork Use(ImmutableArray<Shape> shapes, ShapedNetwork declared)
    {
        var inputs = Network.Inputs.Select((input, i) => input with { Shape = Narrow(input.Shape, shapes[i]) }).ToEquatableArray();
        return inputs == Network.Inputs ? declared : Inference.Run(Network with { Inputs = inputs });
    }

    // What is declared as a number is that number, whatever is known of the tensor.
    private static Shape Narrow(Shape declared, Shape received) =>
        !received.HasRank ? declared
        : !declared.HasRank ? received
        : Shape.Of(declared.Dims.Select((size, axis) => size.IsKnown || (received[axis].IsUnknown && !size.IsUnknown) ? size : received[axis]));

    private static void StateWeights(LayerCall call, ShapedNetwork inner)
    {
        foreach (var layer in inner.Order.Parts.Where(part => part >= 0).Select(part => inner.Layers[part]))
        {
            foreach (var weight in layer.Weights)
            {
                call.Weight($"{layer.Node.Name}/{weight.Name}", weight.IsCertain ? true : null, weight.IsTrainable && layer.Node.IsTrainable, weight.Shape.ToArray());
            }
        }

        call.IsNetwork(inner, inner.Order.Parts.All(part => part < 0 || inner.Layers[part].HasAllWeights));
    }

    private static bool IsSame(Finding known, Finding finding) => known.Rule == finding.Rule && known.Anchor == finding.Anchor;

    /// <summary>How what arrives relates to what the network declares.</summary>
    private enum Reception
    {
        /// <summary>It is what is declared.</summary>
        Declared,

        /// <summary>It is not, but Keras lets it pass.</summary>
        Unchecked,

        /// <summary>It is not.</summary>
        Rejected,
    }
}
