using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Tests.Code;
using ShapeAnalyzer.Tests.Robustness;

namespace ShapeAnalyzer.Tests.Properties;

/// <summary>The same network, declared with channels first and written for TorchSharp, has the same shapes and parameters.</summary>
public partial class TwoWaysProperties
{
    /// <summary>One layer in both languages, for that many channels; a shape with two axes less is flat.</summary>
    private sealed record Step(Func<int, string> Declared, Func<int, string> Code, Func<int, int> Channels, bool IsFlat = false);

    private static readonly Gen<Step> Spatial = Gen.OneOf(
        Gen.Select(Gen.Int[1, 16], Gen.Int[1, 3], Gen.Int[1, 2], Gen.Bool).Select((filters, kernel, stride, bias) => new Step(
            _ => $"Conv2D({filters}, {kernel}, Strides = [{stride}], UseBias = {Text(bias)})",
            channels => $"Conv2d({channels}, {filters}, {kernel}, stride: {stride}, bias: {Text(bias)})",
            _ => filters)),
        Gen.Int[1, 3].Select(kernel => new Step(_ => $"DepthwiseConv2D({kernel})", channels => $"Conv2d({channels}, {channels}, {kernel}, groups: {channels})", channels => channels)),
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 3], Gen.Int[1, 3]).Select((filters, kernel, stride) => new Step(
            _ => $"Conv2DTranspose({filters}, {Math.Max(kernel, stride)}, Strides = [{stride}])",
            channels => $"ConvTranspose2d({channels}, {filters}, {Math.Max(kernel, stride)}, stride: {stride})",
            _ => filters)),
        Gen.Int[1, 3].Select(Gen.Int[1, 3]).Select((pool, stride) => new Step(_ => $"MaxPooling2D({pool}, Strides = [{stride}])", _ => $"MaxPool2d({pool}, stride: {stride})", channels => channels)),
        Gen.Int[1, 2].Select(pool => new Step(_ => $"AveragePooling2D({pool})", _ => $"AvgPool2d({pool})", channels => channels)),
        Gen.Int[0, 2].Select(Gen.Int[0, 2]).Select((top, left) => new Step(_ => $"ZeroPadding2D({top}, 1, {left}, 2)", _ => $"ZeroPad2d(({left}, 2, {top}, 1))", channels => channels)),
        Gen.Const(new Step(_ => "BatchNormalization(Axis = 1)", channels => $"BatchNorm2d({channels})", channels => channels)),
        Gen.Const(new Step(_ => "ReLU", _ => "ReLU()", channels => channels)),
        Gen.Const(new Step(_ => "Dropout(0.2)", _ => "Dropout(0.2)", channels => channels)));

    [Fact]
    public void AreOne() => Gen.Select(Gen.Int[1, 5], Gen.Int[16, 40], Spatial.Array[1, 4], Gen.Int[1, 50]).Sample(
        (channels, size, steps, units) =>
        {
            var (declared, code) = (new StringBuilder(), new List<string>());
            var current = channels;
            foreach (var step in steps)
            {
                declared.Append(CultureInfo.InvariantCulture, $"[{step.Declared(current)}]");
                code.Add(step.Code(current));
                current = step.Channels(current);
            }

            var compilation = Compiled.Of("TwoWays", $$"""
                [Network(DataFormat = ShapeAnalyzer.Keras.DataFormat.ChannelsFirst), Input({{channels}}, {{size}}, {{size}})]
                {{declared.Replace("[", "[ShapeAnalyzer.Keras.").Replace("Strides = [ShapeAnalyzer.Keras.", "Strides = [")}}
                public partial class Declared { }

                [Network, Input({{channels}}, {{size}}, {{size}})]
                public partial class Code : Module<Tensor, Tensor>
                {
                    private readonly Sequential layers = Sequential({{string.Join(", ", code)}});
                    public Code() : base("code") { RegisterComponents(); }
                    public override Tensor forward(Tensor x) => layers.forward(x);
                }
                """);
            var driver = Compiled.Driver();
            Compiled.Results(compilation, ref driver);
            var texts = driver.GetRunResult().GeneratedTrees.ToDictionary(tree => Path.GetFileName(tree.FilePath).Split('.')[0], tree => tree.ToString());
            Assert.NotEmpty(Shapes(texts["Code"]));
            Assert.Equal(Shapes(texts["Declared"]), Shapes(texts["Code"]));
            Assert.Equal(Trainable(texts["Declared"]), Trainable(texts["Code"]));
        },
        iter: 60,
        threads: 1);

    private static string Text(bool value) => value ? "true" : "false";

    private static List<string> Shapes(string text) => [.. Shape().Matches(text).Select(match => match.Groups[1].Value)];

    private static string Trainable(string text) => Parameters().Match(text).Groups[1].Value;

    [GeneratedRegex(@"int\[\] OutputShape => new int\[\] \{ ([-\d, ]+) \}")]
    private static partial Regex Shape();

    [GeneratedRegex(@"const long TrainableParameters = (\d+);")]
    private static partial Regex Parameters();
}
