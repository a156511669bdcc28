using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Tests.Robustness;

namespace ShapeAnalyzer.Tests.Properties;

/// <summary>The same sources give the same bytes: twice, in another order, with other line ends, in any country.</summary>
public class SameBytesTests
{
    private static readonly string[] Sources =
    [
        .. Compiled.Networks(930_001),
        "using ShapeAnalyzer.Keras; [Network(SummaryStyle = SummaryStyle.Keras3)] [Input(64, 64, 3)]\n[Conv2D(1000, 3, Name = \"İstanbul\")]\n[Flatten]\n[Dense(12345, InputDim = 7)]\npublic partial class Island { }\n",
        "using ShapeAnalyzer.Keras; [Network] [Input(-1, 16)]\n[LSTM(1234, Bidirectional = true)]\n[Dense(10, Expect = [11])]\npublic partial class Unet { }\n",
        "using ShapeAnalyzer.Keras; [Network] [Input(1000, 1000)]\n[Flatten]\npublic partial class UNet { }\n",
    ];

    private static readonly Lazy<(ImmutableSortedDictionary<string, string> Files, string[] Findings)> Expected = new(() => Run(Sources));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fr-FR")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("hi-IN")]
    [InlineData("de-CH")]
    [InlineData("")]
    public void InEveryCountry(string culture)
    {
        var (before, beforeTexts) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Check(Sources);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeTexts);
        }
    }

    [Fact]
    public void InEveryOrder() => Gen.Shuffle(Sources).Sample(Check, iter: 12, threads: 1);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void WithAllLineEnds(string lineEnd) => Check([.. Sources.Select(source => source.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal))]);

    private static void Check(string[] sources)
    {
        var (files, findings) = Run(sources);
        Assert.True(Expected.Value.Files.Count == 5 && Expected.Value.Findings.Length >= 4);
        Assert.Equal(Expected.Value.Files, files);
        Assert.Equal(Expected.Value.Findings, findings);
    }

    // Findings without their files and lines, which differ by order and line ends.
    private static (ImmutableSortedDictionary<string, string> Files, string[] Findings) Run(string[] sources)
    {
        var driver = Compiled.Driver();
        var results = Compiled.Results(Compiled.Of("Bytes", sources), ref driver);
        var files = driver.GetRunResult().GeneratedTrees.ToImmutableSortedDictionary(tree => Path.GetFileName(tree.FilePath), tree => tree.ToString(), StringComparer.Ordinal);
        Assert.All(files.Values, text => Assert.DoesNotContain('\r', text));
        return (files, [.. results.Split('\n').Where(line => line.StartsWith("File", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]).Order(StringComparer.Ordinal)]);
    }
}
