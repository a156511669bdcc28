using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Fourier transforms along axes: each keeps its size, or gets the one that is given, and one side of the transform has
/// half of the last one, where the other half follows from it.
/// </summary>
/// <param name="name">The operation.</param>
/// <param name="half">Which side of the transform has half of the last axis.</param>
/// <param name="axes">How many axes are transformed where none are given, the last ones; 0: all, or as many as there are sizes.</param>
/// <param name="signature">Takes the parameters.</param>
internal sealed class Spectra(string name, Spectra.Half half, int axes, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<NumberList> _sizes = signature.NumberList(axes == 1 ? "n" : "s");
    private readonly Parameter<NumberList> _axes = signature.NumberList("dim");

    /// <summary>Which side of the transform has half of the last axis.</summary>
    internal enum Half
    {
        None,
        Output,
        Input,
    }

    public override void Infer(LayerCall call)
    {
        var (input, sizes, given) = (call.Input, call.Get(_sizes), call.Get(_axes));
        if (!input.HasRank)
        {
            return;
        }

        if (input.Rank < axes)
        {
            call.Fail(Rules.Rank, $"transforms {axes} axes but receives a tensor of {input.Rank}: {input}", expected: axes, actual: input.Rank);
            return;
        }

        if (input.Rank == 0)
        {
            return;
        }

        var count = axes > 0 ? axes : !sizes.Items.IsDefault ? sizes.Items.Length : input.Rank;
        var list = given.IsAbsent ? Enumerable.Range(0, count).Select(i => Dim.Of(i - count)).ToImmutableArray() : given.Items;
        if (sizes.IsUnknown || list.IsDefault || (axes > 0 && list.Length != axes) || list.Length == 0 || (!sizes.IsAbsent && sizes.Items.Length != list.Length))
        {
            call.Output(Shape.OfRank(input.Rank));
            return;
        }

        var result = input.Dims.ToArray();
        for (var i = 0; i < list.Length; i++)
        {
            if (TorchRules.Axis(call, list[i], _axes, given.IsList ? i : -1) is not { } axis)
            {
                call.Output(Shape.OfRank(input.Rank));
                return;
            }

            result[axis] = Size(input[axis], sizes.IsAbsent ? Dim.Of(-1) : sizes.Items[i], i == list.Length - 1 ? half : Half.None);
        }

        call.Output(Shape.Of(result));
    }

    // -1: as it is.
    private static Dim Size(Dim size, Dim given, Half half)
    {
        var isGiven = given.Value is >= 0;
        var whole = isGiven ? given : given.Value == -1 ? size : Dim.Unknown;
        return half switch
        {
            Half.Output => whole.FloorDiv(2) + 1,
            Half.Input => isGiven ? whole : (whole - 1) * 2,
            _ => whole,
        };
    }
}
