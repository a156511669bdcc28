using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// The parameters of a layer class in Keras's order. A layer declares each as a field
/// (<c>_units = signature.RequiredSize("units")</c>), which also puts it here.
/// </summary>
internal sealed partial class Signature
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
}
