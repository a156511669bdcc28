using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Generation;

/// <summary>The doc comments say why a number is what it is, and their formulas give just that number.</summary>
public sealed partial class ExplanationTests
{
    private static readonly string[] Samples =
        [.. Directory.GetFiles(TestData.InRepository("samples", "SeedNetworks"), "*.cs").Where(file => Path.GetFileName(file) != "Program.cs").Select(File.ReadAllText)];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Seeds = new(() => TestCompilation.Create(Samples).Generate());

    [Theory]
    [InlineData("SignalClassifier", "Width", "126 = floor((128 + 2*0 - 1*(3 - 1) - 1) / 1) + 1")]
    [InlineData("SignalClassifier", "Height", "9 = floor((10 + 2*0 - 1*(2 - 1) - 1) / 1) + 1")]
    [InlineData("SignalClassifier", "Width", "124 = floor((126 + 2*0 - 1*(3 - 1) - 1) / 1) + 1")]
    [InlineData("TwoConvolutions", "Parameters", "18496 = 3*3*32*64 + 64")]
    [InlineData("TwoConvolutions", "Channels", "64 (filters)")]
    [InlineData("StridedConvolution", "Height", "31 = floor((64 + 2*0 - 1*(3 - 1) - 1) / 2) + 1")]
    [InlineData("PaddedConvolution", "Height", "64 = ceil(64 / 1)")]
    [InlineData("LargeKernel", "Height", "58 = floor((64 + 2*0 - 1*(7 - 1) - 1) / 1) + 1")]
    [InlineData("CatsAndDogs", "Height", "148 = floor((150 + 2*0 - 1*(3 - 1) - 1) / 1) + 1")]
    [InlineData("CatsAndDogs", "Parameters", "448 = 3*3*3*16 + 16")]
    [InlineData("CatsAndDogs", "Features", "18496 = 17*17*64")]
    public void TheQuestionsOfTheTextsAreAnswered(string network, string member, string why)
    {
        var text = Seeds.Value[$"SeedNetworks.{network}.shapes.g.cs"];
        Assert.Contains(Documented(text), constant => constant.Name == member && constant.Documentation.Contains(": " + why + ".", StringComparison.Ordinal));
    }

    // Whatever format the images of a network have, these layers have their features last.
    [Theory]
    [InlineData("LSTM(8, ReturnSequences = true)", "Features", "8 (units)")]
    [InlineData("LSTM(8, ReturnSequences = true)", "Steps", "10 (unchanged)")]
    [InlineData("LSTM(8, ReturnSequences = true, Bidirectional = true)", "Steps", "10 (unchanged)")]
    [InlineData("Dense(8)", "Features", "8 (units)")]
    [InlineData("Conv1D(8, 3)", "Features", "8 (filters)")]
    [InlineData("Dropout(0.5)", "Steps", "4 (unchanged)")]
    public void TheAxesOfSequencesInANetworkWithItsChannelsFirst(string layer, string member, string why)
    {
        var text = TestCompilation.Create(TestCompilation.Usings + $"[Network(DataFormat = DataFormat.ChannelsFirst), Input(10, 4), {layer}] public partial class Net;").Generate().Values.Single();
        Assert.Contains(Documented(text), constant => constant.Name == member && constant.Documentation.Contains(": " + why + ".", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryFormulaOfTheSeedsGivesItsConstant()
    {
        var formulas = Seeds.Value.Values.Sum(CheckFormulas);
        Assert.True(formulas > 100, $"only {formulas} formulas");
    }

    [Fact]
    public void EveryFormulaOfRandomNetworksGivesItsConstant() => RandomSource.Sample(
        source => CheckFormulas(TestCompilation.Create(source).Generate().Values.Single()),
        iter: 60);

    private static Gen<string> RandomSource { get; } =
        from height in Gen.Int[12, 60]
        from width in Gen.Int[12, 60]
        from layers in Gen.OneOf(
            from filters in Gen.Int[1, 9]
            from kernel in Gen.Int[1, 4]
            from stride in Gen.Int[1, 2]
            from padding in Gen.OneOf(Gen.Const("Valid"), Gen.Const("Same"))
            from bias in Gen.OneOf(Gen.Const("true"), Gen.Const("false"))
            select $"[Conv2D({filters}, {kernel}, Strides = [{stride}], Padding = Padding.{padding}, UseBias = {bias})]",
            Gen.Int[1, 3].Select(pool => $"[MaxPooling2D({pool}, Padding = Padding.Same)]"),
            Gen.Int[0, 3].Select(Gen.Int[0, 2]).Select((top, left) => $"[ZeroPadding2D({top}, {left}, 1, 0)]"),
            Gen.Int[1, 20].Select(units => $"[Dense({units})]")).Array[1, 6]
        select $"{TestCompilation.Usings}[Network][Input({height}, {width}, 3)]{string.Concat(layers)}[Flatten][Dense(10)]public partial class Net;";

    // Returns how many formulas there were.
    private static int CheckFormulas(string generated)
    {
        var count = 0;
        foreach (var (_, value, documentation) in Documented(generated))
        {
            if (FormulaPattern().Match(documentation) is { Success: true } match)
            {
                Assert.Equal(value, match.Groups["value"].Value);
                Assert.Equal(long.Parse(value, CultureInfo.InvariantCulture), FormulaParser.Evaluate(match.Groups["formula"].Value));
                count++;
            }
        }

        return count;
    }

    private static IEnumerable<(string Name, string Value, string Documentation)> Documented(string generated) =>
        ConstantPattern().Matches(generated).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value, match.Groups["doc"].Value));

    [GeneratedRegex(@"<summary>(?<doc>[^\n]*)</summary>\n(?:\s*\[[^\n]*\]\n)?\s*public const (?:int|long) (?<name>\w+) = (?<value>\d+);")]
    private static partial Regex ConstantPattern();

    [GeneratedRegex(@": (?<value>\d+) = (?<formula>.+)\.$")]
    private static partial Regex FormulaPattern();
}
