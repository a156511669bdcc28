using System.Globalization;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Generation;

/// <summary>What the constants of a tensor's axes are called.</summary>
internal static class AxisNames
{
    private static readonly string[] None = Array.Empty<string>();
    private static readonly string[] Vector = { "Features" };
    private static readonly string[] Sequence = { "Steps", "Features" };
    private static readonly string[] SequenceOfBatches = { "Steps", "Axis1", "Features" };

    // By the number of spatial axes.
    private static readonly string[][] ChannelsLast = { Vector, Sequence, new[] { "Height", "Width", "Channels" }, new[] { "Depth", "Height", "Width", "Channels" } };
    private static readonly string[][] ChannelsFirst = { Vector, new[] { "Features", "Steps" }, new[] { "Channels", "Height", "Width" }, new[] { "Channels", "Depth", "Height", "Width" } };

    /// <summary>A name for each axis but the batch; where its meaning is not known, its number, counted from 0 with the batch.</summary>
    public static string[] Of(int rank, AxisOrder order, int? batchAxis)
    {
        var count = rank - (batchAxis is null ? 0 : 1);
        var last = Last(order, count, batchAxis);
        return last.Length == count ? last : Numbered(rank, batchAxis).Take(count - last.Length).Concat(last).ToArray();
    }

    private static IEnumerable<string> Numbered(int rank, int? batchAxis) =>
        Enumerable.Range(0, rank).Where(axis => axis != batchAxis).Select(axis => $"Axis{axis.ToString(CultureInfo.InvariantCulture)}");

    // The names that are known are those of the last axes.
    private static string[] Last(AxisOrder order, int count, int? batchAxis)
    {
        var names = order.Meaning switch
        {
            AxisMeaning.ChannelsLast => BySpace(ChannelsLast, count - 1),
            AxisMeaning.ChannelsFirst => BySpace(ChannelsFirst, order.SpatialAxes ?? count - 1),
            AxisMeaning.StepsFirst when batchAxis is null && count == 3 => SequenceOfBatches,
            AxisMeaning.StepsFirst when batchAxis == 0 => Vector,
            AxisMeaning.StepsFirst or AxisMeaning.FeaturesLast => count == 2 ? Sequence : Vector,
            _ => count == 1 ? Vector : None,
        };
        return names.Length <= count ? names : None;
    }

    private static string[] BySpace(string[][] names, int space) => space >= 0 && space < names.Length ? names[space] : None;
}
