using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>An array of several dimensions: only its sizes are kept.</summary>
internal sealed record Grid(EquatableArray<CodeValue> Sizes) : CodeValue;
