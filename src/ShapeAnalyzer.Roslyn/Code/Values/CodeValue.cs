using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>
/// What is known of a C# value without running the program. Values compare by what they are; things with an
/// identity (objects, lists, modules) by reference.
/// </summary>
internal abstract record CodeValue
{
    /// <summary>Nothing is known of it. It poisons only what depends on it.</summary>
    public static CodeValue Unknown { get; } = new Opaque();

    public static CodeValue Null { get; } = new Nothing();

    public static CodeValue True { get; } = new Flag(true);

    public static CodeValue False { get; } = new Flag(false);

    public bool IsUnknown => this is Opaque;

    public bool IsNull => this is Nothing;

    public static CodeValue Of(Dim number) => number.IsUnknown ? Unknown : new Whole(number);

    public static CodeValue Of(bool? flag) => flag switch
    {
        true => True,
        false => False,
        null => Unknown,
    };
}

internal sealed record Opaque : CodeValue;

internal sealed record Nothing : CodeValue;

/// <summary>A whole number, perhaps with a name instead of a value.</summary>
internal sealed record Whole(Dim Number) : CodeValue;

internal sealed record Real(double Number) : CodeValue;

internal sealed record Flag(bool IsSet) : CodeValue;

/// <summary>A string or a character.</summary>
internal sealed record Text(string Content) : CodeValue
{
    /// <summary>Of an object: whether it is a character or a string; null of what the code calls one of them.</summary>
    public bool? IsCharacter { get; init; }

    public bool Equals(Text? other) => other?.Content == Content;

    public override int GetHashCode() => Content.GetHashCode();
}

internal sealed record EnumMember(string Type, string Name, long Number) : CodeValue;

/// <summary>A tuple, which is copied where it is assigned.</summary>
internal sealed record TupleOf(EquatableArray<CodeValue> Items) : CodeValue;

/// <summary><c>^n</c>.</summary>
internal sealed record FromEnd(CodeValue Number) : CodeValue;

/// <summary><c>a..b</c>; an open end is null.</summary>
internal sealed record RangeOf(CodeValue Start, CodeValue End) : CodeValue;

/// <summary>A part of an index that is none of C#'s: start, stop and step, or what a library has for it.</summary>
internal sealed record Constant(Value Content) : CodeValue;

/// <summary>A tensor: its shape, and what made it.</summary>
/// <param name="Shape">All axes, the batch included.</param>
/// <param name="Source">Where it stands in the trace; null where nothing is known of how it came about.</param>
internal sealed record Tensor(Shape Shape, TensorReference? Source = null) : CodeValue
{
    public static new Tensor Unknown { get; } = new(Shape.Unknown);

    /// <summary>Whether it counts as a parameter of the module that holds it.</summary>
    public bool IsParameter { get; init; }

    /// <summary>Which parameter it is; null where it is none.</summary>
    public ParameterKey? Key { get; init; }
}

/// <summary>Tells parameters apart: whatever has the same key is the same, and counts once however many fields hold it.</summary>
internal sealed class ParameterKey
{
    /// <summary>That of one parameter or another: nobody knows how often it counts.</summary>
    public static ParameterKey Uncertain { get; } = new();
}

/// <summary>A lambda, a local function or a method as a value.</summary>
internal sealed record Function(MethodBody? Body, Frame? Environment, MethodReference? Method, CodeValue? Target) : CodeValue
{
    /// <summary>What runs before it, where several were added to one delegate.</summary>
    public CodeValue? Earlier { get; init; }

    public bool Equals(Function? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
