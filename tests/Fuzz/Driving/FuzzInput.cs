using System.Collections.Immutable;

namespace ShapeAnalyzer.Fuzz;

/// <summary>Sources to compile, and what is known of the result without asking the engine.</summary>
/// <param name="What">One line for whoever reads a failure.</param>
/// <param name="Sources">One or more files.</param>
/// <param name="Complain">What is wrong with the outcome; null where nothing is.</param>
internal sealed record FuzzInput(string What, ImmutableArray<string> Sources, Func<Outcome, string?>? Complain = null)
{
    /// <summary>The source before the edit that this is, where that is to be analyzed first: what is kept from it must not show.</summary>
    public string? Before { get; init; }

    /// <summary>The same kind of input with another last source, where what is known of the result follows from the source.</summary>
    public Func<string, FuzzInput>? Again { get; init; }

    public FuzzInput(string what, string source, Func<Outcome, string?>? complain = null)
        : this(what, [source], complain)
    {
    }
}
