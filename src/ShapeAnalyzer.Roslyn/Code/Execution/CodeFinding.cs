using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Something that executing the code has shown to be wrong.</summary>
/// <param name="Rule">What kind it is.</param>
/// <param name="Text">Who expects what, receives what, from where.</param>
/// <param name="Sites">Where it may be shown, best first: the argument, the call, and the calls around it from the inside.</param>
/// <param name="Properties">The same as data.</param>
internal sealed record CodeFinding(Rule Rule, string Text, ImmutableArray<int> Sites, EquatableArray<KeyValuePair<string, string>> Properties)
{
    /// <summary>What points to the mistake, or null.</summary>
    public string? Clue { get; init; }

    /// <summary>The message, which stands alone.</summary>
    public string Message => Clue is null ? Text : $"{Text}; {Clue}";

    /// <summary>Where the mistake is made, wherever it is shown.</summary>
    public int Origin => Sites.IsEmpty ? -1 : Sites[0];

    /// <summary>The layer's name within the network that was executed.</summary>
    public string Layer { get; init; } = string.Empty;
}
