namespace ShapeAnalyzer.Core;

/// <summary>The network's output as it is stated, or stated as it is.</summary>
internal static class OutputRemedies
{
    public static IEnumerable<Remedy> For(NetworkView network, int declaredIndex, Finding finding)
    {
        var declared = network.Network.Network.Outputs.FirstOrDefault(output => output.DeclaredIndex == declaredIndex);
        if (declared is not { Source: { } source, Expected: { } expected } || network.Network[source].Shape is not { HasRank: true } actual)
        {
            return Enumerable.Empty<Remedy>();
        }

        var asIs = new SetOutput("number", $"[Output] as {ShapeText.Compact(actual)}", declaredIndex, actual.WithoutBatch());
        if (source.IsInput)
        {
            return new[] { asIs };
        }

        var last = network.Layers[source.Producer];
        return Enumerable.Repeat<Remedy>(asIs, 1)
            .Concat(SameCount(network, last, expected))
            .Concat(SequenceRemedies.LastStep(network, network.AllBefore(last).Prepend(last)))
            .Concat(Reduced(source, actual, expected.Length))
            .Concat(StatedSizeRemedies.For(network, network.AllBefore(last).Prepend(last).ToList(), finding));
    }

    // As many units as there are labels.
    private static IEnumerable<Remedy> SameCount(NetworkView network, ShapedLayer last, EquatableArray<Dim> expected) =>
        !expected.IsEmpty && expected[expected.Length - 1].Value is > 0 and var count
            ? StatedSizeRemedies.CountOf(network, last, count)
            : Enumerable.Empty<Remedy>();

    // One vector for each sample in place of a map or a sequence.
    private static IEnumerable<Remedy> Reduced(TensorReference source, Shape actual, int expectedAxes)
    {
        if (expectedAxes == 1 && actual.Rank is >= 3 and <= 5)
        {
            foreach (var name in new[] { $"GlobalAveragePooling{actual.Rank - 2}D", "Flatten" })
            {
                yield return new AppendLayer("append", $"a {name} at the end", source.Producer, LayerCatalog.Find(name)!, Arguments.None) { IsHint = true };
            }
        }
    }
}
