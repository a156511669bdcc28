using System.Globalization;
using System.Text;

namespace ShapeAnalyzer.Core.Tests.Shapes;

public class DimTests
{
    private static readonly Dim N = Dim.Symbol("N");
    private static readonly Dim M = Dim.Symbol("M");

    public static TheoryData<string, string> NormalForms => new()
    {
        { "2*N", (N + N).ToString() },
        { "M*N", (N * M).ToString() },
        { "N + 3", (3 + N).ToString() },
        { "N - 1", (N - 1).ToString() },
        { "-N + 2", (2 - N).ToString() },
        { "0", (N - N).ToString() },
        { "N", (N * 7).FloorDiv(7).ToString() },
        { "floor(N / 2)", N.FloorDiv(2).ToString() },
        { "floor((N + 1) / 2)", N.CeilDiv(2).ToString() },
        { "floor(N / 4)", N.FloorDiv(2).FloorDiv(2).ToString() },
        { "floor(N / 2)", (N * 2).FloorDiv(4).ToString() },
        { "N + floor(N / 2)", (N * 3).FloorDiv(2).ToString() },
        { "floor((N + 1) / 2) - 1", (N - 1).FloorDiv(2).ToString() },
        { "floor(M / (2*N))", M.FloorDiv(N * 2).ToString() },
        { "floor(M / 2)", (M * N).FloorDiv(N * 2).ToString() },
        { "11", (N * 1600).FloorDiv(N * 144).ToString() },
        { "16*N", (N * 1600).Modulo(N * 144).ToString() },
        { "floor((M*N + 1) / (2*N))", ((M * N) + 1).FloorDiv(N * 2).ToString() },
        { "floor(M / (N + 1))", M.FloorDiv(N + 1).ToString() },
        { "?", Dim.Unknown.ToString() },
        { "?", Dim.Undefined.ToString() },
        { "'a b'", Dim.Symbol("a b").ToString() },
    };

    [Theory]
    [MemberData(nameof(NormalForms))]
    public void Has_a_normal_form(string expected, string actual) => Assert.Equal(expected, actual);

    [Fact]
    public void Names_are_at_least_one()
    {
        Assert.False(N.IsSameAs(0));
        Assert.True(N.IsAtLeast(1));
        Assert.Null(N.IsAtLeast(2));
        Assert.False((N + 7).IsSameAs(7));
    }

    [Fact]
    public void Coefficients_with_a_common_divisor_miss_other_numbers() => Assert.False(((2 * N) + (4 * M)).IsSameAs(7));

    [Fact]
    public void Nothing_is_claimed_of_what_is_not_known()
    {
        Assert.Null(Dim.Unknown.IsSameAs(Dim.Unknown));
        Assert.Null(Dim.Undefined.IsSameAs(3));
        Assert.Null(Dim.Undefined.IsAtLeast(0));
        Assert.Null(N.IsSameAs(M));
        Assert.True((Dim.Unknown + 3).IsUnknown);
        Assert.Null(Dim.Unknown.DivideExactly(2));
    }

    [Fact]
    public void What_follows_from_an_undefined_size_alone_is_undefined()
    {
        Assert.True((Dim.Undefined + 3).IsUndefined);
        Assert.True((Dim.Undefined - 1).FloorDiv(2).IsUndefined);
        Assert.True(Dim.Undefined.CeilDiv(2).IsUndefined);
        Assert.True((Dim.Undefined * N).IsUndefined);
        Assert.False((Dim.Undefined + Dim.Unknown).IsUndefined);
        Assert.Equal(0, Dim.Undefined * 0);
    }

    [Fact]
    public void A_division_by_zero_is_unknown()
    {
        Assert.True(Dim.Of(4).FloorDiv(0).IsUnknown);
        Assert.True(Dim.Of(4).CeilDiv(0).IsUnknown);
        Assert.True(Dim.Of(4).Modulo(0).IsUnknown);
        Assert.True(N.FloorDiv(0).IsUnknown);
        Assert.Null(Dim.Of(4).DivideExactly(0));
    }

    [Fact]
    public void A_number_is_not_taken_for_an_unknown_size()
    {
        Assert.NotEqual(Dim.Of(-1), Dim.Unknown);
        Assert.NotEqual(Dim.Of(-2), Dim.Undefined);
        Assert.NotEqual(Dim.Unknown, Dim.Undefined);
        Assert.Equal(-1, Dim.Of(-1).Value);
    }

    [Fact]
    public void A_name_is_not_taken_for_arithmetic() =>
        Assert.NotEqual(N.FloorDiv(2), Dim.Symbol("floor(N / 2)"));

    [Fact]
    public void What_exceeds_64_bits_is_an_error()
    {
        Assert.Throws<OverflowException>(() => Dim.Of(long.MaxValue) + 1);
        Assert.Throws<OverflowException>(() => Dim.Of(long.MaxValue) * 2);
        Assert.Throws<OverflowException>(() => Dim.Of(long.MinValue) - 1);
        Assert.Throws<OverflowException>(() => Dim.Of(long.MinValue).FloorDiv(-1));
        Assert.Throws<OverflowException>(() => Dim.Of(long.MinValue).CeilDiv(-1));
        Assert.Throws<OverflowException>(() => N * long.MaxValue * 2);
        Assert.Throws<OverflowException>(() => (N * long.MaxValue) + N);
        Assert.Throws<OverflowException>(() => (N * long.MaxValue).IsAtLeast((M * -2) + 5));
    }

    /// <summary>No number of features is 0: names then tell more.</summary>
    [Fact]
    public void Numbers_of_features_are_not_zero()
    {
        Assert.False((N * 2).IsSameSizeAs(N));
        Assert.False((N + M).IsSameSizeAs(N));
        Assert.False((N + 3).IsSameSizeAs(N * 2 + N + 4));
        Assert.True((N * 2).IsSameSizeAs(N + N));
        Assert.Null(N.IsSameSizeAs(M));
        Assert.Null((N * 2).IsSameSizeAs(N + 3));
        Assert.Null((N + N.FloorDiv(2)).IsSameSizeAs(N));
        Assert.Null(Dim.Unknown.IsSameSizeAs(3));
        Assert.Null(N.IsSameSizeAs(Dim.Unknown));
        Assert.False(Dim.Of(3).IsSameSizeAs(4));
    }

    [Fact]
    public void Bounds_follow_from_names_that_are_at_least_one()
    {
        Assert.True((N + M).IsAtLeast(2));
        Assert.True((N * M * 3).IsAtLeast(3));
        Assert.Null((N + M).IsAtLeast(3));
        Assert.False((2 - N).IsAtLeast(2));
        Assert.Null((2 - N).IsAtLeast(1));
        Assert.Null((N - M).IsAtLeast(0));
        Assert.True(N.FloorDiv(2).IsAtLeast(0));
        Assert.Null(N.FloorDiv(2).IsAtLeast(1));
    }

    [Fact]
    public void Small_and_large_numbers_are_written_alike()
    {
        foreach (var number in new[] { -300L, -1, 0, 1, 256, 257, long.MaxValue })
        {
            var text = new StringBuilder();
            Dim.Of(number).Write(text);
            Assert.Equal(number.ToString(CultureInfo.InvariantCulture), text.ToString());
            Assert.Equal(number, Dim.Of(number).Value);
            Assert.Equal(Dim.Of(number), Dim.Of(number));
        }
    }
}
