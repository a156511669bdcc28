namespace ShapeAnalyzer.Core;

/// <summary>What the axes of a tensor mean. Each layer's rule states it of the first tensor that it gives.</summary>
/// <param name="Meaning">Which axes are known.</param>
/// <param name="SpatialAxes">How many axes are space, where that does not follow from the rank.</param>
internal readonly record struct AxisOrder(AxisMeaning Meaning, int? SpatialAxes = null)
{
    /// <summary>Nothing is known of them.</summary>
    public static AxisOrder Open => default;

    /// <summary>They mean what those of the layer's input mean.</summary>
    public static AxisOrder Kept { get; } = new(AxisMeaning.Kept);

    /// <summary>The layer works on the last axis, whatever stands before it.</summary>
    public static AxisOrder FeaturesLast { get; } = new(AxisMeaning.FeaturesLast);

    /// <summary>A sequence whose batch is its second axis: (steps, batch, features).</summary>
    public static AxisOrder StepsFirst { get; } = new(AxisMeaning.StepsFirst);

    /// <summary>(space..., channels) behind the batch.</summary>
    public static AxisOrder ChannelsLast { get; } = new(AxisMeaning.ChannelsLast);

    /// <summary>(channels, space...) behind the batch.</summary>
    public static AxisOrder ChannelsFirst { get; } = new(AxisMeaning.ChannelsFirst);

    /// <summary>The data format of that order; null where it is of none.</summary>
    public string? DataFormat => Meaning switch
    {
        AxisMeaning.ChannelsFirst => DataFormats.ChannelsFirst,
        AxisMeaning.ChannelsLast => DataFormats.ChannelsLast,
        _ => null,
    };

    /// <summary>(channels, space...) at the end of a shape, with so many axes of space.</summary>
    public static AxisOrder ChannelsBefore(int spatialAxes) => new(AxisMeaning.ChannelsFirst, spatialAxes);

    /// <summary>The order of a data format.</summary>
    public static AxisOrder Of(string dataFormat) => dataFormat == DataFormats.ChannelsFirst ? ChannelsFirst : ChannelsLast;

    /// <summary>The order of what a layer gives.</summary>
    /// <param name="call">The layer's call.</param>
    /// <param name="inputs">The orders of what it receives.</param>
    public static AxisOrder After(LayerCall call, IEnumerable<(AxisOrder Order, Shape Shape)> inputs)
    {
        var stated = call.DataFormat is { } format ? Of(format) : call.Axes;
        if (stated.Meaning is not (AxisMeaning.Kept or AxisMeaning.FeaturesLast))
        {
            return stated;
        }

        // Of several tensors one of lower rank is stretched to the others.
        var rank = call.Outputs[0].Shape is { HasRank: true } output ? output.Rank : -1;
        var all = inputs.ToList();
        var kept = all.Find(input => input.Shape.HasRank && input.Shape.Rank == rank && input.Order.Meaning != AxisMeaning.Open).Order;
        return stated.Meaning == AxisMeaning.FeaturesLast ? (kept.Meaning == AxisMeaning.ChannelsLast ? kept : stated)
            : kept.Meaning != AxisMeaning.Open || all.Count == 0 ? kept
            : all[0].Order;
    }
}

/// <summary>Which axes of a tensor have a known meaning.</summary>
internal enum AxisMeaning
{
    Open,
    Kept,
    FeaturesLast,
    StepsFirst,
    ChannelsLast,
    ChannelsFirst,
}
