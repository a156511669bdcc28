namespace ShapeAnalyzer.Core;

/// <summary>A stride larger than the window: cells between the windows are never read. A window of 1 subsamples on purpose.</summary>
internal sealed class StrideLargerThanWindow() : Suspicion(Rules.StrideLargerThanWindow)
{
    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        foreach (var sliding in layer.Windows)
        {
            var window = sliding.Window;
            if (window.Extent.Value is > 1 && window.Stride.IsAtLeast(window.Extent + 1) == true)
            {
                yield return Found(
                    $"moves a window of {window.Extent} by strides of {window.Stride}, so that {window.Stride - window.Extent} of {window.Stride} cells along axis {sliding.InputAxis} are never read",
                    StridesOf(layer),
                    sliding.InputAxis);
                yield break;
            }
        }
    }
}
