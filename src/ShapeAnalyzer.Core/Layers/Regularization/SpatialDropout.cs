namespace ShapeAnalyzer.Core;

/// <summary>
/// SpatialDropout1D-3D: sets whole channels to 0 in training, and so must know which axes are space.
/// https://keras.io/api/layers/regularization_layers/spatial_dropout2d/
/// </summary>
internal sealed class SpatialDropout : Layer
{
    private readonly int _axes;

    public SpatialDropout(int axes, Signature signature)
        : base($"SpatialDropout{axes}D", signature)
    {
        _axes = axes;
        signature.Rate();

        // In one dimension Keras knows no other order than (batch, steps, features).
        DataFormat = axes == 1 ? null : signature.DataFormat();
    }

    private Parameter<string?>? DataFormat { get; }

    public override void Infer(LayerCall call)
    {
        if (call.HasRank(_axes + 2, _axes + 2))
        {
            if (DataFormat is not null)
            {
                call.IsChannelsFirst(DataFormat);
            }

            call.OutputAsInput();
        }
    }
}
