using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Layers that change images at random, or their colors, and keep their shape: what differs is the arguments.
/// https://keras.io/api/layers/preprocessing_layers/image_augmentation/
/// </summary>
internal static class AugmentationLayers
{
    public static readonly string[] FillModes = { "reflect", "wrap", "constant", "nearest", "mirror" };
    private static readonly string[] AffineFillModes = { "reflect", "wrap", "constant", "nearest" };

    public static IEnumerable<Layer> All()
    {
        yield return new KeptShape("AugMix", layer =>
        {
            layer.ValueRange();
            layer.Size("num_chains", 3, atLeast: 0);
            layer.Size("chain_depth", 3, atLeast: 0);
            layer.Factor("factor", 0, 1, 0.3);
            layer.Real("alpha", 1);
            layer.Flag("all_ops", true);
            layer.Interpolation();
            layer.DataFormat();
        });
        yield return new KeptShape("AutoContrast", layer =>
        {
            layer.ValueRange();
            layer.DataFormat();
        });
        yield return new KeptShape("ContrastLimitedAdaptiveHistogramEqualization", layer =>
        {
            layer.ValueRange();
            layer.Real("clip_limit", 4);
            layer.Sizes("tile_grid_size", 2, 8);
            layer.DataFormat();
        });
        yield return new KeptShape("CutMix", layer =>
        {
            layer.Factor("factor", 0, 1, 1);
            layer.DataFormat();
        });
        yield return new KeptShape("Equalization", layer =>
        {
            layer.ValueRange();
            layer.Size("bins", 256);
            layer.DataFormat();
        });
        yield return new KeptShape("MixUp", layer =>
        {
            layer.Real("alpha", 0.2);
            layer.DataFormat();
        });
        yield return new KeptShape("RandAugment", layer =>
        {
            layer.ValueRange();
            layer.Size("num_ops", 2, atLeast: 0);
            layer.Factor("factor", 0, 1, 0.5);
            layer.Interpolation();
            layer.DataFormat();
        });
        yield return new KeptShape("RandomBrightness", layer => layer.Color(-1, 1));
        yield return new RandomColorDegeneration(new());
        yield return new KeptShape("RandomColorJitter", layer =>
        {
            layer.ValueRange();
            layer.OptionalFactor("brightness_factor", -1, 1);
            layer.OptionalFactor("contrast_factor", 0, 1);
            layer.OptionalFactor("saturation_factor", -1, 1);
            layer.OptionalFactor("hue_factor", 0, 1);
            layer.DataFormat();
        });
        yield return new KeptShape("RandomContrast", layer => layer.Color(0, 1));
        yield return new KeptShape("RandomElasticTransform", layer =>
        {
            layer.Factor("factor", 0, 1, 1);
            layer.Factor("scale", 0, 1, 1);
            layer.Interpolation();
            layer.FillMode(FillModes);
            layer.FillValue();
            layer.ValueRange();
            layer.DataFormat();
        });
        yield return new KeptShape("RandomErasing", layer =>
        {
            layer.Factor("factor", 0, 1, 1);
            layer.Interval("scale", 0.02, 0.33);
            layer.Reals("fill_value");
            layer.ValueRange();
            layer.DataFormat();
        });
        yield return new KeptShape("RandomFlip", layer =>
        {
            layer.Choice("mode", "horizontal_and_vertical", "horizontal", "vertical", "horizontal_and_vertical");
            layer.DataFormat();
        });
        yield return new RandomGaussianBlur(new());
        yield return new KeptShape("RandomGrayscale", layer =>
        {
            layer.Real("factor", 0.5, atLeast: 0, atMost: 1);
            layer.DataFormat();
        });
        yield return new KeptShape("RandomHue", layer => layer.Color(0, 1));
        yield return new KeptShape("RandomInvert", layer =>
        {
            layer.Factor("factor", 0, 1, 1);
            layer.ValueRange();
            layer.DataFormat();
        });
        yield return new KeptShape("RandomPerspective", layer =>
        {
            layer.Factor("factor", 0, 1, 1);
            layer.Reals("scale", 1);
            layer.Interpolation();
            layer.FillValue();
            layer.DataFormat();
        });
        yield return new KeptShape("RandomPosterization", layer => layer.Color(1, 8));
        yield return new KeptShape("RandomRotation", layer =>
        {
            layer.Factor("factor", -1, 1);
            layer.Filling();
        });
        yield return new KeptShape("RandomSaturation", layer => layer.Color(-1, 1));
        yield return new KeptShape("RandomSharpness", layer => layer.Color(0, 1));
        yield return new KeptShape("RandomShear", layer =>
        {
            layer.Factor("x_factor", 0, 1, 0, mayOverlap: false);
            layer.Factor("y_factor", 0, 1, 0, mayOverlap: false);
            layer.Interpolation();
            layer.FillMode(AffineFillModes);
            layer.FillValue();
            layer.DataFormat();
        });
        yield return new KeptShape("RandomTranslation", layer =>
        {
            layer.Factor("height_factor", -1, 1, mayOverlap: false);
            layer.Factor("width_factor", -1, 1, mayOverlap: false);
            layer.Filling();
        });
        yield return new KeptShape("RandomZoom", layer =>
        {
            layer.Factor("height_factor", -1, 1, mayOverlap: false);
            layer.OptionalFactor("width_factor", -1, 1, mayOverlap: false);
            layer.Filling();
        });
        yield return new KeptShape("Solarization", layer =>
        {
            layer.Factor("addition_factor", 0, 1, 0, mayOverlap: false);
            layer.Factor("threshold_factor", 0, 1, 0, mayOverlap: false);
            layer.ValueRange();
            layer.DataFormat();
        });
    }

    /// <summary>How strong a change of colors is, and which values pixels have.</summary>
    private static void Color(this Signature layer, double atLeast, double atMost)
    {
        layer.Factor("factor", atLeast, atMost);
        layer.ValueRange();
        layer.DataFormat();
    }

    /// <summary>How a moved image is computed, and what stands where it came from.</summary>
    private static void Filling(this Signature layer)
    {
        layer.FillMode(AffineFillModes);
        layer.Interpolation();
        layer.FillValue();
        layer.DataFormat();
    }

    private static void FillMode(this Signature layer, string[] modes) => layer.Choice("fill_mode", "reflect", modes);

    private static void FillValue(this Signature layer) => layer.Real("fill_value", 0);

    private static void Interpolation(this Signature layer) => layer.Choice("interpolation", "bilinear", "bilinear", "nearest");

    /// <summary>The smallest and the largest value of a pixel.</summary>
    public static Parameter<ImmutableArray<double?>> ValueRange(this Signature layer) => layer.Interval("value_range", 0, 255);
}
