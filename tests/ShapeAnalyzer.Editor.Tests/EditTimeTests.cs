using System.Diagnostics;
using System.Globalization;
using ShapeAnalyzer.Tests;
using static ShapeAnalyzer.Editor.Tests.EditorFiles;

namespace ShapeAnalyzer.Editor.Tests;

/// <summary>
/// How long an edit takes to become a squiggle, with all analyzers of the SDK beside ours. It is recorded in
/// artifacts/edit-to-diagnostics.txt and never judged: how busy the machine is decides.
/// </summary>
[Collection(EditorGroup.Name)]
public sealed class EditTimeTests(EditorFixture project)
{
    private const int Edits = 20;

    private readonly EditorSession _editor = project.Open();

    [Fact]
    public async Task TheTimeFromAnEditToItsDiagnosticsIsRecorded()
    {
        string[] records =
        [
            Record("declared network", await TimesAsync(Mnist, "InputDim = ", "5408", ")]")),
            Record("TorchSharp network", await TimesAsync(Classifier, "nn.Conv2d(", "6", ", 16, 5)")),
        ];
        await File.WriteAllLinesAsync(Path.Combine(Directory.CreateDirectory(TestData.InRepository("artifacts")).FullName, "edit-to-diagnostics.txt"), records);
    }

    private static string Record(string what, List<double> times) => string.Create(
        CultureInfo.InvariantCulture,
        $"edit to diagnostics, {what}, {Edits} edits: median {times.Order().ElementAt(Edits / 2):F0} ms, longest {times.Max():F0} ms");

    // Types wrong numbers between two texts, and waits for the message that states each.
    private async Task<List<double>> TimesAsync(string file, string before, string number, string behind)
    {
        await _editor.DiagnosticsAsync(file);
        var times = new List<double>();
        for (var wrong = 100; wrong < 100 + Edits; wrong++)
        {
            await _editor.TypeAsync(file, before + number + behind, before + wrong + behind);
            number = wrong.ToString(CultureInfo.InvariantCulture);
            var start = Stopwatch.GetTimestamp();
            var diagnostics = await _editor.DiagnosticsAsync(file);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            Assert.Contains(diagnostics, diagnostic => diagnostic.GetMessage(null).Contains($" expects {wrong} input ", StringComparison.Ordinal));
        }

        return times;
    }
}
