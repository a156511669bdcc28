using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>A generated constant of a network, such as <c>Encoder.Layers.Flatten1.Features</c>, which exists only behind the generator.</summary>
/// <param name="Key">Which of <see cref="NetworkDeclaration.Networks"/>; null where it cannot be used.</param>
/// <param name="Path">The names behind the type: <c>Layers.Flatten1.Features</c>.</param>
/// <param name="IsOwn">Whether it is the network's own.</param>
internal sealed record MemberValue(string? Key, string Path, bool IsOwn) : Value;

/// <summary>Arithmetic with such constants.</summary>
internal sealed record ArithmeticValue(char Operator, Value Left, Value Right) : Value;
