namespace ShapeAnalyzer.Core;

/// <summary>Preprocessing layers. https://keras.io/api/layers/preprocessing_layers/</summary>
internal static class PreprocessingLayers
{
    public static IEnumerable<Layer> All()
    {
        yield return new CategoryEncoding(new());
        yield return new Normalization(new());
        yield return new KeptShape("Rescaling", layer =>
        {
            layer.Reals("scale", isRequired: true);
            layer.Reals("offset", 0);
        });
        yield return new SizedImage("Resizing", ImageRanks.Any, new(), layer =>
        {
            layer.Choice("interpolation", "bilinear", "bilinear", "nearest", "bicubic", "area", "lanczos3", "lanczos5");
            layer.Flag("crop_to_aspect_ratio", false);
            layer.Flag("pad_to_aspect_ratio", false);
            layer.Choice("fill_mode", "constant", AugmentationLayers.FillModes);
            layer.Real("fill_value", 0);
            layer.Flag("antialias", false);
        });
        yield return new SizedImage("CenterCrop", ImageRanks.OneOrBatch, new());
        yield return new SizedImage("RandomCrop", ImageRanks.CountedFromEnd, new());
        yield return new STFTSpectrogram(new());
        yield return new MelSpectrogram(new());
        foreach (var layer in AugmentationLayers.All())
        {
            yield return layer;
        }
    }
}
