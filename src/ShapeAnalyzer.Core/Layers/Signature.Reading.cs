using System.Collections.Immutable;
using System.Globalization;

namespace ShapeAnalyzer.Core;

/// <summary>How the arguments are read and checked.</summary>
internal sealed partial class Signature
{
    // What people write is shorter; what a program writes fills no message.
    private const int MostDescribed = 16;

    private static Func<Value, Action<Complaint>, Dim> ReadSize(long atLeast) =>
        (value, complain) => ReadElement(value, atLeast, -1, complain);

    private static Dim ReadElement(Value value, long atLeast, int element, Action<Complaint> complain)
    {
        switch (value)
        {
            case SizeValue { Dim: var size }:
                if (size.Value < atLeast)
                {
                    complain(new(string.Format(CultureInfo.InvariantCulture, "must be at least {0}, but is {1}", atLeast, size), element));
                    return Dim.Unknown;
                }

                return size;
            case UnknownValue:
                return Dim.Unknown;
            default:
                complain(new($"must be a whole number, but is {Describe(value)}", element));
                return Dim.Unknown;
        }
    }

    private static Func<Value, Action<Complaint>, ImmutableArray<Dim>> ReadSizes(int axes, long atLeast) => (value, complainOfOne) =>
    {
        void Complain(Complaint complaint) => complainOfOne(
            axes == 1 || complaint.IsCount ? complaint : complaint with { Text = $"{complaint.Text} (it takes 1 value or {axes}, one for each axis)" });

        if (value is not ListValue { Items: var items })
        {
            return Repeat(ReadElement(value, atLeast, -1, Complain), axes);
        }

        if (items.Length == 1)
        {
            return Repeat(ReadElement(items[0], atLeast, 0, Complain), axes);
        }

        if (items.Length != axes)
        {
            Complain(new(
                axes == 1 ? $"takes 1 value, but {items.Length} are given" : $"takes 1 value or {axes}, but {items.Length} are given",
                -1,
                IsCount: true));
            return Repeat(Dim.Unknown, axes);
        }

        return items.Select((item, index) => ReadElement(item, atLeast, index, Complain)).ToImmutableArray();
    };

    // Unlike a size for each axis, one number and two equal ones need not mean the same: a negative one counts from
    // the end of either tensor. So one stays one.
    private static ImmutableArray<Dim> ReadPair(Value value, Action<Complaint> complain)
    {
        var sizes = ReadTuple(value, long.MinValue, complain);
        if (sizes.Length is 1 or 2)
        {
            return sizes;
        }

        complain(new($"takes 1 value or 2, but {sizes.Length} are given", -1, IsCount: true));
        return Repeat(Dim.Unknown, 2);
    }

    private static Func<Value, Action<Complaint>, ImmutableArray<(Dim Before, Dim After)>> ReadMargins(int axes) => (value, complain) =>
    {
        var items = value is ListValue list ? list.Items.Items : ImmutableArray.Create(value);
        var sizes = items.Select((item, index) => ReadElement(item, 0, value is ListValue ? index : -1, complain)).ToImmutableArray();
        if (sizes.Length == 1)
        {
            return Repeat((sizes[0], sizes[0]), axes);
        }

        if (sizes.Length == 2 * axes)
        {
            return Enumerable.Range(0, axes).Select(axis => (sizes[2 * axis], sizes[(2 * axis) + 1])).ToImmutableArray();
        }

        if (sizes.Length == axes)
        {
            return sizes.Select(size => (size, size)).ToImmutableArray();
        }

        complain(new($"takes 1 value, {(axes == 1 ? string.Empty : $"{axes} (one for each axis) ")}or {2 * axes} (before and behind each axis), but {sizes.Length} are given", -1, IsCount: true));
        return Repeat((Dim.Unknown, Dim.Unknown), axes);
    };

    private static ImmutableArray<Dim> ReadTuple(Value value, long atLeast, Action<Complaint> complain) =>
        value is ListValue { Items: var items }
            ? items.Select((item, index) => ReadElement(item, atLeast, index, complaint => complain(complaint with { Text = $"{complaint.Text} in {Describe(value)}" }))).ToImmutableArray()
            : ImmutableArray.Create(ReadElement(value, atLeast, -1, complain));

    private static ImmutableArray<Dim> ReadOpenSizes(Value value, Action<Complaint> complain)
    {
        var sizes = ReadTuple(value, -1, complain);
        if (sizes.IndexOf(Dim.Zero) is >= 0 and var zero)
        {
            complain(new("must be at least 1, or -1 where it is open, but is 0", zero));
        }

        return sizes;
    }

    private static bool? ReadFlag(Value value, Action<Complaint> complain)
    {
        if (value is FlagValue or UnknownValue)
        {
            return (value as FlagValue)?.Flag;
        }

        complain(new($"must be true or false, but is {Describe(value)}", -1));
        return null;
    }

    private static double? ReadReal(Value value, double atLeast, double atMost, bool isNullable, int element, Action<Complaint> complain)
    {
        var real = value switch
        {
            RealValue given => given.Real,
            SizeValue { Dim.Value: { } whole } => whole,
            _ => (double?)null,
        };
        if (real < atLeast || real > atMost || double.IsNaN(real ?? 0))
        {
            complain(new(
                atMost == double.MaxValue
                    ? string.Format(CultureInfo.InvariantCulture, "must be at least {0}, but is {1}", atLeast, real)
                    : string.Format(CultureInfo.InvariantCulture, "must be between {0} and {1}, but is {2}", atLeast, atMost, real),
                element));
        }
        else if (real is null && value is not (UnknownValue or SizeValue) && !(value is NullValue && isNullable))
        {
            complain(new($"must be a number, but is {Describe(value)}", element));
        }

        return real;
    }

    private static ImmutableArray<double?> ReadReals(Value value, double atLeast, double atMost, bool isNullable, Action<Complaint> complain) => value switch
    {
        NullValue when isNullable => default,
        UnknownValue => ImmutableArray<double?>.Empty,

        // An array of arrays has a shape of its own, which is not looked into.
        ListValue { Items: var items } when items.Any(item => item is ListValue) => ImmutableArray<double?>.Empty,
        ListValue { Items: var items } => items.Select((item, element) => ReadReal(item, atLeast, atMost, false, element, complain)).ToImmutableArray(),
        _ => ImmutableArray.Create(ReadReal(value, atLeast, atMost, false, -1, complain)),
    };

    private static ImmutableArray<double?> ReadInterval(Value value, double atLeast, double atMost, bool mayOverlap, Action<Complaint> complain)
    {
        var isPair = mayOverlap && value is ListValue { Items.Length: 2 };
        var ends = isPair
            ? ReadReals(value, double.MinValue, double.MaxValue, false, complain)
            : ReadReals(value, atLeast, atMost, false, complain);
        if (ends.Length > 2 || value is ListValue { Items.IsEmpty: true })
        {
            complain(new($"takes 1 value or 2 (the ends of an interval), but {ends.Length} are given", -1, IsCount: true));
        }
        else if (isPair && ends.Length == 2 && (ends[0] > atMost || ends[1] < atLeast))
        {
            complain(new(
                string.Format(CultureInfo.InvariantCulture, "must be between {0} and {1}, but is {2} to {3}", atLeast, atMost, ends[0], ends[1]),
                ends[0] > atMost ? 0 : 1));
        }

        return ends;
    }

    private static ImmutableArray<double?> ReadTwo(Value value, Action<Complaint> complain)
    {
        var ends = ReadReals(value, double.MinValue, double.MaxValue, false, complain);
        if (ends.Length is not (0 or 2) || value is ListValue { Items.IsEmpty: true })
        {
            complain(new($"takes 2 values, but {ends.Length} {(ends.Length == 1 ? "is" : "are")} given", -1, IsCount: true));
        }

        return ends;
    }

    private static ImmutableArray<double?> One(double? value) => value is null ? default : ImmutableArray.Create(value);

    private static string? ReadText(Value value, Action<Complaint> complain)
    {
        if (value is not (TextValue or NullValue or UnknownValue))
        {
            complain(new($"must be a text, but is {Describe(value)}", -1));
        }

        return (value as TextValue)?.Text;
    }

    private static string? ReadChoice(Value value, string[] words, Action<Complaint> complain)
    {
        if (value is TextValue { Text: var text } && !words.Contains(text))
        {
            complain(new($"must be one of {string.Join(", ", words)}, but is {text}", -1));
        }
        else if (value is not (TextValue or NullValue or UnknownValue))
        {
            complain(new($"must be one of {string.Join(", ", words)}, but is {Describe(value)}", -1));
        }

        return (value as TextValue)?.Text;
    }

    private static string? ReadActivation(Value value, Action<Complaint> complain)
    {
        if (value is TextValue { Text: var name } && !Activations.IsKnown(name))
        {
            var nearest = Activations.Nearest(name);
            complain(new($"is no activation of Keras: '{name}'" + (nearest is null ? string.Empty : $"; did you mean '{nearest}'?"), -1));
        }

        return (value as TextValue)?.Text;
    }

    public static string Describe(Value value) => value switch
    {
        NullValue => "null",
        RealValue { Real: var real } => real.ToString(CultureInfo.InvariantCulture),
        SizeValue { Dim: var size } => size.ToString(),
        FlagValue { Flag: var flag } => flag ? "true" : "false",
        TextValue { Text: var text } => $"'{text}'",
        ListValue { Items: { Length: > MostDescribed } items } => $"({string.Join(", ", items.Take(MostDescribed).Select(Describe))}, ... {items.Length} in all)",
        ListValue { Items: var items } => $"({string.Join(", ", items.Select(Describe))})",
        _ => "?",
    };

    private static ImmutableArray<T> Repeat<T>(T value, int count) => Enumerable.Repeat(value, count).ToImmutableArray();
}
