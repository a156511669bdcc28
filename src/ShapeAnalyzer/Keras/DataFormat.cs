namespace ShapeAnalyzer.Keras;

/// <summary>Where the channels of a tensor stand.</summary>
public enum DataFormat
{
    /// <summary>(batch, height, width, channels): Keras's default.</summary>
    ChannelsLast,

    /// <summary>(batch, channels, height, width): PyTorch's order.</summary>
    ChannelsFirst,
}
