using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Something that executing the code has shown to be wrong.</summary>
/// <param name="Rule">What kind it is.</param>
/// <param name="Message">The text, which stands alone.</param>
/// <param name="Sites">Where it may be shown, best first: the argument, the call, and the calls around it from the inside.</param>
/// <param name="Properties">The same as data.</param>
internal sealed record CodeFinding(Rule Rule, string Message, ImmutableArray<int> Sites, EquatableArray<KeyValuePair<string, string>> Properties)
{
    /// <summary>Where the mistake is made, wherever it is shown.</summary>
    public int Origin => Sites.IsEmpty ? -1 : Sites[0];

    /// <summary>The layer's name within the network that was executed.</summary>
    public string Layer { get; init; } = string.Empty;
}
