using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>An attribute's <c>typeof(...)</c>: another network, or why it is none.</summary>
/// <param name="Name">The type's name, for messages.</param>
/// <param name="Key">Which of <see cref="NetworkDeclaration.Networks"/> it is; null where it cannot be used.</param>
/// <param name="Problem">What is wrong with the type, or null.</param>
/// <param name="WayBack">Where it contains the network that is being read: the names on the way there.</param>
internal sealed record NetworkValue(string Name, string? Key, string? Problem = null, string? WayBack = null) : Value;
