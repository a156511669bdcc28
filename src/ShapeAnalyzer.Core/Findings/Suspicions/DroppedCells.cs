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

        var dropped = layer.Windows
            .Select(sliding => (Sliding: sliding, Cells: (sliding.Padded - sliding.Window.Extent).Modulo(sliding.Window.Stride)))
            .Where(entry => entry.Cells.Value > 0)
            .Select(entry => $"the last {entry.Cells} of {entry.Sliding.Padded} cells along axis {entry.Sliding.InputAxis} (the stride {entry.Sliding.Window.Stride} does not divide {entry.Sliding.Padded} - {entry.Sliding.Window.Extent})")
            .ToList();
        if (dropped.Count > 0)
        {
            yield return Found($"never reads {string.Join(" and ", dropped)}", StridesOf(layer));
        }
    }
}
