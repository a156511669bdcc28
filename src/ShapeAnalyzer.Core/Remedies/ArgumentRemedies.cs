using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>Other values for an argument that is refused: the nearest that may be meant, of which the engine takes what fits.</summary>
internal static class ArgumentRemedies
{
    public static IEnumerable<Remedy> For(ShapedLayer layer, int index, Anchor anchor)
    {
        var given = layer.Node.Arguments;
        var parameters = anchor.Parameter is { } name
            ? layer.Node.Layer.Parameters.Where(parameter => parameter.Name == name)
            : layer.Node.Layer.Parameters.Where(parameter => given[parameter.Name] is not null || parameter.IsRequired);
        return parameters.SelectMany(parameter => (given[parameter.Name] is { } value ? Instead(value, anchor.Element) : Missing)
            .Where(value => IsReadable(parameter, value))
            .Select(value => Set("argument", layer, index, parameter, value)));
    }

    /// <summary>Another value of a parameter, if the layer has it.</summary>
    public static IEnumerable<Remedy> Set(string key, ShapedLayer layer, int index, string parameter, Value value) =>
        layer.Node.Layer.Parameters.Where(known => known.Name == parameter).Select(known => Set(key, layer, index, known, value));

    /// <summary>The nearest multiples of what must divide a number.</summary>
    public static IEnumerable<Remedy> Multiples(ShapedLayer layer, int index, Finding finding)
    {
        if (finding.Anchor.Parameter is not { } parameter || finding.Size("expected") is not { } divisor || divisor < 1 || finding.Size("actual") is not { } given)
        {
            return Enumerable.Empty<Remedy>();
        }

        var below = given / divisor * divisor;
        return new[] { below + divisor, below }
            .Where(multiple => multiple > 0)
            .OrderBy(multiple => Math.Abs(multiple - given))
            .SelectMany(multiple => Set("argument", layer, index, parameter, Value.Of(multiple)))
            .Select(remedy => remedy with { IsHint = true });
    }

    /// <summary>The last axis is the one that is mostly meant, and the only one worth a message.</summary>
    public static IEnumerable<Remedy> LastAxisFirst(IEnumerable<Remedy> remedies)
    {
        var last = remedies.OfType<SetArgument>().Where(set => set.Value == Value.Of(-1) || set.Value is ListValue { Items: { Length: 1 } items } && items[0] == Value.Of(-1)).ToList();
        return last.Select(set => set with { IsHint = true }).Concat(remedies.Where(remedy => !last.Contains(remedy)));
    }

    /// <summary>The largest number of groups below the given one into which channels and filters divide; one group takes any.</summary>
    public static IEnumerable<Remedy> Groups(ShapedLayer layer, int index)
    {
        if (layer.Node.Layer.Parameters.Any(parameter => parameter.Name == "groups"))
        {
            var given = layer.Node.Arguments["groups"] is SizeValue { Dim.Value: > 1 and <= 4096 and var groups } ? groups : 33;
            for (var fewer = given - 1; fewer > 0; fewer--)
            {
                if (layer.Inputs[0] is { HasRank: true } input && input.WithoutBatch().Any(size => size.Value % fewer == 0)
                    && (layer.Node.Arguments["filters"] is not SizeValue { Dim.Value: { } filters } || filters % fewer == 0))
                {
                    yield return Set("groups", layer, index, layer.Node.Layer.Parameters.First(parameter => parameter.Name == "groups"), Value.Of(fewer)) with { IsHint = true };
                }
            }
        }
    }

    private static readonly Value[] Missing = { Value.Of(2), Value.Of(new[] { Value.Of(2) }), Value.Of(1), Value.Of(0.5), Value.Of("relu") };

    private static SetArgument Set(string key, ShapedLayer layer, int index, Parameter parameter, Value value) =>
        new SetArgument(key, $"{parameter.PropertyName} = {Signature.Describe(value is ListValue { Items: { Length: 1 } items } ? items[0] : value)} on '{layer.Node.Name}'", index, parameter.Name, value);

    private static bool IsReadable(Parameter parameter, Value value)
    {
        var isRight = true;
        parameter.Read(value, _ => isRight = false);
        return isRight;
    }

    private static IEnumerable<Value> Instead(Value given, int element)
    {
        switch (given)
        {
            case ListValue { Items: var items } when element >= 0 && element < items.Length:
                return Instead(items[element], -1).Select(value => Value.Of(items.Items.SetItem(element, value)))
                    .Concat(OfOtherLength(items))
                    .Append(Value.Of(WithoutRepetitions(items)));
            case ListValue { Items: var items }:
                return OfOtherLength(items)
                    .Append(Value.Of(WithoutRepetitions(items)))
                    .Concat(items.SelectMany((item, i) => Instead(item, -1).Select(value => Value.Of(items.Items.SetItem(i, value)))));
            case SizeValue { Dim.Value: { } size }:
                return new[] { Math.Abs(size), 1, 2, -1, 0, size - 1 }.Where(other => other != size).Distinct().Select(Value.Of)
                    .Concat(InUnitInterval(size));
            case RealValue { Real: var real }:
                return InUnitInterval(real).Append(Value.Of(1.0));
            case TextValue { Text: var text }:
                return new[] { Activations.Nearest(text), "same", "valid", "linear" }.Where(other => other is not null && other != text).Select(other => Value.Of(other!));
            case FlagValue { Flag: var flag }:
                return new[] { Value.Of(!flag) };
            default:
                return Enumerable.Empty<Value>();
        }
    }

    // A rate above 1 may be meant as a percentage.
    private static IEnumerable<Value> InUnitInterval(double real)
    {
        var positive = Math.Abs(real);
        return new[] { positive > 2 ? positive / 100 : positive, 0.5 }.Where(rate => rate <= 1).Select(Value.Of);
    }

    private static IEnumerable<Value> OfOtherLength(EquatableArray<Value> items)
    {
        for (var length = items.Length - 1; length > 0; length--)
        {
            yield return Value.Of(items.Take(length));
        }

        for (var length = items.Length + 1; length <= items.Length + 3 && items.Length > 0; length++)
        {
            yield return Value.Of(items.Concat(Enumerable.Repeat(items[items.Length - 1], length - items.Length)));
        }
    }

    // Of an order of axes each stands once: the second of two equal ones becomes the first that is missing.
    private static ImmutableArray<Value> WithoutRepetitions(EquatableArray<Value> items)
    {
        var missing = new Queue<Value>(Enumerable.Range(1, items.Length).Select(axis => Value.Of(axis)).Where(axis => !items.Contains(axis)));
        var seen = new HashSet<Value>();
        return items.Select(item => seen.Add(item) || missing.Count == 0 ? item : missing.Dequeue()).ToImmutableArray();
    }
}
