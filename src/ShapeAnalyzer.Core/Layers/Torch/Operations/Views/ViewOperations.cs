namespace ShapeAnalyzer.Core;

/// <summary>Operations that give the same numbers another shape or order.</summary>
internal static class ViewOperations
{
    public static IEnumerable<Layer> All()
    {
        yield return new Reinterpretation("view", isView: true, new());
        yield return new Reinterpretation("reshape", isView: false, new());
        yield return new LikeOther("view_as", isView: true);
        yield return new LikeOther("reshape_as", isView: false);
        yield return new TorchFlatten("flatten", 0, new());
        yield return new TorchFlatten("ravel", 0, new());
        yield return new TorchUnflatten("unflatten", new());
        yield return new ComplexViews(toComplex: true);
        yield return new ComplexViews(toComplex: false);
        yield return new Permutation(new());
        foreach (var name in new[] { "transpose", "swapaxes", "swapdims", "transpose_" })
        {
            yield return new Transposition(name, new());
        }

        yield return new Transposes("t", 0, 2, lastTwo: false);
        yield return new Transposes("T", 0, int.MaxValue, lastTwo: false);
        foreach (var name in new[] { "mT", "mH", "adjoint" })
        {
            yield return new Transposes(name, 2, int.MaxValue, lastTwo: true);
        }

        yield return new Squeeze("squeeze", new());
        yield return new Squeeze("squeeze_", new());
        yield return new Unsqueeze("unsqueeze", new());
        yield return new Unsqueeze("unsqueeze_", new());
        yield return new Expand("expand", new());
        yield return new Expand("broadcast_to", new());
        yield return new ExpandAs();
        yield return new MoveAxes("movedim", new());
        yield return new MoveAxes("moveaxis", new());
    }
}
