namespace ShapeAnalyzer.Core;

/// <summary>Modules that lay the same numbers out in another shape.</summary>
internal static class TorchReshapingModules
{
    public static IEnumerable<Layer> All()
    {
        yield return new TorchFlatten("Flatten", 1, new());
        yield return new TorchUnflatten("Unflatten", new());
        yield return new TorchUpsample("Upsample", new());
        yield return new PixelShuffle(new());
        yield return new PixelUnshuffle(new());
        yield return new ChannelShuffle(new());
        yield return new Unfold(new());
        yield return new Fold(new());
    }
}
