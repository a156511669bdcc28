using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Graph;

/// <summary>Networks that become known call by call.</summary>
public sealed class TraceTests
{
    [Fact]
    public void EqualCallsOnEqualShapesAreEqual() => Assert.Equal(Head(Shape.Of(Dim.Unknown, 8)), Head(Shape.Of(Dim.Unknown, 8)));

    [Fact]
    public void EqualCallsOnOtherShapesAreNot()
    {
        var networks = new[] { Shape.Of(Dim.Unknown, 8), Shape.Of(4, 8), Shape.Of(Dim.Unknown, 4, 8), Shape.Of(Dim.Unknown, 9), Shape.EndingIn(8), Shape.Unknown }.Select(Head).ToList();
        Assert.Equal(networks.Count, networks.Distinct().Count());
    }

    [Theory]
    [InlineData(64, 64)]
    [InlineData(65, null)]
    public void MoreAxesThanLibtorchTakesAreNotKnown(int rank, int? known)
    {
        var sizes = Value.Of(Enumerable.Repeat(Value.Of(1), rank - 1));
        var shape = Call("Unflatten", Arguments.Of(("dim", Value.Of(1)), ("unflattened_size", sizes)), Shape.Of(2, 1)).Layers[0].Outputs[0].Shape;
        Assert.Equal(known, shape.HasRank ? shape.Rank : null);
    }

    [Fact]
    public void EveryModuleCanBeHandedNull()
    {
        foreach (var module in TorchCatalog.Modules.AddRange(TorchCatalog.Operations))
        {
            var trace = new Trace(new NetworkOptions(DataFormats.ChannelsFirst));
            trace.Add(new Node("layer", module, Arguments.None, EquatableArray<TensorReference>.Empty), ImmutableArray.Create(Shape.Absent));
            Assert.Single(trace.Layers);
        }
    }

    private static ShapedNetwork Head(Shape input) => Call("Linear", Arguments.Of(("inputSize", Value.Of(8)), ("outputSize", Value.Of(10))), input);

    private static ShapedNetwork Call(string module, Arguments arguments, Shape input)
    {
        var trace = new Trace(new NetworkOptions(DataFormats.ChannelsFirst));
        var node = new Node("layer", TorchCatalog.FindModule(module)!, arguments, EquatableArray<TensorReference>.Empty);
        trace.Add(node, ImmutableArray.Create(input));
        return trace.Finish("network", SummaryStyle.Classic, Dim.Unknown);
    }
}
