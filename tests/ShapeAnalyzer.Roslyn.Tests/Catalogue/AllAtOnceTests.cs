using ShapeAnalyzer.Roslyn.Tests.Keras;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Roslyn.Tests.Catalogue;

/// <summary>All independent errors in one build, and each of them once.</summary>
public class AllAtOnceTests
{
    private const string WrongMerge =
        """
        [Network]
        [Input(8, 8, 3, Name = "image")]
        [Conv2D(4, 3, Name = "left")]
        [Conv2D(5, 3, Name = "right", From = ["image"])]
        [Add(Name = "sum", From = ["left", {|SHP1012:"right"|}])]
        [Conv2D(6, 3, Name = "next")]
        [Flatten]
        [Dense(10)]
        [Output(10)]
        public partial class Net;
        """;

    [Fact]
    public void Three_wrong_numbers_are_three_errors() => Check.Diagnostics(
        """
        [Network]
        [Input(784)]
        [Dense(256, InputDim = {|SHP1001:748|})]
        [Dense(64, InputDim = {|SHP1001:265|})]
        [Dense(10, InputDim = {|SHP1001:46|})]
        public partial class Net;
        """);

    [Fact]
    public void A_wrong_merge_is_one_error_and_nothing_downstream() => Check.Diagnostics(WrongMerge);

    [Fact]
    public void An_error_behind_a_broken_layer_is_still_found() => Check.Diagnostics(
        """
        [Network]
        [Input(28, 28, 1)]
        [Conv2D(8, 3)]
        [Flatten]
        [Dense(64, InputDim = {|SHP1001:100|})]
        [Dense(10, InputDim = {|SHP1001:32|})]
        [Output({|SHP1009:5|})]
        public partial class Net;
        """);

    [Fact]
    public void A_broken_network_still_has_its_summary_and_what_can_be_known()
    {
        var source = WrongMerge.Replace("{|SHP1012:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        var compiled = Assert.Single(CSharpDoor.Run([("Net", source)]));
        var rows = compiled.Summary!.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(
            [
                "left (Conv2D) (None, 6, 6, 4) 112 image[0][0]",
                "right (Conv2D) (None, 6, 6, 5) 140 image[0][0]",
                "sum (Add) <- error (None, 6, 6, None) 0 left[0][0]",
                "next (Conv2D) (None, 4, 4, 6) ? sum[0][0]",
                "flatten_1 (Flatten) (None, 96) 0 next[0][0]",
                "dense_1 (Dense) (None, 10) 970 flatten_1[0][0]",
                "Total params: ?",
            ],
            rows.Where(row => row.Contains(" (None", StringComparison.Ordinal) && !row.StartsWith("image", StringComparison.Ordinal) || row.StartsWith("Total", StringComparison.Ordinal)));
    }
}
