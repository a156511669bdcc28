using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// How libtorch's arguments are read: null is the default, and what a number must satisfy depends on the input,
/// so that only its kind is checked here.
/// </summary>
internal static class TorchParameters
{
    /// <summary>A whole number. One without a default is always given, unless an overload has other means: then it is unknown.</summary>
    public static Parameter<Dim> Number(this Signature signature, string name, Dim? absent = null) =>
        signature.Add(name, false, absent ?? Dim.Unknown, (value, complain) => value is NullValue ? absent ?? Dim.Unknown : ReadNumber(value, complain));

    /// <summary>A whole number or null.</summary>
    public static Parameter<Dim?> OptionalNumber(this Signature signature, string name) =>
        signature.Add<Dim?>(name, false, null, (value, complain) => value is NullValue ? null : ReadNumber(value, complain));

    /// <summary>A number for each spatial axis, or one for all.</summary>
    public static Parameter<ImmutableArray<Dim>> Numbers(this Signature signature, string name, int axes, Dim? absent = null, bool spread = true) =>
        signature.Add(
            name,
            false,
            Repeat(absent ?? Dim.Unknown, axes),
            (value, complain) => value is NullValue ? Repeat(absent ?? Dim.Unknown, axes) : ReadNumbers(value, axes, spread, complain));

    /// <summary>A number for each spatial axis, or one for all, or null (default).</summary>
    public static Parameter<ImmutableArray<Dim>> OptionalNumbers(this Signature signature, string name, int axes, bool spread = true) =>
        signature.Add<ImmutableArray<Dim>>(name, false, default, (value, complain) => value is NullValue ? default : ReadNumbers(value, axes, spread, complain));

    /// <summary>As many numbers as are given; default where it is null or cannot be evaluated.</summary>
    public static Parameter<NumberList> NumberList(this Signature signature, string name) =>
        signature.Add(name, false, Core.NumberList.Absent, ReadList);

    /// <summary>True, false or (null) not known.</summary>
    public static Parameter<bool?> Switch(this Signature signature, string name, bool absent) =>
        signature.Add<bool?>(name, false, absent, (value, _) => value is NullValue ? absent : (value as FlagValue)?.Flag);

    /// <summary>A member of an enum, in small letters without underscores; null where it cannot be evaluated.</summary>
    public static Parameter<string?> Word(this Signature signature, string name, string? absent) =>
        signature.Add(name, false, absent, (value, _) => value is NullValue ? absent : (value as TextValue)?.Text.Replace("_", string.Empty).ToLowerInvariant());

    /// <summary>A real number; null where it is not given or cannot be evaluated.</summary>
    public static Parameter<double?> RealNumber(this Signature signature, string name) =>
        signature.Add(name, false, null, (value, _) => ReadReal(value));

    /// <summary>An argument that only its layer understands.</summary>
    public static Parameter<Value?> Anything(this Signature signature, string name) =>
        signature.Add<Value?>(name, false, null, (value, _) => value);

    public static double? ReadReal(Value value) => value switch
    {
        RealValue given => given.Real,
        SizeValue { Dim.Value: { } whole } => whole,
        _ => null,
    };

    private static Dim ReadNumber(Value value, Action<Complaint> complain, int element = -1)
    {
        switch (value)
        {
            case SizeValue { Dim: var size }:
                return size;
            case RealValue { Real: var real } when Math.Abs(real) < 1L << 53 && Math.Floor(real) == real:
                return Dim.Of((long)real);
            case ListValue { Items: { Length: 1 } items }:
                return ReadNumber(items[0], complain, element);
            case ListValue:
                complain(new($"must be one number, but is {Signature.Describe(value)}", element, IsCount: true));
                return Dim.Unknown;
            default:
                return Dim.Unknown;
        }
    }

    private static ImmutableArray<Dim> ReadNumbers(Value value, int axes, bool spread, Action<Complaint> complain)
    {
        if (value is not ListValue { Items: var items })
        {
            return Repeat(ReadNumber(value, complain), axes);
        }

        if (items.Length == 1 && spread)
        {
            return Repeat(ReadNumber(items[0], complain, 0), axes);
        }

        if (items.Length != axes)
        {
            complain(new($"must have {axes} value{(axes == 1 ? string.Empty : "s")}, but has {items.Length}", -1, IsCount: true));
            return Repeat(Dim.Unknown, axes);
        }

        return items.Select((item, index) => ReadNumber(item, complain, index)).ToImmutableArray();
    }

    private static NumberList ReadList(Value value, Action<Complaint> complain) => value switch
    {
        NullValue => Core.NumberList.Absent,
        UnknownValue => Core.NumberList.Unknown,
        ListValue { Items: var items } => new(items.Select((item, index) => ReadNumber(item, complain, index)).ToImmutableArray(), IsList: true),
        _ => new(ImmutableArray.Create(ReadNumber(value, complain)), IsList: false),
    };

    private static ImmutableArray<Dim> Repeat(Dim value, int count) => Enumerable.Repeat(value, count).ToImmutableArray();
}

/// <summary>Numbers of which not even the count may be known.</summary>
/// <param name="Items">The numbers; default where they are not given or not known.</param>
/// <param name="IsList">Whether they were given as a list, and not as one number.</param>
internal sealed record NumberList(ImmutableArray<Dim> Items, bool IsList)
{
    public static NumberList Absent { get; } = new(default, false);

    public static NumberList Unknown { get; } = new(default, true);

    public bool IsAbsent => Items.IsDefault && !IsList;

    public bool IsUnknown => Items.IsDefault && IsList;
}
