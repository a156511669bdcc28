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

    public override InputCount InputCount => new(Network.Inputs.Length, Network.Inputs.Length);

    public override void Infer(LayerCall call)
    {
        var declared = _declared.Value;
        var used = ReceivesWhatItDeclares(call) ? Use(call.Inputs, declared) : declared;
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
            call.CountMultiplyAdds(Calculation.Of(used.MultiplyAdds.Value));
        }
    }

    public override bool Equals(object? obj) => obj is NestedNetwork other && (ReferenceEquals(this, other) || Network.Equals(other.Network));

    public override int GetHashCode() => Network.GetHashCode();

    private bool ReceivesWhatItDeclares(LayerCall call)
    {
        var fits = true;
        for (var i = 0; i < call.Inputs.Length; i++)
        {
            var (expected, actual) = (Network.Inputs[i].Shape, call.Inputs[i]);
            if (!expected.HasRank || !actual.HasRank)
            {
                continue;
            }

            var axis = expected.Rank == actual.Rank ? FirstOtherAxis(expected, actual) : -1;
            if (expected.Rank != actual.Rank || axis >= 0)
            {
                fits = false;
                call.Fail(
                    expected.Rank == actual.Rank ? Rules.InputShape : Rules.Rank,
                    $"declares the input {ShapeText.Compact(expected)} but receives {ShapeText.Compact(actual)}",
                    input: i,
                    axis: axis < 0 ? null : axis,
                    expected: axis < 0 ? Dim.Of(expected.Rank) : expected[axis],
                    actual: axis < 0 ? Dim.Of(actual.Rank) : actual[axis]);
            }
        }

        return fits;
    }

    // A name stands for any size, which this use may decide.
    private static int FirstOtherAxis(Shape expected, Shape actual)
    {
        for (var axis = 0; axis < actual.Rank; axis++)
        {
            if (expected[axis].IsKnown && actual[axis].IsKnown && expected[axis].Value != actual[axis].Value)
            {
                return axis;
            }
        }

        return -1;
    }

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
}
