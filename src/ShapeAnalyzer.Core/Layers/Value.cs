namespace ShapeAnalyzer.Core;

/// <summary>An argument of a layer, as a reader found it; it knows neither C# nor Python.</summary>
internal abstract record Value
{
    /// <summary>Given, but not to be evaluated.</summary>
    public static Value Unknown { get; } = new UnknownValue();

    /// <summary>Python's None, C#'s null.</summary>
    public static Value Null { get; } = new NullValue();

    public static Value Of(long value) => new SizeValue(Dim.Of(value));

    public static Value Of(Dim value) => new SizeValue(value);

    public static Value Of(bool value) => new FlagValue(value);

    public static Value Of(double value) => new RealValue(value);

    public static Value Of(string value) => new TextValue(value);

    public static Value Of(IEnumerable<Value> values) => new ListValue(values.ToEquatableArray());
}

internal sealed record UnknownValue : Value;

internal sealed record NullValue : Value;

/// <summary>A whole number, perhaps with a name instead of a value.</summary>
internal sealed record SizeValue(Dim Dim) : Value;

internal sealed record RealValue(double Real) : Value;

internal sealed record FlagValue(bool Flag) : Value;

/// <summary>A string, or the member of a closed set in Keras's spelling (<c>channels_first</c>).</summary>
internal sealed record TextValue(string Text) : Value;

internal sealed record ListValue(EquatableArray<Value> Items) : Value;

/// <summary>A layer as an argument of another.</summary>
internal sealed record LayerValue(Layer Layer, Arguments Arguments) : Value;
