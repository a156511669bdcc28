using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Robustness;

/// <summary>
/// What happens in the middle of a run: a failure of ours, or a cancellation. Layers are told by a number in their
/// arguments, since other tests run at the same time.
/// </summary>
internal static class Interruptions
{
    private static ImmutableDictionary<long, Action> _actions = ImmutableDictionary<long, Action>.Empty;

    static Interruptions() => LayerCall.Interruption = (_, arguments) =>
    {
        foreach (var argument in arguments.Items)
        {
            if (argument.Value is SizeValue { Dim.Value: { } number } && _actions.TryGetValue(number, out var action))
            {
                action();
            }
        }
    };

    /// <summary>Does something whenever a layer with this number among its arguments is inferred, until disposed of.</summary>
    public static IDisposable At(long number, Action action)
    {
        ImmutableInterlocked.TryAdd(ref _actions, number, action);
        return new End(number);
    }

    private sealed class End(long number) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.TryRemove(ref _actions, number, out _);
    }
}
