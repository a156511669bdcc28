using System.Collections.Immutable;
using System.Text;

namespace ShapeAnalyzer.Core;

/// <summary>How shapes are written for people.</summary>
internal static class ShapeText
{
    /// <summary>As in messages: <c>26x26x32</c>, without the batch; <c>?</c> for what is unknown.</summary>
    public static string Compact(Shape shape, int? batchAxis = 0)
    {
        if (!shape.HasRank)
        {
            return "?";
        }

        var axes = shape.Without(batchAxis);
        return axes.IsEmpty ? "scalar" : Join(axes, "x", dim => dim.IsSymbolic && axes.Length > 1 ? Grouped(dim) : dim.ToString());
    }

    /// <summary>As Keras's summary prints it: <c>(None, 26, 26, 32)</c>, without Python's comma behind a single size.</summary>
    public static string Keras(Shape shape)
    {
        if (!shape.HasRank)
        {
            return "?";
        }

        return Join(shape.Dims, ", ", dim => dim.IsKnown ? dim.ToString() : "None", "(", ")");
    }

    /// <summary>A tuple as Python writes it: <c>(3, 3, 32, 64)</c>, <c>(32,)</c>.</summary>
    public static string Tuple(IReadOnlyList<Dim> dims) => Join(dims, ", ", dim => dim.ToString(), "(", dims.Count == 1 ? ",)" : ")");

    /// <summary>Appends the tuple.</summary>
    public static void WriteTuple(StringBuilder text, ImmutableArray<Dim> dims)
    {
        text.Append('(');
        for (var i = 0; i < dims.Length; i++)
        {
            text.Append(i == 0 ? string.Empty : ", ");
            dims[i].Write(text);
        }

        text.Append(dims.Length == 1 ? ",)" : ")");
    }

    // These texts stand in every generated line.
    private static string Join(IReadOnlyList<Dim> dims, string separator, Func<Dim, string> write, string open = "", string close = "")
    {
        var text = new StringBuilder(open);
        for (var i = 0; i < dims.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : separator).Append(write(dims[i]));
        }

        return text.Append(close).ToString();
    }

    private static string Grouped(Dim dim)
    {
        var text = dim.ToString();
        return text.IndexOf(' ') < 0 ? text : $"({text})";
    }
}
