using System.Text;

namespace ShapeAnalyzer.Core.Tests.Shapes;

public class ShapeTests
{
    private static readonly Dim N = Dim.Symbol("N");

    [Fact]
    public void Only_the_batch_may_be_open()
    {
        Assert.True(Shape.Of(N, 3, 4).IsKnownWithoutBatch);
        Assert.True(Shape.Of(Dim.Unknown, 3).IsKnownWithoutBatch);
        Assert.True(Shape.Of(N).IsKnownWithoutBatch);
        Assert.False(Shape.Of(N, 3, N).IsKnownWithoutBatch);
        Assert.False(Shape.Of(3, N, 3).IsKnownWithoutBatch);
        Assert.False(Shape.Unknown.IsKnownWithoutBatch);
    }

    [Fact]
    public void Axes_count_from_both_ends()
    {
        var shape = Shape.Of(N, 3, 4);
        Assert.Equal((N, Dim.Of(4), Dim.Of(3)), (shape[0], shape[-1], shape[-2]));
        Assert.Equal((Dim.Of(4), N), (shape.FromEnd(-1), shape.FromEnd(-3)));
        Assert.True(shape.FromEnd(-4).IsUnknown);
        Assert.True(shape.FromEnd(0).IsUnknown);
        Assert.Equal(Shape.Of(N, 3, 5), shape.With(-1, 5));
        Assert.Equal(Shape.Of(2, 3, 4), shape.With(0, 2));
        Assert.Equal(Shape.Of(N, 7, 4), shape.With(1, 7));
    }

    [Fact]
    public void The_last_axes_can_be_known_alone()
    {
        var shape = Shape.EndingIn(5, 6);
        Assert.False(shape.HasRank);
        Assert.Equal((Dim.Of(6), Dim.Of(5)), (shape.FromEnd(-1), shape.FromEnd(-2)));
        Assert.True(shape.FromEnd(-3).IsUnknown);
        Assert.Equal("[..., 5, 6]", shape.ToString());
        Assert.NotEqual(Shape.Unknown, shape);
        Assert.Equal(Shape.EndingIn(5, 6), shape);
    }

    [Fact]
    public void Sizes_are_multiplied()
    {
        Assert.Equal(12, Shape.Of(3, 4).Size());
        Assert.Equal(N * 12, Shape.Of(N, 3, 4).Size());
        Assert.Equal(1, Shape.Of().Size());
        Assert.True(Shape.Unknown.Size().IsUnknown);
        Assert.True(Shape.Of(3, Dim.Unknown).Size().IsUnknown);
    }

    [Fact]
    public void More_elements_than_64_bits_count_are_an_error_or_unknown()
    {
        var shape = Shape.Of(1L << 32, 1L << 31);
        Assert.Throws<OverflowException>(() => shape.Size());
        Assert.True(shape.SizeOrUnknown().IsUnknown);
        Assert.Equal(1L << 62, Shape.Of(1L << 31, 1L << 31).SizeOrUnknown());
    }

    [Fact]
    public void The_batch_is_left_out_where_there_is_one()
    {
        Assert.Equal(Shape.Of(3, 4), Shape.Of(Shape.Of(N, 3, 4).WithoutBatch()));
        Assert.Equal(Shape.Of(N, 4), Shape.Of(Shape.Of(N, 3, 4).Without(1)));
        Assert.Equal(Shape.Of(N, 3, 4), Shape.Of(Shape.Of(N, 3, 4).Without(null)));
        Assert.Empty(Shape.Of().WithoutBatch());
        Assert.Empty(Shape.Unknown.WithoutBatch());
    }

    [Fact]
    public void Equality_is_that_of_sizes_and_rank()
    {
        Assert.Equal(Shape.Of(N, 3), Shape.Of(N, 3));
        Assert.Equal(Shape.Of(N, 3).GetHashCode(), Shape.Of(N, 3).GetHashCode());
        Assert.Equal(Shape.Unknown.GetHashCode(), Shape.Unknown.GetHashCode());
        Assert.NotEqual(Shape.Of(N, 3), Shape.Of(3, N));
        Assert.NotEqual(Shape.Of(N, 3).GetHashCode(), Shape.Of(3, N).GetHashCode());
        Assert.NotEqual(Shape.Of(3), Shape.Of(3, 1));
        Assert.NotEqual(Shape.Of(), Shape.Unknown);
        Assert.NotEqual(Shape.Absent, Shape.Unknown);
        Assert.False(Shape.Of(3).Equals(null));
    }

    [Theory]
    [InlineData("26x26x32", "(None, 26, 26, 32)", "[N, 26, 26, 32]", "(26, 26, 32)")]
    [InlineData("10", "(None, 10)", "[N, 10]", "(10,)")]
    [InlineData("scalar", "(None)", "[N]", "()")]
    [InlineData("Tx8", "(None, None, 8)", "[N, T, 8]", "(T, 8)")]
    [InlineData("(T + 1)x8", "(None, None, 8)", "[N, T + 1, 8]", "(T + 1, 8)")]
    [InlineData("T + 1", "(None, None)", "[N, T + 1]", "(T + 1,)")]
    [InlineData("2*Tx8", "(None, None, 8)", "[N, 2*T, 8]", "(2*T, 8)")]
    [InlineData("?x8", "(None, None, 8)", "[N, ?, 8]", "(?, 8)")]
    public void Shapes_are_written_for_messages_Keras_libtorch_and_Python(string compact, string keras, string libtorch, string tuple)
    {
        var shape = Shape.Of(libtorch[1..^1].Split(", ").Select(Read));
        Assert.Equal(compact, ShapeText.Compact(shape));
        Assert.Equal(keras, ShapeText.Keras(shape));
        Assert.Equal(libtorch, shape.ToString());
        Assert.Equal(tuple, ShapeText.Tuple(shape.WithoutBatch()));
        var written = new StringBuilder("shape ");
        ShapeText.WriteTuple(written, shape.WithoutBatch());
        Assert.Equal($"shape {tuple}", written.ToString());
    }

    [Fact]
    public void An_unknown_rank_is_a_question_mark()
    {
        Assert.Equal(("?", "?", "?"), (ShapeText.Compact(Shape.Unknown), ShapeText.Keras(Shape.Unknown), Shape.Unknown.ToString()));
        Assert.Equal("[]", Shape.Of().ToString());
    }

    [Fact]
    public void Without_a_batch_the_first_axis_is_shown()
    {
        Assert.Equal("8x4", ShapeText.Compact(Shape.Of(8, 4), batchAxis: null));
        Assert.Equal("4", ShapeText.Compact(Shape.Of(8, 4)));
        Assert.Equal("8", ShapeText.Compact(Shape.Of(8, N), batchAxis: 1));
    }

    private static Dim Read(string size) => size switch
    {
        "?" => Dim.Unknown,
        "T + 1" => Dim.Symbol("T") + 1,
        "2*T" => Dim.Symbol("T") * 2,
        _ => long.TryParse(size, out var number) ? number : Dim.Symbol(size),
    };
}
