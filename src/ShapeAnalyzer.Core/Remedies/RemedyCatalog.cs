namespace ShapeAnalyzer.Core;

/// <summary>What may end an error, by its rule and in order of likelihood. Only what the engine has checked is used.</summary>
internal static class RemedyCatalog
{
    private static readonly Layer Flatten = LayerCatalog.Find("Flatten")!;
    private static readonly Layer Reshape = LayerCatalog.Find("Reshape")!;

    /// <summary>Candidates for a finding at a layer.</summary>
    public static IEnumerable<Remedy> CandidatesFor(NetworkView network, Finding finding)
    {
        if (finding.Anchor is { Place: Place.Output, Index: var output } && finding.Rule == Rules.Output)
        {
            return BeliefRemedies.Output(network.Network, output);
        }

        if (finding.Anchor is not { Place: Place.Layer, Index: var index } || index < 0 || index >= network.Layers.Length)
        {
            return Enumerable.Empty<Remedy>();
        }

        var layer = network.Layers[index];
        return finding.Rule.Name switch
        {
            nameof(Rules.Features) => BeliefRemedies.Features(network, layer, index, finding).Concat(InsertFlatten(layer, index)).Concat(PadBefore(network, layer)),
            nameof(Rules.InputShape) => BeliefRemedies.InputShape(layer, index).Concat(PadBefore(network, layer)).Concat(PadItself(layer, index)),
            nameof(Rules.Expect) => BeliefRemedies.Expect(layer, index).Concat(PadBefore(network, layer)).Concat(PadItself(layer, index)),
            nameof(Rules.WindowTooLarge) => OtherDataFormat(network).Concat(PadItself(layer, index)).Concat(PadBefore(network, layer))
                .Concat(WindowRemedies.Smaller(layer, index)).Concat(WindowRemedies.LargerInput(network.Network)),
            nameof(Rules.Rank) => ReturnSequences(network, layer).Concat(AddChannels(layer, index)).Concat(RankRemedies.For(layer, index)),
            nameof(Rules.ElementCount) => PadBefore(network, layer).Concat(InferOneSize(layer, index)).Concat(FitOneSize(layer, index)).Concat(WindowRemedies.KnownInput(network.Network)),
            nameof(Rules.UndefinedAxis) => WindowRemedies.KnownInput(network.Network),
            nameof(Rules.Merge) => PadBefore(network, layer).Concat(MergeRemedies.For(network, layer, index, finding.Anchor.Element)),
            nameof(Rules.InputCount) => FewerInputs(layer, index),
            nameof(Rules.Groups) => OtherDataFormat(network).Concat(OneGroup(layer, index)),
            nameof(Rules.BadArgument) or nameof(Rules.BadCount) or nameof(Rules.Axis) => ArgumentRemedies.For(layer, index, finding.Anchor),
            _ => Enumerable.Empty<Remedy>(),
        };
    }

    // One group takes any number of channels.
    private static IEnumerable<Remedy> OneGroup(ShapedLayer layer, int index) =>
        layer.Node.Arguments["groups"] is null ? Enumerable.Empty<Remedy>() : ArgumentRemedies.Set("groups", layer, index, "groups", Value.Of(1));

    private static IEnumerable<Remedy> FewerInputs(ShapedLayer layer, int index)
    {
        var most = layer.Node.Layer.InputCount.AtMost;
        if (layer.Inputs.Length > most)
        {
            var count = layer.Inputs.Length - most + 1;
            foreach (var merge in new[] { "Concatenate", "Add" })
            {
                yield return new InsertLayer(
                    merge.ToLowerInvariant(),
                    $"{(merge == "Add" ? "an" : "a")} {merge} of {count} inputs before '{layer.Node.Name}'",
                    index,
                    LayerCatalog.Find(merge)!,
                    Arguments.None,
                    Count: count);
            }

            yield return new KeepInputs("inputs", $"only the first {(most == 1 ? "input" : $"{most} inputs")} of '{layer.Node.Name}'", index, most);
        }
    }

    // The size that gives the number of elements that arrive.
    private static IEnumerable<Remedy> FitOneSize(ShapedLayer layer, int index)
    {
        if (layer.Node.Arguments["target_shape"] is not ListValue { Items: var sizes } || layer.Inputs[0] is not { IsKnownWithoutBatch: true } input)
        {
            yield break;
        }

        var total = input.WithoutBatch().Aggregate(Dim.One, (product, size) => product * size).Value ?? 0;
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            var others = sizes.Where((_, other) => other != i).Select(size => size is SizeValue { Dim.Value: { } value } ? value : 0).Aggregate(1L, (product, size) => product * size);
            if (others > 0 && total % others == 0)
            {
                var target = Value.Of(sizes.Items.SetItem(i, Value.Of(total / others)));
                yield return new SetArgument("number", $"TargetShape = {Signature.Describe(target)} on '{layer.Node.Name}'", index, "target_shape", target);
            }
        }

        // Beside a -1 the nearest smaller size that divides.
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            var rest = sizes.Where((_, other) => other != i).Aggregate(1L, (product, size) => size is SizeValue { Dim.Value: > 0 and var value } ? product * value : product);
            if (sizes[i] is SizeValue { Dim.Value: > 1 and <= 4096 and var wrong } && total > 0 && total % rest == 0)
            {
                var divisor = wrong - 1;
                while (total / rest % divisor != 0)
                {
                    divisor--;
                }

                var target = Value.Of(sizes.Items.SetItem(i, Value.Of(divisor)));
                yield return new SetArgument("divisor", $"TargetShape = {Signature.Describe(target)} on '{layer.Node.Name}'", index, "target_shape", target);
            }
        }

        yield return new SetArgument("infer", $"TargetShape = ({total},) on '{layer.Node.Name}'", index, "target_shape", Value.Of(new[] { Value.Of(total) }));
    }

    private static IEnumerable<Remedy> InsertFlatten(ShapedLayer layer, int index)
    {
        if (layer.Inputs[0] is { HasRank: true, Rank: > 2 })
        {
            yield return new InsertLayer("flatten", $"a Flatten before '{layer.Node.Name}'", index, Flatten, Arguments.None) { IsHint = true };
        }
    }

    // The nearest first: it is the one that the author has in mind.
    private static IEnumerable<Remedy> PadBefore(NetworkView network, ShapedLayer layer) =>
        network.AllBefore(layer).SelectMany(before => PadItself(before, network.IndexOf(before)));

    private static IEnumerable<Remedy> PadItself(ShapedLayer layer, int index)
    {
        if (!layer.Windows.IsEmpty
            && layer.Node.Layer.Parameters.Any(parameter => parameter.Name == "padding")
            && layer.Node.Arguments["padding"] is null or TextValue { Text: "valid" or "same" })
        {
            var padding = layer.Node.Arguments["padding"] is TextValue { Text: "same" } ? "valid" : "same";
            yield return new SetArgument("padding", $"padding '{padding}' on '{layer.Node.Name}'", index, "padding", Value.Of(padding)) { IsHint = true };
        }
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
                $"the data format 'channels_first' on the network, since the size {input[1]} in front looks like the channels",
                DataFormats.ChannelsFirst) { IsHint = true };
        }
    }

    private static IEnumerable<Remedy> ReturnSequences(NetworkView network, ShapedLayer layer)
    {
        if (network.ProducerOf(layer) is { } producer && producer.Node.Layer.Parameters.Any(parameter => parameter.Name == "return_sequences"))
        {
            yield return new SetArgument(
                "return_sequences",
                $"return_sequences on '{producer.Node.Name}', so that it gives every step",
                network.IndexOf(producer),
                "return_sequences",
                Value.Of(true)) { IsHint = true };
        }
    }

    // A picture without channels has one.
    private static IEnumerable<Remedy> AddChannels(ShapedLayer layer, int index)
    {
        if (layer.Inputs[0] is { HasRank: true, Rank: 3, IsKnownWithoutBatch: true } input)
        {
            var target = input.WithoutBatch().Add(Dim.One);
            yield return new InsertLayer(
                "channels",
                $"a Reshape{ShapeText.Tuple(target)} before '{layer.Node.Name}', which adds the channels' axis",
                index,
                Reshape,
                Arguments.Of(("target_shape", Value.Of(target.Select(Value.Of))))) { IsHint = true };
        }
    }

    private static IEnumerable<Remedy> InferOneSize(ShapedLayer layer, int index)
    {
        if (layer.Node.Arguments["target_shape"] is not ListValue { Items: { Length: > 1 } sizes } || sizes.Any(size => size is SizeValue { Dim.Value: -1 }))
        {
            yield break;
        }

        for (var i = 0; i < sizes.Length; i++)
        {
            var target = sizes.Items.SetItem(i, Value.Of(-1));
            yield return new SetArgument(
                "infer",
                $"-1 in place of {(sizes[i] as SizeValue)?.Dim}",
                index,
                "target_shape",
                Value.Of(target)) { IsHint = true };
        }
    }
}
