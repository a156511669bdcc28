using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Reshape: the same numbers under other axes; one size may be -1 and is then inferred from the others.
/// https://keras.io/api/layers/reshaping_layers/reshape/
/// </summary>
internal sealed class Reshape(Signature signature) : Layer("Reshape", signature)
{
    private readonly Parameter<ImmutableArray<Dim>> _targetShape = signature.RequiredTuple("target_shape", atLeast: -1);

    public override void CheckArguments(LayerCall call)
    {
        if (call.Get(_targetShape) is not { IsDefault: false } target)
        {
            return;
        }

        var second = target.Select((size, index) => (size, index)).Where(entry => entry.size.Value == -1).Skip(1).ToList();
        if (second.Count > 0)
        {
            call.Fail(Rules.BadArgument, $"{_targetShape.PropertyName} can have one -1, but is {ShapeText.Tuple(target)}", _targetShape, second[0].index);
        }
    }

    public override void Infer(LayerCall call)
    {
        if (call.Get(_targetShape) is not { IsDefault: false } target)
        {
            call.Output(Shape.Unknown);
            return;
        }

        if (!call.Input.HasRank)
        {
            call.Output(Shape.Of(target.Select(size => size.Value == -1 ? Dim.Unknown : size).Prepend(Dim.Unknown)));
            return;
        }

        if (!call.HasRank(1))
        {
            return;
        }

        var elements = Calculation.Product(call.Input.WithoutBatch().Select(size => Calculation.Of(size)));
        var stated = Calculation.Product(target.Where(size => size.Value != -1).Select(size => Calculation.Of(size)));
        var inferred = target.Any(size => size.Value == -1);
        var fits = !inferred ? elements.Value.IsSameAs(stated.Value)
            : stated.Value.Value == 0 ? elements.Value.IsKnown ? false : null
            : elements.Value.Modulo(stated.Value).IsSameAs(0);
        if (fits == false)
        {
            var condition = inferred ? $"for which {Explained(stated)} must divide the input's elements" : $"which has {Explained(stated)} elements";
            call.Fail(
                Rules.ElementCount,
                $"reshapes to {ShapeText.Tuple(target)}, {condition}, but receives {Explained(elements)}",
                _targetShape,
                expected: stated.Value,
                actual: elements.Value);
        }

        call.Output(target
            .Select(size => size.Value != -1 ? Calculation.Of(size, "target shape") : fits == false ? Dim.Unknown : Calculation.Floor(elements, stated))
            .Prepend(call.Kept(0)));
    }

    // 30 = 10*3, or only 30 where there is nothing to multiply.
    private static string Explained(Calculation product) =>
        product.Formula is { } formula ? $"{product.Value} = {formula}" : product.Value.ToString();
}
