namespace ShapeAnalyzer.Core;

/// <summary>
/// Looks for something that is legal but rarely meant, in a network whose shapes are known. It knows layers and
/// shapes, not how the network was written, so that it serves declared networks and code alike.
/// </summary>
internal abstract class Suspicion(Rule rule)
{
    public Rule Rule { get; } = rule;

    /// <summary>What is suspicious about a layer; nothing about a broken one, or one whose inputs are not known.</summary>
    public abstract IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options);

    /// <summary>The parameter for the strides, in the vocabulary of the layer.</summary>
    protected static string? StridesOf(ShapedLayer layer) =>
        layer.Node.Layer.Parameters.FirstOrDefault(parameter => parameter.Name is "strides" or "stride")?.Name;

    /// <summary>A problem of this rule.</summary>
    protected Problem Found(string text, string? parameter = null, int? axis = null, int input = 0, Dim? expected = null, Dim? actual = null, int element = -1) =>
        new(Rule, text, parameter, element, input, axis, expected, actual);
}
