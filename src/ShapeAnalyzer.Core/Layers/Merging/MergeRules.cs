namespace ShapeAnalyzer.Core;

/// <summary>What layers with several inputs have in common: how they compare sizes and name what they receive.</summary>
internal static class MergeRules
{
    /// <summary><c>26x26x32 from 'conv2d_1'</c>; with the batch where the ranks or the batches are the problem.</summary>
    public static string Describe(LayerCall call, int input, bool withBatch = false)
    {
        var shape = call.Inputs[input];
        return $"{(withBatch ? ShapeText.Keras(shape) : ShapeText.Compact(shape))} from {call.Producer(input)}";
    }

    /// <summary>
    /// Whether two sizes are equal where Keras compares them as they are, so that an undefined one equals no number;
    /// null where one of them could not be found out.
    /// </summary>
    public static bool? AreSame(Dim left, Dim right) =>
        left.IsKnown && right.IsKnown ? left.IsSameAs(right)
        : IsOpen(left) && right.IsKnown || IsOpen(right) && left.IsKnown ? false
        : null;

    private static bool IsOpen(Dim size) => size.IsUndefined || size.IsSymbolic;
}
