using System.Globalization;

namespace ShapeAnalyzer.Core;

/// <summary>The part of a network that a finding points at.</summary>
internal enum Place
{
    Network,
    Input,
    Output,
    Layer,
}

/// <summary>
/// Where a finding belongs, without a location in source: a reader translates it into one.
/// </summary>
/// <param name="Place">The kind of part.</param>
/// <param name="Index">Which input, output or layer, in source order.</param>
/// <param name="Parameter">The argument of it, in Keras's spelling, or null for the whole.</param>
/// <param name="Element">The element of a list, or -1.</param>
internal readonly record struct Anchor(Place Place, int Index, string? Parameter = null, int Element = -1)
{
    public static Anchor Network { get; } = new(Place.Network, 0);

    public static Anchor Layer(int index, string? parameter = null, int element = -1) =>
        new(Place.Layer, index, parameter, element);
}

/// <summary>Something to tell the user.</summary>
/// <param name="Rule">What kind it is.</param>
/// <param name="Anchor">Where it belongs.</param>
/// <param name="Message">The text, which stands alone.</param>
/// <param name="Properties">The same as data, for fixes and SARIF: expected, actual, layer, chain, ...</param>
internal sealed record Finding(Rule Rule, Anchor Anchor, string Message, EquatableArray<KeyValuePair<string, string>> Properties)
{
    public Finding(Rule rule, Anchor anchor, string message)
        : this(rule, anchor, message, EquatableArray<KeyValuePair<string, string>>.Empty)
    {
    }

    /// <summary>A size among the properties; null where it is not there, or no number.</summary>
    public long? Size(string property)
    {
        foreach (var (name, value) in Properties.Select(pair => (pair.Key, pair.Value)))
        {
            if (name == property && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            {
                return size;
            }
        }

        return null;
    }
}
