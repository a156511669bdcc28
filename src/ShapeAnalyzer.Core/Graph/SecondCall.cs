namespace ShapeAnalyzer.Core;

/// <summary>
/// What a layer that is called again demands of its input: its weights were made for the first one. Keras compares the
/// sizes where the layer's class states them (an input spec), and nothing elsewhere, recurrent layers included.
/// </summary>
internal static class SecondCall
{
    private static readonly HashSet<string> ComparesSizes = new(StringComparer.Ordinal)
    {
        "Dense",
        "Conv1D", "Conv2D", "Conv3D",
        "Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose",
        "DepthwiseConv1D", "DepthwiseConv2D",
        "SeparableConv1D", "SeparableConv2D",
        "BatchNormalization", "GroupNormalization",
    };

    // These also keep to the number of axes.
    private static readonly HashSet<string> ComparesRank = new(StringComparer.Ordinal) { "BatchNormalization", "GroupNormalization" };

    /// <param name="name">The layer's name.</param>
    /// <param name="first">Its first call.</param>
    /// <param name="again">The call to check.</param>
    public static void Check(string name, LayerCall first, LayerCall again)
    {
        if (!ComparesSizes.Contains(again.Layer.Name))
        {
            return;
        }

        if (ComparesRank.Contains(again.Layer.Name) && first.Input.HasRank && again.Input.HasRank && first.Input.Rank != again.Input.Rank)
        {
            again.Fail(
                Rules.Rank,
                $"calls '{name}' again, which expects a tensor of {first.Input.Rank} axes since its first call, but receives {again.Input.Rank}: {ShapeText.Keras(again.Input)}",
                expected: Dim.Of(first.Input.Rank),
                actual: Dim.Of(again.Input.Rank));
            return;
        }

        foreach (var (expected, actual) in first.SizedAxes.Zip(again.SizedAxes, (expected, actual) => (expected, actual)))
        {
            if (expected.Size.IsSameAs(actual.Size) == false)
            {
                again.Fail(
                    Rules.Features,
                    $"calls '{name}' again, which expects {expected.Size} {expected.What} since its first call, but receives {actual.Size}",
                    input: actual.Input,
                    axis: actual.Axis,
                    expected: expected.Size,
                    actual: actual.Size);
            }
        }
    }
}
