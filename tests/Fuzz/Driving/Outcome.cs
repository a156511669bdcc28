using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Fuzz;

/// <summary>All that came out of compiling one input.</summary>
/// <param name="UserErrors">The compiler's errors without our output.</param>
/// <param name="Findings">Our diagnostics.</param>
/// <param name="Generated">The generated files.</param>
/// <param name="Failures">What must never be: crashes, and generated text that the compiler refuses.</param>
internal sealed record Outcome(
    ImmutableArray<Diagnostic> UserErrors,
    ImmutableArray<Diagnostic> Findings,
    ImmutableArray<(string Name, string Text)> Generated,
    ImmutableArray<string> Failures)
{
    /// <summary>Proven errors.</summary>
    public IEnumerable<Diagnostic> Proven => Findings.Where(finding => finding.Id.StartsWith("SHP1", StringComparison.Ordinal));

    /// <summary>What is said to be wrong or suspicious.</summary>
    public IEnumerable<Diagnostic> Accusations => Findings.Where(finding => finding.Id[3] is '0' or '1' or '2');

    /// <summary>The same for equal outcomes, whatever the order in which analyzers ran.</summary>
    public string Text => string.Join("\n", Findings.Select(finding => finding.ToString()).Order(StringComparer.Ordinal))
        + string.Concat(Generated.Select(file => $"\n--- {file.Name}\n{file.Text}"));

    /// <summary>The first line of <see cref="Text"/> in which another outcome differs, in both.</summary>
    public string Difference(Outcome other)
    {
        var (lines, others) = (Text.Split('\n'), other.Text.Split('\n'));
        var first = lines.Zip(others).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{lines.ElementAtOrDefault(first) ?? "the end"}\n{others.ElementAtOrDefault(first) ?? "the end"}";
    }
}
