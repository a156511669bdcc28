using System.Collections.Immutable;
using System.Globalization;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Permute: the axes behind the batch in another order; the first of them is 1.
/// https://keras.io/api/layers/reshaping_layers/permute/
/// </summary>
internal sealed class Permute(Signature signature) : Layer("Permute", signature)
{
    private readonly Parameter<ImmutableArray<Dim>> _dims = signature.RequiredTuple("dims");

    public override void CheckArguments(LayerCall call)
    {
        if (call.Get(_dims) is not { IsDefault: false } dims)
        {
            return;
        }

        for (var i = 0; i < dims.Length; i++)
        {
            if (dims[i].Value is { } axis && (axis < 1 || axis > dims.Length || dims.IndexOf(dims[i]) < i))
            {
                call.Fail(
                    Rules.BadArgument,
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "{0} must have each of 1 to {1} once, but is {2}",
                        _dims.PropertyName,
                        dims.Length,
                        ShapeText.Tuple(dims)),
                    _dims,
                    i);
                return;
            }
        }
    }

    public override void Infer(LayerCall call)
    {
        if (call.Get(_dims) is not { IsDefault: false } dims)
        {
            call.Output(call.Input.HasRank ? Shape.OfRank(call.Input.Rank) : Shape.Unknown);
        }
        else if (call.HasRank(dims.Length + 1, dims.Length + 1))
        {
            call.Output(dims
                .Select(dim => dim.Value is { } axis ? Calculation.Of(call.Input[(int)axis], $"axis {dim} of the input") : Dim.Unknown)
                .Prepend(call.Kept(0)));
        }
    }
}
