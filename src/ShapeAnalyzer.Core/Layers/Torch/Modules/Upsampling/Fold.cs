using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>Fold: columns become an image again. https://pytorch.org/docs/stable/generated/torch.nn.Fold.html</summary>
internal sealed class Fold : TorchLayer
{
    private readonly Parameter<ImmutableArray<Dim>> _outputSize;
    private readonly SlidingBlocks _blocks;

    public Fold(string name, Signature signature)
        : base(name, signature)
    {
        _outputSize = signature.Numbers("output_size", 2);
        _blocks = new(signature);
    }

    public override void CheckArguments(LayerCall call)
    {
        TorchSpatial.CheckEach(call, _outputSize, 0);
        _blocks.CheckArguments(call);
    }

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.ChannelsBefore(2);

    public override void Infer(LayerCall call)
    {
        if (!TorchRules.HasRank(call, "2 axes (unbatched) or 3 (batched)", 2, 3))
        {
            return;
        }

        var (size, area) = (call.Get(_outputSize), _blocks.Area(call));
        var (columns, features) = (call.Input.FromEnd(-1), call.Input.FromEnd(-2));
        var expected = _blocks.Count(call, size[0], size[1]);
        if (features.Modulo(area.Value).IsSameAs(0) == false)
        {
            call.Fail(Rules.Features, $"expects features divisible by its window's {area.Value} ({area}) but receives {features}", _blocks.KernelSize, expected: area.Value, actual: features);
        }
        else if (expected.Value.IsSameAs(columns) == false)
        {
            call.Fail(Rules.Features, $"has {expected.Value} ({expected}) windows in an image of {size[0]}x{size[1]} but receives {columns}", _outputSize, expected: expected.Value, actual: columns);
        }

        var image = new[] { Calculation.Floor(features, area), Calculation.Of(size[0], "output_size"), Calculation.Of(size[1], "output_size") };
        if (call.Input.HasRank)
        {
            call.Output(call.Input.Rank == 3 ? image.Prepend(call.Kept(0)) : image);
        }
        else
        {
            call.Output(Shape.EndingIn(image.Select(axis => axis.Value).ToArray()));
        }
    }
}
