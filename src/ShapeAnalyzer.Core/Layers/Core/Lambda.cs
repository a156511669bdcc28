using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Lambda: any function of the inputs, which cannot be looked into; its author states the shape that comes out.
/// https://keras.io/api/layers/core_layers/lambda/
/// </summary>
internal sealed class Lambda(Signature signature) : Layer("Lambda", signature)
{
    private readonly Parameter<ImmutableArray<Dim>> _outputShape = signature.OpenTuple("output_shape");

    public override InputCount InputCount => new(1, int.MaxValue);

    public override void Infer(LayerCall call)
    {
        var shape = call.Get(_outputShape);
        if (shape.IsDefault)
        {
            call.Output(Shape.Unknown);
            return;
        }

        // As in Keras, the batch is that of the input.
        var batch = call.Input.HasRank && call.Input.Rank > 0 ? call.Kept(0) : Dim.Unknown;
        call.Output(shape.Select(size => Calculation.Of(size, "output shape")).Prepend(batch));
    }
}
