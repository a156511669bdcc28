using System.Runtime.CompilerServices;

namespace ShapeAnalyzer.Core;

/// <summary>Compares objects by being the same one, where comparing what they hold would cost more than it tells.</summary>
internal sealed class ByReference<T> : IEqualityComparer<T>
    where T : class
{
    public static ByReference<T> Comparer { get; } = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
