using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// GlobalMaxPooling1D-3D and GlobalAveragePooling1D-3D: one number for each channel; the spatial axes go, or stay
/// with a size of 1. https://keras.io/api/layers/pooling_layers/global_average_pooling2d/
/// </summary>
internal sealed class GlobalPooling : Layer
{
    private readonly int _axes;
    private readonly Parameter<string?> _dataFormat;
    private readonly Parameter<bool?> _keepdims;

    /// <param name="name">The class without its axes: <c>GlobalMaxPooling</c>.</param>
    /// <param name="shortName">The alias without its axes: <c>GlobalMaxPool</c>.</param>
    /// <param name="axes">The number of spatial axes.</param>
    /// <param name="signature">Takes the parameters.</param>
    public GlobalPooling(string name, string shortName, int axes, Signature signature)
        : base($"{name}{axes}D", signature)
    {
        Aliases = ImmutableArray.Create($"{shortName}{axes}D");
        _axes = axes;
        _dataFormat = signature.DataFormat();
        _keepdims = signature.Flag("keepdims", false);
    }

    /// <summary>The average over steps takes a mask as a second input: which steps count.</summary>
    public override InputCount InputCount => Name == "GlobalAveragePooling1D" ? new(1, 2) : InputCount.One;

    public override void Infer(LayerCall call)
    {
        if (!call.HasRank(_axes + 2, _axes + 2))
        {
            return;
        }

        var layout = Layout.Of(call, _dataFormat, _axes);
        var channels = call.Kept(layout.Channels);
        switch (call.Get(_keepdims))
        {
            case true:
                call.Output(layout.Arrange(call, _ => Calculation.Of(1, "keepdims"), channels));
                break;
            case false:
                call.Output(new[] { call.Kept(0), channels });
                break;
            default:
                call.Output(Shape.Unknown);
                break;
        }
    }
}
