namespace ShapeAnalyzer.Core;

/// <summary>Which axes of a spatial layer's tensors are space and which is the channels.</summary>
internal readonly record struct Layout(bool ChannelsFirst, int SpatialAxes)
{
    /// <summary>The channels' axis.</summary>
    public int Channels => ChannelsFirst ? 1 : SpatialAxes + 1;

    public static Layout Of(LayerCall call, Parameter<string?> dataFormat, int spatialAxes) =>
        new(call.IsChannelsFirst(dataFormat), spatialAxes);

    /// <summary>The axis of the n-th spatial size.</summary>
    public int Spatial(int axis) => ChannelsFirst ? axis + 2 : axis + 1;

    /// <summary>The batch, the spatial sizes and the channels in the layout's order.</summary>
    public IEnumerable<Calculation> Arrange(LayerCall call, IEnumerable<Calculation> spatial, Calculation channels)
    {
        var batch = new[] { call.Kept(0) };
        return ChannelsFirst ? batch.Append(channels).Concat(spatial) : batch.Concat(spatial).Append(channels);
    }
}
