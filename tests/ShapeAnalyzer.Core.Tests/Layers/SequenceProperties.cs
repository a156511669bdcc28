using System.Collections.Immutable;

namespace ShapeAnalyzer.Core.Tests.Layers;

/// <summary>Rules of recurrent and merging layers against counts that are made without formulas.</summary>
public class SequenceProperties
{
    private static readonly long?[] Sizes = [null, 1, 2, 3];

    [Fact]
    public void Elementwise_layers_fit_what_every_index_fits()
    {
        var shapes = Sizes.Select(size => new[] { size })
            .Concat(Sizes.SelectMany(_ => Sizes, (first, second) => new[] { first, second }))
            .ToList();
        foreach (var left in shapes)
        {
            foreach (var right in shapes)
            {
                var call = Run("Add", Arguments.None, Shape(left), Shape(right));
                var expected = Naive(left, right);
                Assert.Equal(expected is null, call.Problems.Count > 0);
                if (expected is not null)
                {
                    Assert.Equal(expected, call.Outputs[0].Shape.WithoutBatch().Select(size => size.Value));
                }
            }
        }
    }

    [Theory]
    [InlineData("SimpleRNN", 1)]
    [InlineData("GRU", 3)]
    [InlineData("LSTM", 4)]
    public void Every_gate_has_a_dense_layer_for_the_input_and_one_for_the_state(string name, int gates)
    {
        foreach (var units in Enumerable.Range(1, 4))
        {
            foreach (var (features, useBias, bidirectional) in new[] { (3, true, false), (5, false, false), (2, true, true) })
            {
                var count = 0L;
                for (var gate = 0; gate < gates; gate++)
                {
                    // Only the GRU keeps the two biases apart.
                    count += Dense(features, units, useBias) + Dense(units, units, useBias && name == "GRU");
                }

                var layer = LayerCatalog.Find(name)!;
                var call = Run(
                    bidirectional ? new Bidirectional(layer) : layer,
                    Arguments.Of(("units", Value.Of(units)), ("use_bias", Value.Of(useBias))),
                    Shape(new long?[] { 7, features }));
                Assert.Equal((bidirectional ? 2 : 1) * count, call.Weights.Sum(weight => weight.Count.Value.Value));
                Assert.Equal((bidirectional ? 2 : 1) * units, call.Outputs[0].Shape[1].Value);
            }
        }
    }

    [Fact]
    public void Each_step_goes_through_the_same_layer()
    {
        foreach (var units in Enumerable.Range(1, 3))
        {
            var dense = LayerCatalog.Find("Dense")!;
            var arguments = Arguments.Of(("units", Value.Of(units)));
            var alone = Run(dense, arguments, Shape(new long?[] { 6 }));
            var each = Run(new TimeDistributed(dense), arguments, Shape(new long?[] { 5, 6 }));
            Assert.Equal(alone.Weights.Select(weight => (weight.Name, weight.Count.Value)), each.Weights.Select(weight => (weight.Name, weight.Count.Value)));
            Assert.Equal(5 * alone.MultiplyAdds!.Value.Value, each.MultiplyAdds!.Value.Value);
            Assert.Equal(new long?[] { 5, units }, each.Outputs[0].Shape.WithoutBatch().Select(size => size.Value));
        }
    }

    private static long Dense(long inputs, long outputs, bool useBias)
    {
        var count = 0L;
        for (var output = 0; output < outputs; output++)
        {
            for (var input = 0; input < inputs; input++)
            {
                count++;
            }

            count += useBias ? 1 : 0;
        }

        return count;
    }

    // From the right; a missing size is 1; an open one stays open whatever it meets.
    private static List<long?>? Naive(long?[] left, long?[] right)
    {
        var result = new List<long?>();
        for (var fromEnd = 1; fromEnd <= Math.Max(left.Length, right.Length); fromEnd++)
        {
            var here = new List<long?>();
            if (fromEnd <= left.Length)
            {
                here.Add(left[^fromEnd]);
            }

            if (fromEnd <= right.Length)
            {
                here.Add(right[^fromEnd]);
            }

            if (here.All(size => size is not null) && here.Where(size => size != 1).Distinct().Count() > 1)
            {
                return null;
            }

            result.Insert(0, here.Contains(null) ? null : here.Max());
        }

        return result;
    }

    private static Shape Shape(IEnumerable<long?> sizes) =>
        Core.Shape.Of(sizes.Select(size => size is { } known ? Dim.Of(known) : Dim.Undefined).Prepend(Dim.Undefined));

    private static LayerCall Run(string layer, Arguments arguments, params Shape[] inputs) => Run(LayerCatalog.Find(layer)!, arguments, inputs);

    private static LayerCall Run(Layer layer, Arguments arguments, params Shape[] inputs) =>
        LayerCall.Run(layer, arguments, inputs.ToImmutableArray(), new NetworkOptions());
}
