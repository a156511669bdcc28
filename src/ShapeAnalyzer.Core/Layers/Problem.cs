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
    Dim? Actual = null);
