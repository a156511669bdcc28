namespace ShapeAnalyzer.Core;

/// <summary>
/// Which axes of a spatial layer's tensors are space and which is the channels. Before them stands the batch,
/// unless the tensor is a single sample.
/// </summary>
internal readonly record struct Layout(bool ChannelsFirst, int SpatialAxes, bool IsBatched = true)
{
    /// <summary>The channels' axis.</summary>
    public int Channels => ChannelsFirst ? First : First + SpatialAxes;

    private int First => IsBatched ? 1 : 0;

    /// <summary>The layout that a layer's parameter asks for; a layer without one has its channels last.</summary>
    public static Layout Of(LayerCall call, Parameter<string?>? dataFormat, int spatialAxes) =>
        new(dataFormat is not null && call.IsChannelsFirst(dataFormat), spatialAxes);

    /// <summary>The axis of the n-th spatial size.</summary>
    public int Spatial(int axis) => ChannelsFirst ? First + 1 + axis : First + axis;

    /// <summary>The batch, the spatial sizes and the channels in the layout's order.</summary>
    public IEnumerable<Calculation> Arrange(LayerCall call, IEnumerable<Calculation> spatial, Calculation channels)
    {
        var batch = Enumerable.Range(0, First).Select(call.Kept);
        return ChannelsFirst ? batch.Append(channels).Concat(spatial) : batch.Concat(spatial).Append(channels);
    }

    /// <summary>The output whose n-th spatial size a function of it gives.</summary>
    public IEnumerable<Calculation> Arrange(LayerCall call, Func<int, Calculation> spatial, Calculation channels) =>
        Arrange(call, Enumerable.Range(0, SpatialAxes).Select(spatial).ToArray(), channels);
}
