using System.Collections.Immutable;
using CsCheck;

namespace ShapeAnalyzer.Core.Tests.Layers;

/// <summary>Every layer class with arguments and inputs that nobody would write: it may complain, but not break down.</summary>
public class ExtremeArguments
{
    private static readonly Gen<Dim> Sizes = OneOf<Dim>(
        0, 1, 2, 3, 5, 28, 64, int.MaxValue, long.MaxValue, Dim.Unknown, Dim.Undefined, Dim.Symbol("n"), Dim.Symbol("n") * 2, Dim.Variable("v"));

    private static readonly Gen<Shape> Shapes = Gen.Frequency(
        (8, Sizes.Array[0, 6].Select(sizes => Shape.Of(sizes))),
        (1, Gen.Const(Shape.Unknown)),
        (1, Gen.Const(Shape.EndingIn(Dim.Symbol("n")))));

    private static readonly Gen<Value> Numbers = Gen.Frequency(
        (8, OneOf(0L, 1, -1, 2, 3, 7, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue).Select(Value.Of)),
        (1, Sizes.Select(Value.Of)));

    private static readonly Gen<Value> Values = Gen.Frequency(
        (10, Numbers),
        (10, Numbers.Array[0, 6].Select(items => Value.Of(items))),
        (1, Gen.Const(Value.Of(Enumerable.Repeat(Value.Of(2), 1000)))),
        (2, OneOf(Value.Unknown, Value.Null)),
        (4, Gen.Bool.Select(Value.Of)),
        (2, OneOf(0.5, -1, double.NaN, double.PositiveInfinity, double.MaxValue).Select(Value.Of)),
        (4, OneOf("", "same", "valid", "causal", "channels_first", "relu", "ab,bc->ac", "...ab,bc->...ac", "ab...,bc->ac...", "aa,a->aa", "none", "one_hot", "a").Select(Value.Of)));

    private static readonly ImmutableArray<Layer> Layers =
        LayerCatalog.All.SelectMany(layer => Wrappers.All.Select(wrapper => wrapper.Around(layer)).Prepend(layer)).ToImmutableArray();

    [Fact]
    public void A_layer_complains_but_never_breaks_down() => (
        from layer in OneOf(Layers.ToArray())
        from arguments in Values.Array[layer.Parameters.Count]
        from given in Gen.Int[0, 3].Array[layer.Parameters.Count]
        from inputs in Shapes.Array[1, 4]
        select (layer, arguments, given, inputs)).Sample(
        test =>
        {
            var arguments = test.layer.Parameters
                .Select((parameter, i) => (parameter.Name, Value: test.arguments[i], IsGiven: parameter.IsRequired ? test.given[i] > 0 : test.given[i] == 0))
                .Where(argument => argument.IsGiven)
                .Select(argument => (argument.Name, argument.Value))
                .ToArray();
            _ = Inferred(test.layer, Arguments.Of(arguments), test.inputs);
        },
        iter: 4000,
        threads: 1);

    [Fact]
    public void Arguments_of_which_nothing_is_known_are_no_mistake()
    {
        foreach (var layer in Layers.Where(layer => layer is not Wrapper))
        {
            var arguments = Arguments.Of(layer.Parameters.Select(parameter => (parameter.Name, Value.Unknown)).ToArray());
            for (var rank = 0; rank <= 6; rank++)
            {
                var inputs = Enumerable.Repeat(Shape.OfRank(rank), layer.InputCount.AtLeast).ToArray();
                var network = Inferred(layer, arguments, inputs);
                Assert.All(network.Findings, finding => Assert.StartsWith("SHP1", finding.Rule.Id));
            }

            Assert.Empty(Inferred(layer, arguments, Enumerable.Repeat(Shape.Unknown, layer.InputCount.AtLeast).ToArray()).Findings);
        }
    }

    // Found by fuzzing: the tensors and weights fit, and only the work for them does not.
    [Fact]
    public void Work_that_exceeds_64_bits_is_no_error()
    {
        var network = Inferred(LayerCatalog.Find("Dense")!, Arguments.Of(("units", Value.Of(3_000_000))), [Shape.Of(2, 17, 300_000_000_000)]);
        Assert.Empty(network.Findings);
        Assert.Equal(900_000_000_003_000_000, network.TotalParameters.Value.Value);
        Assert.True(network.MultiplyAdds.Value.IsUnknown);
    }

    [Fact]
    public void A_size_that_exceeds_64_bits_is_an_error_whatever_the_batch()
    {
        foreach (var batch in new[] { Dim.Undefined, Dim.Unknown, Dim.Symbol("N"), Dim.One })
        {
            var network = Inferred(LayerCatalog.Find("Dense")!, Arguments.Of(("units", Value.Of(int.MaxValue))), [Shape.Of(batch, int.MaxValue, 5, 2)]);
            Assert.Equal(Rules.TooLarge, Assert.Single(network.Findings).Rule);
        }
    }

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    // All that is computed of a network with one layer.
    private static ShapedNetwork Inferred(Layer layer, Arguments arguments, IReadOnlyList<Shape> inputs)
    {
        var network = Inference.Run(new Network(
            "extreme",
            IsFunctional: true,
            new(),
            inputs.Select((shape, i) => new NetworkInput($"input_{i}", shape)).ToEquatableArray(),
            new[] { new Node("layer", layer, arguments, inputs.Select((_, i) => TensorReference.OfInput(i)).ToEquatableArray()) }.ToEquatableArray(),
            new[] { new NetworkOutput(new TensorReference(0), null) }.ToEquatableArray()));
        _ = (network.TotalParameters, network.TrainableParameters, network.NonTrainableParameters, network.MultiplyAdds);
        _ = SummaryText.Write(network);
        _ = MermaidChart.Write(network);
        return network;
    }
}
