namespace ShapeAnalyzer.Core;

/// <summary>What may end an error, by its rule and in order of likelihood. Only what the engine has checked is used.</summary>
internal static class RemedyCatalog
{
    /// <summary>Candidates for a finding at a layer.</summary>
    public static IEnumerable<Remedy> CandidatesFor(NetworkView network, Finding finding)
    {
        if (finding.Anchor is { Place: Place.Output, Index: var output } && finding.Rule == Rules.Output)
        {
            return OutputRemedies.For(network, output, finding);
        }

        if (finding.Anchor is not { Place: Place.Layer, Index: var index } || index < 0 || index >= network.Layers.Length)
        {
            return Enumerable.Empty<Remedy>();
        }

        var layer = network.Layers[index];
        var before = network.AllBefore(layer).ToList();
        return finding.Rule.Name switch
        {
            nameof(Rules.Features) => NumberRemedies.Features(network, layer, index, finding).Concat(RankRemedies.Flattened(network, layer, index))
                .Concat(StatedSizeRemedies.For(network, before, finding)),
            nameof(Rules.InputShape) => NumberRemedies.InputShape(layer, index).Concat(StatedSizeRemedies.For(network, before, finding))
                .Concat(PaddingRemedies.Of(layer, index)),
            nameof(Rules.Expect) => NumberRemedies.Expect(layer, index).Concat(StatedSizeRemedies.For(network, before.Prepend(layer).ToList(), finding)),
            nameof(Rules.WindowTooLarge) => OtherDataFormat(network).Concat(WindowRemedies.OtherWindow(network, layer, index)).Concat(PaddingRemedies.Of(layer, index))
                .Concat(PaddingRemedies.OfEach(network, before)).Concat(WindowRemedies.Smaller(layer, index)).Concat(WindowRemedies.LargerInput(network.Network)),
            nameof(Rules.Rank) => SequenceRemedies.EveryStep(network, layer).Concat(SequenceRemedies.LastStep(network, before.Take(1)))
                .Concat(RankRemedies.FewerChanges(network, layer, index)).Concat(RankRemedies.For(layer, index)),
            nameof(Rules.ElementCount) => PaddingRemedies.OfEach(network, before).Concat(ReshapeRemedies.For(network, layer, index, finding))
                .Concat(WindowRemedies.KnownInput(network.Network)),
            nameof(Rules.UndefinedAxis) => RankRemedies.Pooled(network, before).Concat(WindowRemedies.KnownInput(network.Network)),
            nameof(Rules.Merge) => PaddingRemedies.OfEach(network, before).Concat(MergeRemedies.For(network, layer, index, finding.Anchor.Element)),
            nameof(Rules.Attention) => AttentionRemedies.For(network, layer, index),
            nameof(Rules.InputCount) => InputCountRemedies.Fewer(layer, index),
            nameof(Rules.Groups) => OtherDataFormat(network).Concat(ArgumentRemedies.Groups(layer, index)),
            nameof(Rules.Axis) => ArgumentRemedies.LastAxisFirst(ArgumentRemedies.For(layer, index, finding.Anchor)),
            nameof(Rules.BadArgument) or nameof(Rules.BadCount) => ArgumentRemedies.Multiples(layer, index, finding).Concat(ArgumentRemedies.For(layer, index, finding.Anchor)),
            nameof(Rules.TooLarge) => SmallerRemedies.For(network, layer, before),
            nameof(Rules.DenseOnFeatureMap) => SuspicionRemedies.Flattened(network, layer, index),
            nameof(Rules.StrideAsKernel) => SuspicionRemedies.SmallStrides(layer, index),
            nameof(Rules.StrideLargerThanWindow) => SuspicionRemedies.FittingStrides(layer, index),
            nameof(Rules.MixedDataFormats) => SuspicionRemedies.SameDataFormat(network, layer, index),
            nameof(Rules.SilentBroadcast) => MergeRemedies.For(network, layer, index, finding.Anchor.Element),
            nameof(Rules.SoftmaxOverOne) => SuspicionRemedies.NoSoftmaxOverOne(network, layer, index),
            _ => Enumerable.Empty<Remedy>(),
        };
    }

    private static IEnumerable<Remedy> OtherDataFormat(NetworkView network)
    {
        var input = network.Network.Network.Inputs.Length == 1 ? network.Network.Network.Inputs[0].Shape : Shape.Unknown;
        if (input is { HasRank: true, Rank: >= 4 }
            && network.Network.Network.Options.DataFormat == DataFormats.ChannelsLast
            && input[1].Value is 1 or 3 or 4
            && input[-1].Value is > 4)
        {
            yield return new SetDataFormat(
                "data_format",
                $"the data format 'channels_first' on the network, since the {(input.Rank == 4 ? "height" : "size")} {input[1]} looks like channels first",
                DataFormats.ChannelsFirst) { IsHint = true };
        }
    }
}
