namespace ShapeAnalyzer.Core;

/// <summary>A failure as a layer's rule states it; <see cref="Inference"/> makes a <see cref="Finding"/> of it.</summary>
internal sealed record Problem(
    Rule Rule,
    string Text,
    string? Parameter,
    int Element,
    int Input = 0,
    int? Axis = null,
    Dim? Expected = null,
    Dim? Actual = null)
{
    /// <summary>The parameter of a problem with one input among several.</summary>
    public const string From = "from";

    /// <summary>Whether the text itself says how the wrong size came about.</summary>
    public bool IsExplained { get; init; }
}
