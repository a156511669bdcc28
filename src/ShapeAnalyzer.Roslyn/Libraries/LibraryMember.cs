using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Libraries;

/// <summary>
/// What a method, property, constructor or indexer means.
/// <para>
/// The tensor inputs of a call are the receiver, if it is a tensor, and then all parameters of a tensor type (or
/// tuples, arrays and lists of them) in declared order, flattened; an optional one that is null is
/// <see cref="Shape.Absent"/>. All other parameters are arguments of the layer, found by name
/// (<see cref="Library.LayerParameter"/>); several C# parameters that stand for one of the layer's make a list.
/// </para>
/// </summary>
internal sealed record LibraryMember(string Name, MemberMeaning Meaning, Layer? Layer = null)
{
    /// <summary>Parameters that an overload must have for this entry to apply.</summary>
    public ImmutableArray<string> When { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>C# parameters whose layer parameter has another name; an empty one: that does not matter after all.</summary>
    public ImmutableArray<(string From, string To)> Renames { get; init; } = ImmutableArray<(string From, string To)>.Empty;

    /// <summary>Arguments of the layer that no C# parameter gives.</summary>
    public Arguments Fixed { get; init; } = Arguments.None;

    /// <summary>Parameters of the layer that are the sizes of the tensor that it is made of, in order.</summary>
    public ImmutableArray<string> Sizes { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether the receiver is what comes out afterwards: <c>add_</c>, <c>transpose_</c>.</summary>
    public bool ChangesReceiver => Meaning == MemberMeaning.Operation && Name.EndsWith("_", StringComparison.Ordinal);

    /// <summary>For <see cref="MemberMeaning.Container"/>.</summary>
    public ContainerKind Container { get; init; }

    /// <summary>For <see cref="MemberMeaning.Constant"/>.</summary>
    public Value Value { get; init; } = Value.Unknown;
}

/// <summary>What a member does.</summary>
internal enum MemberMeaning
{
    /// <summary>
    /// Runs the layer at once. By the return type: a tensor is output 0, a tuple takes the outputs in order, an
    /// array or list takes all of them.
    /// </summary>
    Operation,

    /// <summary>Makes a module that runs the layer with these arguments when it is called.</summary>
    Module,

    /// <summary>Makes a container of the modules among its arguments.</summary>
    Container,

    /// <summary>Puts a module (perhaps with a name) at the end of the receiving container.</summary>
    Append,

    /// <summary>Makes a parameter (a tensor that counts) of a tensor.</summary>
    Parameter,

    /// <summary>Gives back what it gets: the receiver if it is a tensor or a module, otherwise its arguments (several: a tuple).</summary>
    Same,

    /// <summary>Registers what the fields of the receiver hold.</summary>
    RegisterFields,

    /// <summary>Registers the argument (a name and a module, parameter or buffer) on the receiver.</summary>
    Register,

    /// <summary>Makes something run with the receiver, a module, that may change what it gets or gives.</summary>
    Hook,

    /// <summary>The modules that are registered on the receiver: a list of them, or of pairs of a name and a module.</summary>
    Children,

    /// <summary>The parameter, buffer or module that is registered on the receiver under the name that is the argument.</summary>
    Registered,

    /// <summary>The weight of that name of the receiver, which runs a layer.</summary>
    Weight,

    /// <summary>The argument of that name that the receiver was made with, which runs a layer.</summary>
    Argument,

    /// <summary>What a tensor holds, as a list: only how many there are is known.</summary>
    Elements,

    /// <summary>A tensor of the numbers in an array or list, its first argument; or of one number.</summary>
    FromElements,

    /// <summary>All sizes of a tensor, as a list of numbers.</summary>
    Shape,

    /// <summary>The size along an axis, which is the argument.</summary>
    Size,

    /// <summary>The number of axes.</summary>
    Rank,

    /// <summary>The number of elements.</summary>
    ElementCount,

    /// <summary>The value <see cref="LibraryMember.Value"/>.</summary>
    Constant,

    /// <summary>A list of its arguments (an index range: start, stop, step).</summary>
    List,
}
