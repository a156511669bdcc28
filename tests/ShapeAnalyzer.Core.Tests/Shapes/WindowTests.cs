using CsCheck;

namespace ShapeAnalyzer.Core.Tests.Shapes;

/// <summary>The arithmetic of windows against a loop that moves the window.</summary>
public class WindowTests
{
    private static readonly Gen<(long Kernel, long Stride, long Dilation)> Windows = Gen.Select(Gen.Long[1, 7], Gen.Long[1, 5], Gen.Long[1, 4]);
    private static readonly Gen<long> Inputs = Gen.Long[1, 40];
    private static readonly Gen<long> Paddings = Gen.Long[0, 4];

    [Fact]
    public void Valid_counts_the_places_inside_the_padded_input() => Gen.Select(Windows, Inputs, Paddings, Paddings).Sample(
        (window, input, before, after) =>
        {
            var padded = before + input + after;
            var last = Cells(window).Max();
            var places = 0;
            for (var start = 0L; start + last < padded; start += window.Stride)
            {
                places++;
            }

            // A window that does not fit has no places; the formula may then say less than none.
            Assert.Equal(places > 0, Of(window).Fits(padded));
            Assert.Equal(places, Math.Max(0, Value(Of(window).Valid(input, before, after))));
            if (before == after)
            {
                Assert.Equal(places, Math.Max(0, Value(Of(window).Valid(input, before))));
            }
        },
        iter: 2000);

    [Fact]
    public void Same_counts_the_places_that_begin_inside_the_input() => Gen.Select(Windows, Inputs).Sample(
        (window, input) =>
        {
            var places = 0;
            for (var start = 0L; start < input; start += window.Stride)
            {
                places++;
            }

            Assert.Equal(places, Value(Of(window).Same(input)));
        },
        iter: 500);

    [Fact]
    public void Ceil_mode_goes_on_until_the_input_is_covered() => Gen.Select(Windows, Inputs, Paddings).Where(row => row.Item3 <= row.Item1.Kernel / 2).Sample(
        (window, input, padding) =>
        {
            // Positions count from the first cell of the padding.
            var end = padding + input + padding;
            var last = Cells(window).Max();
            var (places, covered) = (0, last + 1 - window.Stride);
            for (var start = 0L; covered < end && start < padding + input; start += window.Stride)
            {
                covered = start + last + 1;
                places++;
            }

            Assert.Equal(places, Math.Max(0, Value(Of(window).CeilMode(input, padding))));
        },
        iter: 2000);

    [Fact]
    public void Transposed_covers_the_cells_that_its_windows_touch() => Gen.Select(Windows, Inputs, Paddings, Paddings).Sample(
        (window, input, padding, outputPadding) =>
        {
            var touched = Enumerable.Range(0, (int)input).SelectMany(place => Cells(window).Select(cell => (place * window.Stride) + cell)).Max() + 1;
            Assert.Equal(touched - (2 * padding) + outputPadding, Value(Of(window).Transposed(input, padding, outputPadding)));
        },
        iter: 500);

    [Fact]
    public void Keras_transposed_valid_leaves_no_gap_behind_the_last_window() => Gen.Select(Windows, Inputs).Sample(
        (window, input) =>
        {
            var length = Enumerable.Range(0, (int)input).Select(place => (place * window.Stride) + Math.Max(Cells(window).Max() + 1, window.Stride)).Max();
            Assert.Equal(length, Value(Of(window).TransposedValid(input, outputPadding: null)));
        },
        iter: 500);

    [Fact]
    public void Keras_transposed_same_gives_a_stride_for_each_input() => Gen.Select(Windows, Inputs, Paddings).Sample(
        (window, input, outputPadding) =>
        {
            Assert.Equal(input * window.Stride, Value(Of(window).TransposedSame(input, outputPadding: null)));

            // (input - 1) strides, one cell of an odd window's middle, and the output padding.
            var middle = Cells(window).Max() % 2 == 0 ? 1 : 0;
            Assert.Equal(((input - 1) * window.Stride) + middle + outputPadding, Value(Of(window).TransposedSame(input, outputPadding)));
        },
        iter: 500);

    [Fact]
    public void A_window_goes_back_over_what_its_transpose_covers() => Gen.Select(Windows, Inputs).Sample(
        (window, input) => Assert.Equal(input, Value(Of(window).Valid(Of(window).Transposed(input, 0, 0).Value, Dim.Zero))),
        iter: 500);

    [Fact]
    public void An_explanation_evaluates_to_its_number() => Gen.Select(Windows, Inputs, Paddings).Sample(
        (window, input, padding) =>
        {
            foreach (var calculation in new[]
            {
                Of(window).Valid(input, padding),
                Of(window).Valid(input, padding, Dim.Zero),
                Of(window).Same(input),
                Of(window).CeilMode(input, padding),
                Of(window).Transposed(input, padding, padding),
                Of(window).TransposedValid(input, null),
                Of(window).TransposedSame(input, padding),
            })
            {
                Assert.Equal(Value(calculation), (long)FormulaText.Evaluate(calculation.ToString()));
            }
        },
        iter: 500);

    [Fact]
    public void An_undefined_size_stays_undefined()
    {
        var window = new Window(3, 2, 1);
        Assert.True(window.Valid(Dim.Undefined, Dim.Zero).Value.IsUndefined);
        Assert.True(window.Same(Dim.Undefined).Value.IsUndefined);
        Assert.True(window.TransposedValid(Dim.Undefined, null).Value.IsUndefined);
        Assert.True(window.TransposedSame(Dim.Undefined, 1).Value.IsUndefined);
        Assert.Null(window.Fits(Dim.Undefined));
    }

    [Fact]
    public void A_named_size_goes_through()
    {
        var n = Dim.Symbol("N");
        Assert.Equal(n, new Window(3, 1, 1).Valid(n, 1).Value);
        Assert.Equal(n, new Window(3, 1, 1).Same(n).Value);
        Assert.Equal(n, new Window(2, 2, 1).Valid(n * 2, Dim.Zero).Value);
        Assert.Equal(n * 2, new Window(2, 2, 1).TransposedValid(n, null).Value);
        Assert.Null(new Window(3, 1, 1).Fits(n));
    }

    [Theory]
    [InlineData(3, 1, "3")]
    [InlineData(3, 4, "9 = 4*(3 - 1) + 1 (kernel 3, dilation 4)")]
    public void The_extent_of_a_dilated_window_is_explained(long kernel, long dilation, string expected) =>
        Assert.Equal(expected, new Window(kernel, 1, dilation).ExtentText);

    private static Window Of((long Kernel, long Stride, long Dilation) window) => new(window.Kernel, window.Stride, window.Dilation);

    private static IEnumerable<long> Cells((long Kernel, long Stride, long Dilation) window) =>
        Enumerable.Range(0, (int)window.Kernel).Select(cell => cell * window.Dilation);

    private static long Value(Calculation calculation) => calculation.Value.Value!.Value;
}
