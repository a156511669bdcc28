namespace ShapeAnalyzer.Core;

/// <summary>Every step of a recurrent layer, or the last one alone.</summary>
internal static class SequenceRemedies
{
    private const string ReturnSequences = "return_sequences";

    public static IEnumerable<Remedy> EveryStep(NetworkView network, ShapedLayer layer)
    {
        if (network.ProducerOf(layer) is { } producer && producer.Node.Layer.Parameters.Any(parameter => parameter.Name == ReturnSequences))
        {
            yield return Set(network, producer, true, "every step");
        }
    }

    /// <summary>The last step alone of the nearest of the layers that gives every one.</summary>
    public static IEnumerable<Remedy> LastStep(NetworkView network, IEnumerable<ShapedLayer> layers) => layers
        .Where(layer => layer.Node.Arguments[ReturnSequences] is FlagValue { Flag: true })
        .Take(1)
        .Select(layer => Set(network, layer, false, "the last step alone"));

    private static SetArgument Set(NetworkView network, ShapedLayer layer, bool all, string gives) => new(
        ReturnSequences,
        $"ReturnSequences = {(all ? "true" : "false")} on '{layer.Node.Name}', so that it gives {gives}",
        network.IndexOf(layer),
        ReturnSequences,
        Value.Of(all)) { IsHint = true };
}
