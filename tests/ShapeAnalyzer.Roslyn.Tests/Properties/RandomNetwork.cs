using System.Globalization;
using CsCheck;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Properties;

/// <summary>A declared network of random layers that fit each other; its layers are written with or without names.</summary>
internal sealed record RandomNetwork(string Input, string[] Layers)
{
    private static readonly Gen<string> Spatial = Gen.OneOf(
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 3], Gen.Int[1, 2], Gen.Bool).Select((filters, kernel, stride, bias) => $"Conv2D({filters}, {kernel}, Strides = [{stride}], Padding = Padding.Same, UseBias = {(bias ? "true" : "false")}"),
        Gen.Int[1, 3].Select(pool => $"MaxPooling2D({pool}, Padding = Padding.Same"),
        Gen.Int[1, 3].Select(kernel => $"DepthwiseConv2D({kernel}, Padding = Padding.Same"),
        Gen.Int[0, 3].Select(Gen.Int[0, 3]).Select((top, left) => $"ZeroPadding2D({top}, {left}, 1, 0"),
        Gen.Int[1, 3].Select(size => $"UpSampling2D({size}"),
        Gen.Select(Gen.Bool, Gen.Bool).Select((center, scale) => $"BatchNormalization(Center = {(center ? "true" : "false")}, Scale = {(scale ? "true" : "false")}"),
        Gen.Int[1, 20].Select(units => $"Dense({units}"),
        Gen.Const("LayerNormalization("),
        Gen.Const("ReLU("),
        Gen.Const("Dropout(0.5"));

    private static readonly Gen<string> Flat = Gen.OneOf(
        Gen.Int[1, 300].Select(units => $"Dense({units}, Trainable = false"),
        Gen.Int[1, 300].Select(units => $"Dense({units}, Activation = \"relu\""),
        Gen.Const("BatchNormalization("),
        Gen.Const("Softmax("));

    public static Gen<RandomNetwork> Any { get; } =
        from height in Gen.Int[1, 40]
        from width in Gen.Int[1, 40]
        from channels in Gen.Int[1, 8]
        from open in Gen.Int[0, 9]
        from spatial in Spatial.Array[0, 6]
        from flat in Flat.Array[0, 3]
        select new RandomNetwork(
            open == 0 ? $"-1, {width}, {channels}" : $"{height}, {width}, {channels}",
            [.. spatial, .. open == 0 ? ["GlobalAveragePooling2D("] : new[] { "Flatten(" }, .. flat]);

    public string Source(Func<int, string?> name, string properties = "", string type = "Net") =>
        $"{TestCompilation.Usings}[Network({properties})]\n[Input({Input})]\n{string.Concat(Layers.Select((layer, i) => $"[{Closed(layer, name(i))}]\n"))}public partial class {type} {{ }}\n";

    public string Source(string properties = "", string type = "Net") => Source(_ => null, properties, type);

    private static string Closed(string layer, string? name) => name is null
        ? layer + ")"
        : string.Create(CultureInfo.InvariantCulture, $"{layer}{(layer.EndsWith('(') ? string.Empty : ", ")}Name = \"{name}\")");
}
