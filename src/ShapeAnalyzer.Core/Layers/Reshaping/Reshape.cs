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
        var target = call.Get(_targetShape);
        var second = target.Select((size, index) => (size, index)).Where(entry => entry.size.Value == -1).Skip(1).ToList();
        if (second.Count > 0)
        {
            call.Fail(Rules.BadArgument, $"{_targetShape.PropertyName} can have one -1, but is {ShapeText.Tuple(target)}", _targetShape, second[0].index);
        }
    }

    public override void Infer(LayerCall call)
    {
        var target = call.Get(_targetShape);
        var given = target.Where(size => size.Value != -1).ToList();
        var inferred = given.Count < target.Length;
        if (!call.HasRank(1))
        {
            call.Output(Shape.Of(target.Select(size => size.Value == -1 ? Dim.Unknown : size).Prepend(Dim.Unknown)));
            return;
        }

        var elements = Calculation.Product(call.Input.WithoutBatch().Select(size => Calculation.Of(size)));
        var stated = Calculation.Product(given.Select(size => Calculation.Of(size)));
        var fits = inferred ? elements.Value.Modulo(stated.Value).IsSameAs(0) : elements.Value.IsSameAs(stated.Value);
        if (fits == false)
        {
            call.Fail(
                Rules.ElementCount,
                inferred
                    ? $"reshapes to {ShapeText.Tuple(target)}, for which {Explained(stated)} must divide the input's elements, but receives {Explained(elements)}"
                    : $"reshapes to {ShapeText.Tuple(target)}, which has {stated.Value} elements, but receives {Explained(elements)}",
                _targetShape,
                expected: stated.Value,
                actual: elements.Value);
        }

        call.Output(target
            .Select(size => size.Value != -1 ? Calculation.Of(size, "target shape") : fits == false ? Dim.Unknown : Calculation.Floor(elements, stated))
            .Prepend(call.Kept(0)));
    }

    private static string Explained(Calculation number) =>
        number.Formula is { } formula ? $"{number.Value} = {formula}" : $"{number.Value}";
}
