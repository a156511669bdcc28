namespace ShapeAnalyzer.Core;

/// <summary>Information, if asked for: cells at the end of an axis that no window reaches.</summary>
internal sealed class DroppedCells() : Suspicion(Rules.DroppedCells)
{
    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        if (!options.ShowDroppedCells)
        {
            yield break;
        }

        foreach (var sliding in layer.Windows)
        {
            var window = sliding.Window;
            var dropped = (sliding.Padded - window.Extent).Modulo(window.Stride);
            if (dropped.Value > 0)
            {
                yield return Found(
                    $"never reads the last {dropped} of {sliding.Padded} cells along axis {sliding.InputAxis}, since ({sliding.Padded} - {window.Extent}) is not divisible by the stride {window.Stride}",
                    "strides",
                    sliding.InputAxis);
            }
        }
    }
}
