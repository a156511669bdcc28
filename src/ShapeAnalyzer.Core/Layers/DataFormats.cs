namespace ShapeAnalyzer.Core;

/// <summary>Where the channels of a tensor stand.</summary>
internal static class DataFormats
{
    /// <summary>(batch, height, width, channels).</summary>
    public const string ChannelsLast = "channels_last";

    /// <summary>(batch, channels, height, width).</summary>
    public const string ChannelsFirst = "channels_first";
}
