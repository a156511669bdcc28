using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests;

/// <summary>Rules where sizes have names, and where not even the rank is known.</summary>
public class TorchShapeTests
{
    private static readonly Dim N = Dim.Symbol("N");

    [Fact]
    public void A_transposed_tensor_with_a_named_batch_cannot_be_viewed_flat()
    {
        var transposed = Run("transpose", [Contiguous(N, 8, 4)], ("dim0", Value.Of(1L)), ("dim1", Value.Of(2L)));
        var view = Call("view", [transposed], ("shape", List(-1, 32)));
        Assert.Equal(Rules.MemoryLayout, Assert.Single(view.Problems).Rule);
        Assert.Empty(Call("reshape", [transposed], ("shape", List(-1, 32))).Problems);
        Assert.Empty(Call("view", [Run("contiguous", [transposed])], ("shape", List(-1, 32))).Problems);
        Assert.Empty(Call("view", [transposed], ("shape", List(-1, 4, 2, 4))).Problems);
    }

    [Fact]
    public void Nothing_is_said_of_a_view_whose_memory_is_not_known() =>
        Assert.Empty(Call("view", [Run("transpose", [Shape.Of(N, 8, 4)], ("dim0", Value.Of(1L)), ("dim1", Value.Of(2L)))], ("shape", List(-1, 32))).Problems);

    [Fact]
    public void Heads_are_split_off_and_joined_again()
    {
        var heads = Run("view", [Contiguous(N, 10, 64)], ("shape", List(-1, 10, 4, 16)));
        Assert.Equal("[N, 10, 4, 16]", heads.ToString());
        var swapped = Run("transpose", [heads], ("dim0", Value.Of(1L)), ("dim1", Value.Of(2L)));
        var scores = Run("matmul", [swapped, Run("transpose", [swapped], ("dim0", Value.Of(-2L)), ("dim1", Value.Of(-1L)))]);
        Assert.Equal("[N, 4, 10, 10]", scores.ToString());
        var back = Run("transpose", [Run("matmul", [scores, swapped])], ("dim0", Value.Of(1L)), ("dim1", Value.Of(2L)));
        Assert.Equal(Rules.MemoryLayout, Assert.Single(Call("view", [back], ("shape", List(-1, 10, 64))).Problems).Rule);
        Assert.Equal("[N, 10, 64]", Run("reshape", [back], ("shape", List(-1, 10, 64))).ToString());
    }

    [Fact]
    public void Neighbours_are_compared_without_an_input()
    {
        var convolved = Module("Conv2d", Shape.Unknown, ("in_channels", Value.Of(3L)), ("out_channels", Value.Of(8L)), ("kernel_size", Value.Of(3L)));
        Assert.Equal("[..., 8, ?, ?]", convolved.Outputs[0].Shape.ToString());
        var normalized = Module("BatchNorm2d", convolved.Outputs[0].Shape, ("num_features", Value.Of(16L)));
        Assert.Equal(Rules.Features, Assert.Single(normalized.Problems).Rule);
        Assert.Empty(Module("BatchNorm2d", convolved.Outputs[0].Shape, ("num_features", Value.Of(8L))).Problems);
        Assert.Empty(Module("BatchNorm1d", Module("Linear", Shape.Unknown, ("inputSize", Value.Of(4L)), ("outputSize", Value.Of(8L))).Outputs[0].Shape, ("num_features", Value.Of(16L))).Problems);
        Assert.Equal("[?, ?]", Module("Flatten", convolved.Outputs[0].Shape).Outputs[0].Shape.ToString());
    }

    [Fact]
    public void Buffers_are_no_parameters()
    {
        var call = Module("BatchNorm2d", Shape.Unknown, ("num_features", Value.Of(16L)));
        Assert.Equal(32, call.Weights.Where(weight => !weight.IsBuffer).Sum(weight => weight.Count.Value.Value));
        Assert.Equal(33, call.Weights.Where(weight => weight.IsBuffer).Sum(weight => weight.Count.Value.Value));
        Assert.Equal("[?, 16, ?, ?]", Module("BatchNorm2d", Shape.EndingIn(16, Dim.Unknown, Dim.Unknown), ("num_features", Value.Of(16L))).Outputs[0].Shape.ToString());
    }

    [Fact]
    public void Broadcasting_names_claims_only_what_holds_for_all_values()
    {
        Assert.Equal("[N, 4]", Run("add", [Shape.Of(N, 4), Shape.Of(1, 4)]).ToString());
        Assert.Equal("[7, 4]", Run("add", [Shape.Of(N, 4), Shape.Of(7, 4)]).ToString());
        Assert.Equal("[?, 4]", Run("add", [Shape.Of(N, 4), Shape.Of(Dim.Symbol("M"), 4)]).ToString());
        Assert.Empty(Call("add", [Shape.Of(N, 4), Shape.Of(N + 1, 4)]).Problems);
        Assert.NotEmpty(Call("add", [Shape.Of(N + 1, 4), Shape.Of(N + 2, 4)]).Problems);
    }

    [Fact]
    public void A_recurrent_step_multiplies_with_every_matrix()
    {
        var call = Module("LSTM", Shape.Of(7, N, 10), ("inputSize", Value.Of(10L)), ("hiddenSize", Value.Of(20L)), ("numLayers", Value.Of(2L)));
        Assert.Equal(7 * 80 * (10 + 20 + 20 + 20), call.MultiplyAdds!.Value.Value);
        Assert.True(Module("LSTM", Shape.Of(7, N, 10), ("inputSize", Value.Of(10L)), ("hiddenSize", Value.Of(20L)), ("numLayers", Value.Unknown)).MultiplyAdds!.Value.IsUnknown);
    }

    private static Shape Contiguous(params Dim[] sizes) => MemoryOrder.AsContiguous(Shape.Of(sizes));

    private static Value List(params long[] numbers) => Value.Of(numbers.Select(Value.Of));

    private static Shape Run(string operation, Shape[] inputs, params (string, Value)[] arguments) => Call(operation, inputs, arguments).Outputs[0].Shape;

    private static LayerCall Call(string operation, Shape[] inputs, params (string, Value)[] arguments) =>
        LayerCall.Run(TorchCatalog.Operation(operation), Arguments.Of(arguments), [.. inputs], new NetworkOptions());

    private static LayerCall Module(string name, Shape input, params (string, Value)[] arguments) =>
        LayerCall.Run(TorchCatalog.FindModule(name)!, Arguments.Of(arguments), [input], new NetworkOptions());
}
