namespace ShapeAnalyzer.Core;

/// <summary>Modules that lay the same numbers out in another shape.</summary>
internal static class TorchReshapingModules
{
    public static IEnumerable<Layer> All()
    {
        yield return new TorchFlatten("Flatten", 1, new());
        yield return new TorchUnflatten("Unflatten", new());
        yield return new TorchUpsample("Upsample", new());
        yield return new PixelShuffle("PixelShuffle", new());
        yield return new PixelUnshuffle("PixelUnshuffle", new());
        yield return new ChannelShuffle("ChannelShuffle", new());
        yield return new Unfold("Unfold", new());
        yield return new Fold("Fold", new());
    }
}
