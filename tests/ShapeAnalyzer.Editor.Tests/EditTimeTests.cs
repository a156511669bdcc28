using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;
using static ShapeAnalyzer.Editor.Tests.EditorFiles;

namespace ShapeAnalyzer.Editor.Tests;

/// <summary>
/// How long an edit takes to become a squiggle, with all analyzers of the SDK beside ours. It is printed and never
/// judged: how busy the machine is decides.
/// </summary>
[Collection(EditorGroup.Name)]
public sealed class EditTimeTests(EditorFixture project, ITestOutputHelper output)
{
    private const int Edits = 20;

    private readonly EditorSession _editor = project.Open();

    [Fact]
    public async Task TheTimeFromAnEditToItsDiagnosticsIsRecorded()
    {
        await _editor.DiagnosticsAsync(Mnist);
        var times = new List<double>();
        for (var features = 1; features <= Edits; features++)
        {
            await _editor.TypeAsync(Mnist, features == 1 ? "InputDim = 5408" : $"InputDim = {features - 1})", features == 1 ? "InputDim = 1" : $"InputDim = {features})");
            var start = Stopwatch.GetTimestamp();
            var diagnostics = await _editor.DiagnosticsAsync(Mnist);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            Assert.Contains(diagnostics, diagnostic => diagnostic.GetMessage(null).StartsWith($"'dense_1' expects {features} input features", StringComparison.Ordinal));
        }

        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"edit to diagnostics, {Edits} edits: median {times[Edits / 2]:F0} ms, longest {times[^1]:F0} ms"));
    }
}
