namespace ShapeAnalyzer.Tests.Consumers;

/// <summary>How a command ended.</summary>
internal sealed record Build(int ExitCode, string Output, IReadOnlyList<BuildDiagnostic> Diagnostics)
{
    /// <summary>Without an error and without a warning, also without those that have no place in a file.</summary>
    public void Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        Assert.Empty(Diagnostics);
        Assert.DoesNotContain(": warning ", Output, StringComparison.Ordinal);
    }
}
