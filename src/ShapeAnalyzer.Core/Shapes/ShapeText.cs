using System.Globalization;

namespace ShapeAnalyzer.Core;

/// <summary>How shapes are written for people.</summary>
internal static class ShapeText
{
    /// <summary>As in messages: <c>26x26x32</c>, without the batch; <c>?</c> for what is unknown.</summary>
    public static string Compact(Shape shape, bool batched = true)
    {
        if (!shape.HasRank)
        {
            return "?";
        }

        var dims = batched ? shape.WithoutBatch() : shape.Dims;
        return dims.IsEmpty ? "scalar" : string.Join("x", dims.Select(dim => dim.IsSymbolic && dims.Length > 1 ? Grouped(dim) : dim.ToString()));
    }

    /// <summary>As Keras's summary prints it: <c>(None, 26, 26, 32)</c>, without Python's comma behind a single size.</summary>
    public static string Keras(Shape shape)
    {
        if (!shape.HasRank)
        {
            return "?";
        }

        var dims = string.Join(", ", shape.Dims.Select(dim => dim.Value?.ToString(CultureInfo.InvariantCulture) ?? "None"));
        return $"({dims})";
    }

    /// <summary>A tuple as Python writes it: <c>(3, 3, 32, 64)</c>, <c>(32,)</c>.</summary>
    public static string Tuple(IEnumerable<Dim> dims)
    {
        var texts = dims.Select(dim => dim.ToString()).ToArray();
        return texts.Length == 1 ? $"({texts[0]},)" : $"({string.Join(", ", texts)})";
    }

    private static string Grouped(Dim dim)
    {
        var text = dim.ToString();
        return text.IndexOf(' ') < 0 ? text : $"({text})";
    }
}
