namespace ShapeAnalyzer.Core;

/// <summary>A target that has as many elements as arrive, or layers in front that give as many as the target has.</summary>
internal static class ReshapeRemedies
{
    private const string TargetShape = "target_shape";

    public static IEnumerable<Remedy> For(NetworkView network, ShapedLayer layer, int index, Finding finding)
    {
        if (layer.Node.Arguments[TargetShape] is not ListValue { Items: var sizes } || layer.Inputs[0] is not { IsKnownWithoutBatch: true } input)
        {
            return Enumerable.Empty<Remedy>();
        }

        var total = Shape.Of(input.WithoutBatch()).SizeOrUnknown().Value ?? 0;
        return WithoutBatch(layer, index, sizes, total)
            .Concat(StatedSizeRemedies.Count(network, network.AllBefore(layer), finding))
            .Concat(WiderInput(network, layer, input, finding))
            .Concat(FitOneSize(layer, index, sizes, total))
            .Concat(InferOneSize(layer, index, sizes))
            .Concat(Divisors(layer, index, sizes, total))
            .Append(Set("infer", layer, index, Value.Of(new[] { Value.Of(total) })));
    }

    // The batch is never part of the target.
    private static IEnumerable<Remedy> WithoutBatch(ShapedLayer layer, int index, EquatableArray<Value> sizes, long total)
    {
        if (sizes.Length > 1 && Product(sizes.Skip(1)) == total)
        {
            var set = Set("batch", layer, index, Value.Of(sizes.Skip(1)));
            yield return set with { Text = $"{set.Text}, since the batch is not part of it", IsHint = true };
        }
    }

    private static IEnumerable<Remedy> WiderInput(NetworkView network, ShapedLayer layer, Shape input, Finding finding)
    {
        var (stated, actual) = (finding.Size("expected"), finding.Size("actual"));
        if (layer.Node.Inbound[0] is { IsInput: true, InputIndex: var declared } && stated > 0 && actual > 0 && input[-1].Value * stated is { } elements && elements % actual == 0)
        {
            var wider = input.With(-1, Dim.Of(elements / actual.Value));
            yield return SetInput.To(network.Network.Network, declared, wider) with { IsHint = true };
        }
    }

    // The size that gives the number of elements that arrive.
    private static IEnumerable<Remedy> FitOneSize(ShapedLayer layer, int index, EquatableArray<Value> sizes, long total)
    {
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            var others = Product(sizes.Where((_, other) => other != i));
            if (others > 0 && total % others == 0)
            {
                yield return Set("number", layer, index, Value.Of(sizes.Items.SetItem(i, Value.Of(total / others)))) with { IsHint = true };
            }
        }
    }

    // Beside a -1 the nearest smaller size that divides.
    private static IEnumerable<Remedy> Divisors(ShapedLayer layer, int index, EquatableArray<Value> sizes, long total)
    {
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            var rest = sizes.Where((_, other) => other != i).Aggregate(1L, (product, size) => size is SizeValue { Dim.Value: > 0 and var value } ? product * value : product);
            if (sizes[i] is SizeValue { Dim.Value: > 1 and <= 4096 and var wrong } && total > 0 && rest > 0 && total % rest == 0)
            {
                var divisor = wrong - 1;
                while (total / rest % divisor != 0)
                {
                    divisor--;
                }

                yield return Set("divisor", layer, index, Value.Of(sizes.Items.SetItem(i, Value.Of(divisor)))) with { IsHint = divisor > 1 };
            }
        }
    }

    private static IEnumerable<Remedy> InferOneSize(ShapedLayer layer, int index, EquatableArray<Value> sizes)
    {
        if (sizes.Length < 2 || sizes.Any(size => size is SizeValue { Dim.Value: -1 }))
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
                TargetShape,
                Value.Of(target)) { IsHint = true };
        }
    }

    private static long Product(IEnumerable<Value> sizes) =>
        sizes.Aggregate(1L, (product, size) => size is SizeValue { Dim.Value: > 0 and var value } ? product * value : 0);

    private static SetArgument Set(string key, ShapedLayer layer, int index, Value target)
    {
        var sizes = target is ListValue { Items: { Length: 1 } items } ? $"({Signature.Describe(items[0])},)" : Signature.Describe(target);
        return new(key, $"TargetShape = {sizes} on '{layer.Node.Name}'", index, TargetShape, target);
    }
}
