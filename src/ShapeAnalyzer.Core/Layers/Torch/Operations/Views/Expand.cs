using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary><c>expand</c>: axes of 1 are repeated without copying; -1 keeps an axis; new ones come in front.</summary>
internal sealed class Expand(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<NumberList> _sizes = signature.NumberList("sizes");

    public override void Infer(LayerCall call)
    {
        var sizes = call.Get(_sizes).Items;
        if (!sizes.IsDefault)
        {
            To(call, sizes, _sizes);
        }
    }

    /// <summary>States the input expanded to these sizes.</summary>
    public static void To(LayerCall call, ImmutableArray<Dim> sizes, Parameter? at)
    {
        if (!call.Input.HasRank)
        {
            call.Output(Shape.Of(sizes.Select(size => size.Value == -1 ? Dim.Unknown : size)));
            return;
        }

        var added = sizes.Length - call.Input.Rank;
        if (added < 0)
        {
            call.Fail(Rules.Broadcast, $"expands {call.Input} to {Shape.Of(sizes)}, which has fewer axes", at, expected: call.Input.Rank, actual: sizes.Length);
            return;
        }

        var result = new List<Calculation>();
        for (var i = 0; i < sizes.Length; i++)
        {
            var (size, old) = (sizes[i], i < added ? null : call.Input[i - added]);
            if ((old is null && size.Value == -1) || size.Value < -1)
            {
                call.Fail(Rules.Broadcast, $"expands {call.Input} to {Shape.Of(sizes)}, where {size} stands for no axis of it", at, i, actual: size);
                return;
            }

            if (old is not null && size.Value != -1 && old.IsSameAs(1) == false && old.IsSameAs(size) == false)
            {
                call.Fail(Rules.Broadcast, $"expands {call.Input} to {Shape.Of(sizes)}, but only axes of 1 can grow: {old} against {size}", at, i, axis: i - added, expected: old, actual: size);
                return;
            }

            result.Add(old is not null && size.Value == -1 ? call.Kept(i - added) : Calculation.Of(size, "expanded"));
        }

        call.Output(result);
    }
}
