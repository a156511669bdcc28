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
        yield return new SameShape("AugMix", layer =>
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
        yield return new SameShape("AutoContrast", layer =>
        {
            layer.ValueRange();
            layer.DataFormat();
        });
        yield return new SameShape("ContrastLimitedAdaptiveHistogramEqualization", layer =>
        {
            layer.ValueRange();
            layer.Real("clip_limit", 4);
            layer.Sizes("tile_grid_size", 2, 8);
            layer.DataFormat();
        });
        yield return new SameShape("CutMix", layer =>
        {
            layer.Factor("factor", 0, 1, 1);
            layer.DataFormat();
        });
        yield return new SameShape("Equalization", layer =>
        {
            layer.ValueRange();
            layer.Size("bins", 256);
            layer.DataFormat();
        });
        yield return new SameShape("MixUp", layer =>
        {
            layer.Real("alpha", 0.2);
            layer.DataFormat();
        });
        yield return new SameShape("RandAugment", layer =>
        {
            layer.ValueRange();
            layer.Size("num_ops", 2, atLeast: 0);
            layer.Factor("factor", 0, 1, 0.5);
            layer.Interpolation();
            layer.DataFormat();
        });
        yield return new SameShape("RandomBrightness", layer => layer.Color(-1, 1));
        yield return new RandomColorDegeneration(new());
        yield return new SameShape("RandomColorJitter", layer =>
        {
            layer.ValueRange();
            layer.OptionalFactor("brightness_factor", -1, 1);
            layer.OptionalFactor("contrast_factor", 0, 1);
            layer.OptionalFactor("saturation_factor", -1, 1);
            layer.OptionalFactor("hue_factor", 0, 1);
            layer.DataFormat();
        });
        yield return new SameShape("RandomContrast", layer => layer.Color(0, 1));
        yield return new SameShape("RandomElasticTransform", layer =>
        {
            layer.Factor("factor", 0, 1, 1);
            layer.Factor("scale", 0, 1, 1);
            layer.Interpolation();
            layer.FillMode(FillModes);
            layer.FillValue();
            layer.ValueRange();
            layer.DataFormat();
        });
        yield return new SameShape("RandomErasing", layer =>
        {
            layer.Factor("factor", 0, 1, 1);
            layer.Interval("scale", 0.02, 0.33);
            layer.Reals("fill_value");
            layer.ValueRange();
            layer.DataFormat();
        });
        yield return new SameShape("RandomFlip", layer =>
        {
            layer.Choice("mode", "horizontal_and_vertical", "horizontal", "vertical", "horizontal_and_vertical");
            layer.DataFormat();
        });
        yield return new RandomGaussianBlur(new());
        yield return new SameShape("RandomGrayscale", layer =>
        {
            layer.Real("factor", 0.5, atLeast: 0, atMost: 1);
            layer.DataFormat();
        });
        yield return new SameShape("RandomHue", layer => layer.Color(0, 1));
        yield return new SameShape("RandomInvert", layer =>
        {
            layer.Factor("factor", 0, 1, 1);
            layer.ValueRange();
            layer.DataFormat();
        });
        yield return new SameShape("RandomPerspective", layer =>
        {
            layer.Factor("factor", 0, 1, 1);
            layer.Reals("scale", 1);
            layer.Interpolation();
            layer.FillValue();
            layer.DataFormat();
        });
        yield return new SameShape("RandomPosterization", layer => layer.Color(1, 8));
        yield return new SameShape("RandomRotation", layer =>
        {
            layer.Factor("factor", -1, 1);
            layer.Filling();
        });
        yield return new SameShape("RandomSaturation", layer => layer.Color(-1, 1));
        yield return new SameShape("RandomSharpness", layer => layer.Color(0, 1));
        yield return new SameShape("RandomShear", layer =>
        {
            layer.Factor("x_factor", 0, 1, 0, mayOverlap: false);
            layer.Factor("y_factor", 0, 1, 0, mayOverlap: false);
            layer.Interpolation();
            layer.FillMode(AffineFillModes);
            layer.FillValue();
            layer.DataFormat();
        });
        yield return new SameShape("RandomTranslation", layer =>
        {
            layer.Factor("height_factor", -1, 1, mayOverlap: false);
            layer.Factor("width_factor", -1, 1, mayOverlap: false);
            layer.Filling();
        });
        yield return new SameShape("RandomZoom", layer =>
        {
            layer.Factor("height_factor", -1, 1, mayOverlap: false);
            layer.OptionalFactor("width_factor", -1, 1, mayOverlap: false);
            layer.Filling();
        });
        yield return new SameShape("Solarization", layer =>
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
