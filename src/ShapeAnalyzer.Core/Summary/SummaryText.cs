namespace ShapeAnalyzer.Core;

/// <summary>The summary in the network's layout.</summary>
internal static class SummaryText
{
    public static string Write(ShapedNetwork network) => network.Network.Options.SummaryStyle == SummaryStyle.Keras3
        ? Keras3Summary.Write(network)
        : ClassicSummary.Write(network);
}
