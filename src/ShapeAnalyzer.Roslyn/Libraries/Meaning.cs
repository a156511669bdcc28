using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Libraries;

/// <summary>What a member of a library does, in terms that the interpreter knows.</summary>
internal abstract record Meaning
{
    /// <summary>Gives back the receiver, or else the first argument: <c>to</c>, <c>contiguous</c>, <c>cuda</c>.</summary>
    public static Meaning Same { get; } = new Same();

    /// <summary>Calls the receiver, a module, with the tensors among the arguments: <c>forward</c>, <c>call</c>.</summary>
    public static Meaning Forward { get; } = new Forward();

    /// <summary>Makes a container of the returned type of the modules among the arguments (also named ones, also in lists).</summary>
    public static Meaning Container { get; } = new MakesContainer();

    /// <summary>Registers all fields of the receiver that hold modules, parameters or buffers: <c>RegisterComponents</c>.</summary>
    public static Meaning RegisterFields { get; } = new RegistersFields();

    /// <summary>Registers one child under a name: <c>register_module</c>, <c>register_parameter</c>, <c>register_buffer</c>.</summary>
    public static Meaning RegisterOne { get; } = new RegistersOne();

    /// <summary>Runs a layer's rule on the tensors among receiver and arguments, now.</summary>
    public static Runs Run(Layer layer, params (string Parameter, string LayerParameter)[] renamed) => new(layer, Names.Of(renamed));

    /// <summary>Makes a module with a layer's rule, to be called later.</summary>
    public static Makes Make(Layer layer, params (string Parameter, string LayerParameter)[] renamed) => new(layer, Names.Of(renamed));
}

/// <summary>
/// Runs a layer. Its inputs are all tensors among the receiver and the arguments in the order of the parameters,
/// those in lists and tuples too, null left out; its arguments are the others under their parameters' names. The
/// returned type says how outputs come back: one tensor, a tuple, an array.
/// </summary>
internal sealed record Runs(Layer Layer, Names Names) : Meaning
{
    /// <summary>Arguments that the member's name stands for, such as the operator.</summary>
    public Arguments Fixed { get; init; } = Arguments.None;
}

/// <summary>Makes a module. Its weights must follow from the arguments alone, also where the input is unknown.</summary>
internal sealed record Makes(Layer Layer, Names Names) : Meaning
{
    public Arguments Fixed { get; init; } = Arguments.None;
}

internal sealed record Same : Meaning;

internal sealed record Forward : Meaning;

internal sealed record MakesContainer : Meaning;

internal sealed record RegistersFields : Meaning;

internal sealed record RegistersOne : Meaning;

/// <summary>Gives a number, or numbers, about the receiver or first tensor.</summary>
internal sealed record Gives(TensorFact Fact) : Meaning;

/// <summary>Gives an argument that the receiver, a module, was made with: <c>conv.out_channels</c>.</summary>
internal sealed record GivesArgument(string LayerParameter) : Meaning;

/// <summary>Gives a weight of the receiver, a module, as a tensor: <c>linear.weight</c>.</summary>
internal sealed record GivesWeight(string Weight) : Meaning;

/// <summary>Works on a container of modules: <c>append</c>, <c>Count</c>, <c>this[]</c>, <c>children</c>.</summary>
internal sealed record OnContainer(ContainerAction Action) : Meaning;

/// <summary>Makes a part of an index into a tensor: an ellipsis, a new axis, a slice with start, stop and step.</summary>
internal sealed record MakesIndex(IndexPart Part) : Meaning;

internal enum TensorFact
{
    /// <summary>All sizes, as an array.</summary>
    Sizes,

    /// <summary>The size of the axis that the first whole number among the arguments names (negative: from the end).</summary>
    Size,

    /// <summary>The number of axes.</summary>
    Rank,

    /// <summary>The product of all sizes.</summary>
    ElementCount,
}

internal enum ContainerAction
{
    /// <summary>Puts modules (with or without a name, also in lists) behind the others.</summary>
    Append,

    /// <summary>Puts a module before the one at an index.</summary>
    Insert,

    /// <summary>Gives the child at an index or with a name, or a container of those in a range.</summary>
    Child,

    /// <summary>Gives the number of children.</summary>
    Count,

    /// <summary>Gives the children as a sequence.</summary>
    Children,

    /// <summary>Gives pairs of name and child.</summary>
    NamedChildren,
}

/// <summary>
/// How an index arrives in a <see cref="ListValue"/>: a number as itself; a slice (also C#'s <c>1..^2</c>) as a list of
/// start, stop and step with null for what is open; an ellipsis as the text <c>...</c>; a new axis as null; a tensor as
/// the text <c>tensor</c>, and then it is a further input.
/// </summary>
internal enum IndexPart
{
    Slice,
    All,
    Ellipsis,
    NewAxis,
}

/// <summary>
/// The layer's parameters by the names that they have in C#. A name that is not listed is compared without
/// underscores and case.
/// </summary>
internal sealed record Names(ImmutableDictionary<string, string> Renamed)
{
    public static Names Of(params (string Parameter, string LayerParameter)[] renamed) =>
        new(renamed.ToImmutableDictionary(name => name.Parameter, name => name.LayerParameter));

    /// <summary>The layer's name for a C# parameter, or null where the layer does not have it.</summary>
    public string? Find(Layer layer, string parameter)
    {
        if (Renamed.TryGetValue(parameter, out var renamed))
        {
            return renamed;
        }

        foreach (var candidate in layer.Parameters)
        {
            if (string.Equals(Plain(candidate.Name), Plain(parameter), StringComparison.OrdinalIgnoreCase))
            {
                return candidate.Name;
            }
        }

        return null;
    }

    private static string Plain(string name) => name.Replace("_", string.Empty);
}
