namespace ShapeAnalyzer.Core;

/// <summary>
/// Flatten: all axes but the batch become one. https://keras.io/api/layers/reshaping_layers/flatten/
/// </summary>
internal sealed class Flatten(Signature signature) : Layer("Flatten", signature)
{
    private readonly Parameter<string?> _dataFormat = signature.DataFormat();

    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank)
        {
            call.Output(Shape.OfRank(2));
            return;
        }

        if (!call.HasRank(1))
        {
            return;
        }

        // A vector of scalars gets an axis of 1, as in Keras.
        var features = Calculation.Product(call.Input.WithoutBatch().Select(size => Calculation.Of(size)));
        call.Output(new[] { call.Kept(0), features });
    }
}
