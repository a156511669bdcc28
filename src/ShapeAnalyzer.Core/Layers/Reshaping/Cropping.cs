using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Cropping1D-3D: takes rows away before and behind each spatial axis; at least one must remain.
/// https://keras.io/api/layers/reshaping_layers/cropping2d/
/// </summary>
internal sealed class Cropping : Layer
{
    private readonly int _axes;
    private readonly Parameter<ImmutableArray<(Dim Before, Dim After)>> _cropping;
    private readonly Parameter<string?>? _dataFormat;

    public Cropping(int axes, Dim defaultCropping, Signature signature)
        : base($"Cropping{axes}D", signature)
    {
        _axes = axes;
        _cropping = signature.Margins("cropping", axes, defaultCropping);
        _dataFormat = axes == 1 ? null : signature.DataFormat();
    }

    public override void Infer(LayerCall call)
    {
        if (!call.HasRank(_axes + 2, _axes + 2))
        {
            return;
        }

        var layout = Layout.Of(call, _dataFormat, _axes);
        call.Output(layout.Arrange(call, axis => Crop(call, layout.Spatial(axis), axis), call.Kept(layout.Channels)));
    }

    private Calculation Crop(LayerCall call, int inputAxis, int axis)
    {
        var input = call.Input[inputAxis];
        var (before, after) = call.Get(_cropping)[axis];
        if ((before + after).IsAtLeast(input) != true)
        {
            return (Calculation)input - before - after;
        }

        call.Fail(
            Rules.WindowTooLarge,
            $"crops {before + after} ({before} before and {after} behind) but receives only {input} along axis {inputAxis}",
            _cropping,
            axis: inputAxis,
            expected: before + after + 1,
            actual: input);
        return Dim.Unknown;
    }
}
