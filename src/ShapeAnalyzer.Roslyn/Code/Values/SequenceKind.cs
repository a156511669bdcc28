namespace ShapeAnalyzer.Code;

/// <summary>What tells collections apart whose elements are all known. The elements are kept in the order in which they are enumerated.</summary>
internal enum SequenceKind
{
    List,
    Stack,
    Queue,
    Set,
    SortedSet,
    Linked,

    /// <summary>Its methods leave it as it is and give another one.</summary>
    Immutable,
}

/// <summary>The collections of .NET.</summary>
internal static class SequenceKinds
{
    private static readonly Dictionary<string, SequenceKind> Kinds = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.Stack"] = SequenceKind.Stack,
        ["System.Collections.Concurrent.ConcurrentStack"] = SequenceKind.Stack,
        ["System.Collections.Generic.Queue"] = SequenceKind.Queue,
        ["System.Collections.Concurrent.ConcurrentQueue"] = SequenceKind.Queue,
        ["System.Collections.Generic.HashSet"] = SequenceKind.Set,
        ["System.Collections.Generic.ISet"] = SequenceKind.Set,
        ["System.Collections.Generic.SortedSet"] = SequenceKind.SortedSet,
        ["System.Collections.Generic.LinkedList"] = SequenceKind.Linked,
        ["System.Collections.Immutable.ImmutableArray"] = SequenceKind.Immutable,
        ["System.Collections.Immutable.ImmutableList"] = SequenceKind.Immutable,
        ["System.Collections.Immutable.IImmutableList"] = SequenceKind.Immutable,
    };

    // These show what something else holds: who writes to either writes to both.
    private static readonly HashSet<string> Views = new(StringComparer.Ordinal)
    {
        "System.Span",
        "System.ReadOnlySpan",
        "System.Memory",
        "System.ReadOnlyMemory",
        "System.ArraySegment",
        "System.Collections.ObjectModel.Collection",
        "System.Collections.ObjectModel.ReadOnlyCollection",
        "System.Collections.ObjectModel.ReadOnlyDictionary",
    };

    private static readonly HashSet<string> SortedMaps = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.SortedDictionary",
        "System.Collections.Generic.SortedList",
        "System.Collections.Immutable.ImmutableSortedDictionary",
    };

    public static SequenceKind Of(TypeReference? type) => type is not null && Kinds.TryGetValue(type.FullName, out var kind) ? kind : SequenceKind.List;

    public static bool IsView(TypeReference? type) => type is not null && Views.Contains(type.FullName);

    public static bool IsSortedMap(TypeReference? type) => type is not null && SortedMaps.Contains(type.FullName);

    public static bool IsImmutableMap(TypeReference? type) => type?.FullName.StartsWith("System.Collections.Immutable.", StringComparison.Ordinal) == true && !type.FullName.EndsWith("Builder", StringComparison.Ordinal);
}
