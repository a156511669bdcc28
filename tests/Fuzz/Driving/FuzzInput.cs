using System.Collections.Immutable;

namespace ShapeAnalyzer.Fuzz;

/// <summary>Sources to compile, and what is known of the result without asking the engine.</summary>
/// <param name="What">One line for whoever reads a failure.</param>
/// <param name="Sources">One or more files.</param>
/// <param name="Complain">What is wrong with the outcome; null where nothing is.</param>
internal sealed record FuzzInput(string What, ImmutableArray<string> Sources, Func<Outcome, string?>? Complain = null)
{
    public FuzzInput(string what, string source, Func<Outcome, string?>? complain = null)
        : this(what, [source], complain)
    {
    }
}
