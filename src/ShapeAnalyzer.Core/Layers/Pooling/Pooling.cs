using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// MaxPooling1D-3D and AveragePooling1D-3D: a window keeps one number for each place; the strides are the
/// window's size unless given. https://keras.io/api/layers/pooling_layers/max_pooling2d/
/// </summary>
internal sealed class Pooling : Layer
{
    private readonly int _axes;
    private readonly Parameter<ImmutableArray<Dim>> _poolSize;
    private readonly Parameter<ImmutableArray<Dim>> _strides;
    private readonly Parameter<string?> _padding;
    private readonly Parameter<string?> _dataFormat;

    /// <param name="name">The class without its axes: <c>MaxPooling</c>.</param>
    /// <param name="shortName">The alias without its axes: <c>MaxPool</c>.</param>
    /// <param name="axes">The number of spatial axes.</param>
    /// <param name="defaultPoolSize">Keras's default window, or null where it must be given.</param>
    /// <param name="signature">Takes the parameters.</param>
    public Pooling(string name, string shortName, int axes, Dim? defaultPoolSize, Signature signature)
        : base($"{name}{axes}D", signature)
    {
        Aliases = ImmutableArray.Create($"{shortName}{axes}D");
        _axes = axes;
        _poolSize = defaultPoolSize is null ? signature.RequiredSizes("pool_size", axes) : signature.Sizes("pool_size", axes, defaultPoolSize);
        _strides = signature.OptionalSizes("strides", axes);
        _padding = signature.Padding();
        _dataFormat = signature.DataFormat();
    }

    public override void Infer(LayerCall call)
    {
        if (!call.HasRank(_axes + 2, _axes + 2))
        {
            return;
        }

        var layout = Layout.Of(call, _dataFormat, _axes);
        var poolSize = call.Get(_poolSize);
        var strides = call.Get(_strides) is { IsDefault: false } given ? given : poolSize;
        call.Output(layout.Arrange(
            call,
            axis => SpatialRules.Slide(
                call,
                new Window(poolSize[axis], strides[axis], Dim.One),
                layout.Spatial(axis),
                call.Get(_padding),
                _poolSize,
                axis),
            call.Kept(layout.Channels)));
    }
}
