namespace ShapeAnalyzer.Core;

/// <summary>The summary in the network's layout.</summary>
internal static class SummaryText
{
    public static string Write(ShapedNetwork network) => ClassicSummary.Write(network);
}
