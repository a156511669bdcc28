using System.Collections.Immutable;
using System.Globalization;

namespace ShapeAnalyzer.Core;

/// <summary>
/// The parameters of a layer class in Keras's order. A layer declares each as a field
/// (<c>_units = signature.RequiredSize("units")</c>), which also puts it here.
/// </summary>
internal sealed class Signature
{
    private readonly List<Parameter> _parameters = new();

    public IReadOnlyList<Parameter> Parameters => _parameters;

    /// <summary>A whole number that is required.</summary>
    public Parameter<Dim> RequiredSize(string name, long atLeast = 1) => Add(name, true, Dim.Unknown, ReadSize(atLeast));

    /// <summary>A whole number with a default.</summary>
    public Parameter<Dim> Size(string name, Dim absent, long atLeast = 1) => Add(name, false, absent, ReadSize(atLeast));

    /// <summary>A whole number or None (null).</summary>
    public Parameter<Dim?> OptionalSize(string name, long atLeast = 1) =>
        Add<Dim?>(name, false, null, (value, complain) => value is NullValue ? null : ReadSize(atLeast)(value, complain));

    /// <summary>A number for each spatial axis, or one for all; required.</summary>
    public Parameter<ImmutableArray<Dim>> RequiredSizes(string name, int axes, long atLeast = 1) =>
        Add(name, true, Repeat(Dim.Unknown, axes), ReadSizes(axes, atLeast));

    /// <summary>A number for each spatial axis, or one for all; <paramref name="absent"/> for all by default.</summary>
    public Parameter<ImmutableArray<Dim>> Sizes(string name, int axes, Dim absent, long atLeast = 1) =>
        Add(name, false, Repeat(absent, axes), ReadSizes(axes, atLeast));

    /// <summary>A number for each spatial axis, or one for all, or None (default).</summary>
    public Parameter<ImmutableArray<Dim>> OptionalSizes(string name, int axes, long atLeast = 1) =>
        Add<ImmutableArray<Dim>>(name, false, default, (value, complain) => value is NullValue ? default : ReadSizes(axes, atLeast)(value, complain));

    /// <summary>
    /// What is put before and behind each spatial axis: one number for all, one for each axis, or two for each
    /// (before, behind, before, behind, ...).
    /// </summary>
    public Parameter<ImmutableArray<(Dim Before, Dim After)>> Margins(string name, int axes, Dim absent) =>
        Add(name, false, Repeat((Before: absent, After: absent), axes), ReadMargins(axes));

    /// <summary>A tuple of any length; required. Default (<c>IsDefault</c>) where not even its length is known.</summary>
    public Parameter<ImmutableArray<Dim>> RequiredTuple(string name, long atLeast = long.MinValue) =>
        Add<ImmutableArray<Dim>>(name, true, default, (value, complain) => value is UnknownValue ? default : ReadTuple(value, atLeast, complain), takesNoValues: true);

    /// <summary>A tuple of any length, or None (default).</summary>
    public Parameter<ImmutableArray<Dim>> OptionalTuple(string name, long atLeast = long.MinValue) =>
        Add<ImmutableArray<Dim>>(name, false, default, (value, complain) => value is NullValue ? default : ReadTuple(value, atLeast, complain));

    /// <summary>A tuple whose sizes are at least 1, or -1 where they are left open; or None (default).</summary>
    public Parameter<ImmutableArray<Dim>> OptionalOpenSizes(string name) =>
        Add<ImmutableArray<Dim>>(name, false, default, (value, complain) => value is NullValue ? default : ReadOpenSizes(value, complain));

    /// <summary>The sizes of a tensor without its batch, -1 where they are left open until run time; or None.</summary>
    public Parameter<ImmutableArray<Dim>> OpenTuple(string name, bool isRequired = false) =>
        Add<ImmutableArray<Dim>>(
            name,
            isRequired,
            default,
            (value, complain) => value is NullValue && !isRequired
                ? default
                : ReadTuple(value, -1, complain).Select(size => size.Value == -1 ? Dim.Undefined : size).ToImmutableArray(),
            takesNoValues: true);

    /// <summary>One axis or several, negative ones from the end; None is no axis at all.</summary>
    public Parameter<ImmutableArray<Dim>> Axes(string name, params long[] absent) =>
        Add(
            name,
            false,
            absent.Select(Dim.Of).ToImmutableArray(),
            (value, complain) => value is NullValue ? ImmutableArray<Dim>.Empty : ReadTuple(value, long.MinValue, complain));

    /// <summary>True, false or (null) not to be evaluated.</summary>
    public Parameter<bool?> Flag(string name, bool? absent) => Add(name, false, absent, ReadFlag);

    /// <summary>A real number between two bounds.</summary>
    public Parameter<double?> Real(string name, double? absent, double atLeast = double.MinValue, double atMost = double.MaxValue, bool isRequired = false) =>
        Add(name, isRequired, absent, (value, complain) => ReadReal(value, atLeast, atMost, absent is null && !isRequired, -1, complain));

    /// <summary>
    /// Real numbers, one or several; default (the array's) where there are none, empty where it is not known how many.
    /// </summary>
    public Parameter<ImmutableArray<double?>> Reals(string name, double? absent = null, bool isRequired = false) =>
        Add(name, isRequired, One(absent), (value, complain) => ReadReals(value, double.MinValue, double.MaxValue, absent is null && !isRequired, complain));

    /// <summary>
    /// One real number, or the two ends of the interval that it is drawn from; of two, Keras often checks only that
    /// they do not lie wholly outside (then <paramref name="mayOverlap"/>). Without a default it is required.
    /// </summary>
    public Parameter<ImmutableArray<double?>> Factor(string name, double atLeast, double atMost, double? absent = null, bool mayOverlap = true) =>
        Add(name, absent is null, One(absent), (value, complain) => ReadInterval(value, atLeast, atMost, mayOverlap, complain));

    /// <summary>The same, or None (default).</summary>
    public Parameter<ImmutableArray<double?>> OptionalFactor(string name, double atLeast, double atMost, bool mayOverlap = true) =>
        Add<ImmutableArray<double?>>(name, false, default, (value, complain) => value is NullValue ? default : ReadInterval(value, atLeast, atMost, mayOverlap, complain));

    /// <summary>Two real numbers, the first the smaller.</summary>
    public Parameter<ImmutableArray<double?>> Interval(string name, double from, double to) =>
        Add(name, false, ImmutableArray.Create<double?>(from, to), ReadTwo);

    /// <summary>Any text, or None.</summary>
    public Parameter<string?> Text(string name, string? absent, bool isRequired = false) => Add(name, isRequired, absent, ReadText);

    /// <summary>One of a closed set of words.</summary>
    public Parameter<string?> Choice(string name, string? absent, params string[] words) =>
        Add(name, false, absent, (value, complain) => ReadChoice(value, words, complain));

    /// <summary>One of a closed set of words in which Keras's None is the word <c>none</c>, as enums write it.</summary>
    public Parameter<string?> ChoiceOrNone(string name, string? absent, params string[] words) =>
        Add(name, false, absent, (value, complain) => value is NullValue ? "none" : ReadChoice(value, words.Append("none").ToArray(), complain));

    /// <summary>One number for both of two tensors, or one for each; required.</summary>
    public Parameter<ImmutableArray<Dim>> RequiredPair(string name) =>
        Add(name, true, Repeat(Dim.Unknown, 2), ReadPair);

    /// <summary>Takes over the parameters of a layer inside.</summary>
    public void Include(IEnumerable<Parameter> parameters) => _parameters.AddRange(parameters);

    /// <summary>The name of an activation function, or None.</summary>
    public Parameter<string?> Activation(string name, string? absent, bool isRequired = false) =>
        Add(name, isRequired, absent, ReadActivation);

    /// <summary>Where the channels stand; null for the network's own format.</summary>
    public Parameter<string?> DataFormat() => Choice("data_format", null, DataFormats.ChannelsLast, DataFormats.ChannelsFirst);

    /// <summary>How a window treats the borders: <c>valid</c> (default), <c>same</c>, for sequences also <c>causal</c>.</summary>
    public Parameter<string?> Padding(bool causal = false) =>
        causal ? Choice("padding", "valid", "valid", "same", "causal") : Choice("padding", "valid", "valid", "same");

    /// <summary>A parameter with a reading of its own.</summary>
    public Parameter<T> Add<T>(string name, bool isRequired, T absent, Func<Value, Action<Complaint>, T> read, bool takesNoValues = false)
    {
        var parameter = new Parameter<T>(name, isRequired, absent, read) { TakesNoValues = takesNoValues };
        _parameters.Add(parameter);
        return parameter;
    }

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
        ListValue { Items: var items } => $"({string.Join(", ", items.Select(Describe))})",
        _ => "?",
    };

    private static ImmutableArray<T> Repeat<T>(T value, int count) => Enumerable.Repeat(value, count).ToImmutableArray();
}
