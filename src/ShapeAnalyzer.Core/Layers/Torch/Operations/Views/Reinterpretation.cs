using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// <c>view</c> and <c>reshape</c>: the same numbers under other sizes, one of which may be -1. A view cannot move
/// numbers, a reshape copies them where it must.
/// </summary>
internal sealed class Reinterpretation(string name, bool isView, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<NumberList> _shape = signature.NumberList("shape");

    public override void Infer(LayerCall call)
    {
        var sizes = call.Get(_shape).Items;
        if (sizes.IsDefault)
        {
            return;
        }

        if (!call.Input.HasRank)
        {
            var unknown = sizes.Count(size => size.Value == -1 || !(size.Value is null or >= 0));
            call.Output(unknown > 1 ? Shape.Unknown : Shape.Of(sizes.Select(size => size.Value == -1 ? Dim.Unknown : size)));
            return;
        }

        var elements = Calculation.Product(call.Input.Dims.Select(size => Calculation.Of(size)));
        if (InferredSize.Resolve(call, sizes, elements, _shape) is { } resolved)
        {
            Lay(call, resolved, isView, _shape);
        }
    }

    /// <summary>States the input under other sizes; reports a view that its order in memory does not allow.</summary>
    public static void Lay(LayerCall call, ImmutableArray<Calculation> sizes, bool isView, Parameter? at)
    {
        var possible = MemoryOrder.TryView(call.Input, sizes.Select(size => size.Value), out var strides);
        if (isView && possible == false)
        {
            call.Fail(
                Rules.MemoryLayout,
                $"cannot show {call.Input} as {Shape.Of(sizes.Select(size => size.Value))}: its numbers do not lie in the order of its axes (after a transpose, for instance); call contiguous() first, or reshape",
                at);
        }

        var copied = !isView && possible == false;
        MemoryOrder.Output(call, sizes, copied ? MemoryOrder.Contiguous(Shape.Of(sizes.Select(size => size.Value))) : strides);
    }
}
