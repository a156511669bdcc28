using System.Collections.Immutable;
using CsCheck;

namespace ShapeAnalyzer.Core.Tests.Layers;

/// <summary>Spatial layers: what the rows of Keras cannot show.</summary>
public class SpatialLayers
{
    [Fact]
    public void A_convolution_multiplies_its_kernel_at_each_place() => Gen.Select(Gen.Long[1, 4], Gen.Long[1, 3], Gen.Long[1, 3], Gen.Long[5, 12]).Sample(
        (kernel, stride, channels, size) =>
        {
            var places = 0L;
            for (var start = 0L; start + kernel <= size; start += stride)
            {
                places++;
            }

            // One for each place, cell, channel and filter.
            var call = Run("Conv2D", [4, size, 9, channels], ("filters", 5), ("kernel_size", new long[] { kernel, 3 }), ("strides", new long[] { stride, 2 }));
            Assert.Equal(places * 4 * kernel * 3 * channels * 5, call.MultiplyAdds!.Value.Value);

            call = Run("SeparableConv1D", [4, size, channels], ("filters", 5), ("kernel_size", kernel), ("strides", stride), ("depth_multiplier", 2));
            Assert.Equal((places * kernel * channels * 2) + (places * channels * 2 * 5), call.MultiplyAdds!.Value.Value);

            call = Run("DepthwiseConv1D", [4, size, channels], ("kernel_size", kernel), ("strides", stride), ("depth_multiplier", 3));
            Assert.Equal(places * kernel * channels * 3, call.MultiplyAdds!.Value.Value);

            call = Run("Conv1DTranspose", [4, size, channels], ("filters", 5), ("kernel_size", kernel), ("strides", stride));
            Assert.Equal(size * kernel * channels * 5, call.MultiplyAdds!.Value.Value);
        },
        iter: 200);

    [Fact]
    public void A_broken_axis_leaves_the_others_known()
    {
        var call = Run("Conv2D", [1, 3, 20, 4], ("filters", 8), ("kernel_size", 5));
        Assert.Equal("[1, ?, 16, 8]", call.Outputs[0].Shape.ToString());
        Assert.Equal("kernel_size", Assert.Single(call.Problems).Parameter);

        call = Run("Cropping2D", [1, 3, 20, 4], ("cropping", new long[] { 2, 1 }));
        Assert.Equal("[1, ?, 18, 4]", call.Outputs[0].Shape.ToString());
        Assert.Equal("cropping", Assert.Single(call.Problems).Parameter);
    }

    [Fact]
    public void A_wrong_size_leaves_what_does_not_depend_on_it()
    {
        var call = Run("Conv2D", [1, 20, 20, 4], ("filters", -8), ("kernel_size", 5));
        Assert.Equal("[1, 16, 16, ?]", call.Outputs[0].Shape.ToString());
        Assert.Equal("filters", Assert.Single(call.Problems).Parameter);

        call = Run("MaxPooling2D", [1, 20, 20, 4], ("pool_size", new long[] { 2, 0 }));
        Assert.Equal("[1, 10, ?, 4]", call.Outputs[0].Shape.ToString());
    }

    [Fact]
    public void A_window_that_is_too_large_shows_its_extent()
    {
        var call = Run("Conv1D", [1, 8, 3], ("filters", 4), ("kernel_size", 3), ("dilation_rate", 4));
        Assert.Contains("9 = 4*(3 - 1) + 1", Assert.Single(call.Problems).Text);
    }

    [Fact]
    public void Arguments_that_are_not_to_be_evaluated_are_no_errors()
    {
        // Whatever its arguments, this one takes only images of 3 channels.
        foreach (var layer in LayerCatalog.All.Where(layer => layer.InputCount == InputCount.One && layer.Name != "RandomColorDegeneration"))
        {
            var arguments = new Arguments(layer.Parameters.Select(parameter => new Argument(parameter.Name, Value.Unknown)).ToEquatableArray());
            for (var rank = 1; rank <= 5; rank++)
            {
                var call = LayerCall.Run(layer, arguments, ImmutableArray.Create(Shape.Of(Enumerable.Repeat(Dim.Of(24), rank))), new NetworkOptions());
                Assert.All(call.Problems, problem => Assert.Contains(problem.Rule, new[] { Rules.Rank }));
            }
        }
    }

    [Fact]
    public void Adaptive_pooling_takes_any_rank_as_Keras_does()
    {
        foreach (var input in new long[][] { [1, 4], [1, 20, 4], [1, 20, 20, 4], [1, 20, 20, 20, 4] })
        {
            var call = Run("AdaptiveAveragePooling2D", input, ("output_size", new long[] { 2, 3 }));
            Assert.Equal("[1, 2, 3, 4]", call.Outputs[0].Shape.ToString());
            Assert.Empty(call.Problems);
        }
    }

    [Fact]
    public void Only_the_average_over_steps_takes_a_mask()
    {
        var masked = LayerCatalog.All.Where(layer => layer.Name.StartsWith("Global", StringComparison.Ordinal) && layer.InputCount != InputCount.One);
        Assert.Equal("GlobalAveragePooling1D", Assert.Single(masked).Name);
    }

    [Fact]
    public void A_convolution_takes_only_channels_that_its_groups_share()
    {
        Assert.Empty(Run("Conv2D", [1, 20, 20, 6], ("filters", 4), ("kernel_size", 3), ("groups", 2)).Problems);
        Assert.Equal(Rules.Groups, Assert.Single(Run("Conv2D", [1, 20, 20, 7], ("filters", 4), ("kernel_size", 3), ("groups", 2)).Problems).Rule);
    }

    private static LayerCall Run(string name, long[] input, params (string Name, object Value)[] arguments) => LayerCall.Run(
        LayerCatalog.Find(name)!,
        Arguments.Of(arguments.Select(argument => (argument.Name, argument.Value is long[] list ? Value.Of(list.Select(Value.Of)) : Value.Of(Convert.ToInt64(argument.Value)))).ToArray()),
        ImmutableArray.Create(Shape.Of(input.Select(Dim.Of))),
        new NetworkOptions());
}
