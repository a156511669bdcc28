using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer;

/// <summary>A failure of ours concerns one network: it costs that one its findings and members, and says so.</summary>
internal static class Isolation
{
    /// <summary>For the generator, which reports nothing: what a step gives, or null where we fail on it, which the analyzer reports.</summary>
    public static T? OrNull<T>(Func<T?> step)
        where T : class
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>For analyzers: the diagnostics of a network, or the one that says that we failed on it.</summary>
    public static IReadOnlyList<Diagnostic> OrReport(string network, Location? location, Func<IEnumerable<Diagnostic>> find)
    {
        try
        {
            return find().ToList();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new[]
            {
                Diagnostic.Create(
                    Descriptors.Of(Core.Rules.InternalError),
                    location ?? Location.None,
                    $"ShapeAnalyzer failed on '{network}' and does not check it ({exception.GetType().Name}, {StackHash(exception)}); please report this"),
            };
        }
    }

    // Tells failures apart without showing a stack: the same place gives the same digits on every machine.
    private static string StackHash(Exception exception)
    {
        var hash = 2166136261u;
        foreach (var letter in FirstFrame(exception))
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    // Without the file, whose path differs from machine to machine.
    private static string FirstFrame(Exception exception)
    {
        var frame = exception.StackTrace?.Split('\n')[0] ?? string.Empty;
        var file = frame.IndexOf(" in ", StringComparison.Ordinal);
        return (file < 0 ? frame : frame.Substring(0, file)).Trim();
    }
}
