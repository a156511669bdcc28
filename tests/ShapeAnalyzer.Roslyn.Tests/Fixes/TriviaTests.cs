using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Roslyn.Tests.Catalogue;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Fixes;

/// <summary>
/// What a fix does not mean to change survives it: comments, blanks, line endings, regions of the preprocessor. And what
/// it writes is of the file's language version.
/// </summary>
public sealed class TriviaTests
{
    // Around every attribute something that is easily lost.
    private static string Decorated(string attributes) => TestCompilation.Usings + "namespace Wrong;\n#region the network\n#if !NEVER\n"
        + string.Concat((attributes.StartsWith("[Network", StringComparison.Ordinal) ? attributes : "[Network]\n" + attributes)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((line, i) => $"    // before {i}\n  \t{line.Replace("(", "( /* inside */ ", StringComparison.Ordinal)}   // behind {i}\n"))
        + "#endif\npublic partial class Net; // end\n#endregion\n";

    public static TheoryData<string> Endings => ["\n", "\r\n"];

    [Theory]
    [MemberData(nameof(Endings))]
    public void EveryFixOfEveryMistakeKeepsIt(string ending)
    {
        var (problems, tried) = (new List<string>(), 0);
        foreach (var mistake in CatalogueTests.All)
        {
            var source = Decorated(mistake.Read().Source.ReplaceLineEndings("\n")).ReplaceLineEndings(ending);
            using var workspace = new FixWorkspace(source);
            foreach (var action in workspace.Findings().SelectMany(workspace.Offered))
            {
                tried++;
                var text = workspace.With(action).Text();
                var lost = Trivia(source).Except(Trivia(text)).ToList();
                if (lost.Count > 0 || text.ReplaceLineEndings(ending) != text || text.Contains("behind 0\n#", StringComparison.Ordinal))
                {
                    problems.Add($"{mistake.Title}: '{action.Title}' loses {string.Join(", ", lost)}:\n{text}");
                }
            }
        }

        Assert.True(tried > CatalogueTests.All.Count, $"only {tried} fixes");
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Fact]
    public void EveryFixOfEveryMistakeIsOfTheLanguage()
    {
        var problems = new List<string>();
        foreach (var mistake in CatalogueTests.All)
        {
            // What is given in brackets as the catalogue does, in the older way.
            var attributes = Older(mistake.Read().Source);
            using var workspace = new FixWorkspace(LanguageVersion.CSharp9, $"{TestCompilation.Usings}namespace Wrong\n{{\n{(attributes.StartsWith("[Network", StringComparison.Ordinal) ? string.Empty : "[Network]\n")}{attributes}\npublic partial class Net {{ }}\n}}\n");
            Assert.DoesNotContain(workspace.Compilation().GetDiagnostics(), diagnostic => diagnostic.Id == "CS8773");
            problems.AddRange(workspace.Findings().SelectMany(workspace.Offered)
                .Where(action => workspace.With(action).Compilation().GetDiagnostics().Any(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error))
                .Select(action => $"{mistake.Title}: '{action.Title}' does not compile:\n{workspace.With(action).Text()}"));
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    private static IEnumerable<string> Trivia(string text) => text
        .Split('\n')
        .SelectMany(line => line.Split("//") is [_, var comment] ? [$"//{comment.TrimEnd()}"] : line.StartsWith('#') ? new[] { line.TrimEnd() } : []);

    private static string Older(string attributes) => System.Text.RegularExpressions.Regex.Replace(attributes, @"(?<=[=(,] ?)\[(?<items>[^\]\[]*)\]", "new[] { ${items} }");
}
