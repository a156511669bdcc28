namespace ShapeAnalyzer.Core;

/// <summary>
/// A convolution with strides as large as its small odd kernel: usually the kernel's second number was meant. Even
/// sizes are left alone, since patches are cut that way.
/// </summary>
internal sealed class StrideAsKernel() : Suspicion(Rules.StrideAsKernel)
{
    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        if (!layer.Windows.IsEmpty
            && !layer.Weights.IsEmpty
            && layer.Windows.All(sliding => sliding.Window is { Kernel.Value: 3 or 5 } window && window.Kernel.Equals(window.Stride)))
        {
            var window = layer.Windows[0].Window;
            yield return Found(
                $"moves its kernel of {window.Kernel} by strides of {window.Stride}, so that no two windows overlap: was the kernel's second size meant?",
                StridesOf(layer));
        }
    }
}
