namespace ShapeAnalyzer.Core;

/// <summary>How a rule's findings appear unless the user says otherwise.</summary>
internal enum Severity
{
    /// <summary>Off unless asked for.</summary>
    Off,
    Warning,
    Error,
}

/// <summary>One id of the analyzer: what a finding of this kind is called and how it is reported.</summary>
/// <param name="Id"><c>SHP</c> and four digits; the first is the category.</param>
/// <param name="Name">The name that options and tests use.</param>
/// <param name="Title">A line for lists of rules.</param>
/// <param name="Severity">The default.</param>
internal sealed record Rule(string Id, string Name, string Title, Severity Severity)
{
    public string Category => Id[3] switch
    {
        '0' => "ShapeAnalyzer.Declaration",
        '1' => "ShapeAnalyzer.Shape",
        '2' => "ShapeAnalyzer.Suspicious",
        '3' => "ShapeAnalyzer.Information",
        _ => "ShapeAnalyzer.Internal",
    };
}
