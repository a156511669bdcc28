// What the compiler needs of newer frameworks for language features that run on any. Written out rather than
// generated, so that two builds give the same bytes.
#pragma warning disable CA1812 // Used by the compiler alone.

namespace System.Runtime.CompilerServices
{
    /// <summary>For records and <c>init</c>.</summary>
    internal static class IsExternalInit;
}

namespace System
{
    /// <summary>For list patterns and <c>[^1]</c>: a position from the start or the end.</summary>
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        public int GetOffset(int length) => fromEnd ? length - value : value;

        public static implicit operator Index(int value) => new(value);
    }

    /// <summary>For <c>[1..]</c>.</summary>
    internal readonly struct Range(Index start, Index end)
    {
        public Index Start { get; } = start;

        public Index End { get; } = end;
    }
}
