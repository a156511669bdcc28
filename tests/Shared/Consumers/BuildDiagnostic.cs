using System.Globalization;
using System.Text.RegularExpressions;

namespace ShapeAnalyzer.Tests.Consumers;

/// <summary>An error or a warning as the terminal shows it.</summary>
internal sealed partial record BuildDiagnostic(string File, int Line, int Column, string Severity, string Id, string Message, string Project)
{
    /// <summary>Each once, in the order of files and lines.</summary>
    public static IReadOnlyList<BuildDiagnostic> Parse(string output) =>
        [.. Pattern().Matches(output)
            .Select(match => new BuildDiagnostic(
                Path.GetFileName(match.Groups["file"].Value),
                int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["column"].Value, CultureInfo.InvariantCulture),
                match.Groups["severity"].Value,
                match.Groups["id"].Value,
                match.Groups["message"].Value,
                Path.GetFileNameWithoutExtension(match.Groups["project"].Value)))
            .Distinct()
            .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Line)
            .ThenBy(diagnostic => diagnostic.Column)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];

    /// <summary>Without the way that led there and without advice: what other tests than those of messages compare.</summary>
    public string Gist => ToString().Split(" (")[0];

    public override string ToString() => $"{File}({Line},{Column}): {Severity} {Id}: {Message}";

    // The help link and the project, with its framework if it has several, stand behind the message.
    [GeneratedRegex(@"^\s*(?<file>[^\n(]+)\((?<line>\d+),(?<column>\d+)\): (?<severity>error|warning) (?<id>\w+): (?<message>.*?)(?: \(https?://[^\s)]*\))? \[(?<project>[^\]\n]*?)(?:::[^\]\n]*)?\]$", RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
