using System.Text.RegularExpressions;
using System.Xml.Linq;
using ShapeAnalyzer.Analyzers;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Documentation;

/// <summary>No code, no quoted output and no command of README.md and docs is out of the other tests' sight.</summary>
public sealed partial class NothingEscapesTests
{
    public static TheoryData<string> Guides => [.. Guide.Paths];

    public static TheoryData<string> Pages => [.. Guide.AllPaths];

    public static TheoryData<string> RuleIds => [.. Rules.All.Where(rule => rule != Rules.InternalError).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Guides))]
    public void EveryFenceIsABlockThatATestReads(string path)
    {
        var guide = Guide.Read(path);
        Assert.Equal(Fence().Count(guide.Text), 2 * guide.Blocks.Count);
        Assert.All(guide.Blocks.Zip(guide.Blocks.Skip(1).Append(null)), pair => Assert.True(IsRead(pair.First, pair.Second), pair.First.Text));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void EveryFenceOfARulesPageIsAnExampleOrItsOptions(string id)
    {
        var page = File.ReadAllText(RulePage.PathOf(id));
        var examples = RulePage.Read(Rules.All.Single(rule => rule.Id == id)).Examples;
        Assert.Equal(Fence().Count(page), 2 * (examples.Count + examples.Count(example => example.Options.Count > 0)));
    }

    // A message in running text would grow old unseen.
    [Theory]
    [MemberData(nameof(Pages))]
    public void NoMessageIsQuotedInRunningText(string path) =>
        Assert.DoesNotMatch(QuotedMessage(), Guide.RunningText(path));

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryPathInRunningTextExists(string path) =>
        Assert.All(PathInText().Matches(File.ReadAllText(TestData.InRepository(path))), match => Assert.True(Path.Exists(TestData.InRepository(match.Groups["path"].Value)), match.Value));

    private static bool IsRead(GuideBlock block, GuideBlock? next) => block.Language switch
    {
        "csharp" => true, // compiled
        "" => Directives.IsOutput(block.Directive),
        "mermaid" => block.Directive is Directives.Chart or Directives.Drawing,
        "python" => next is { Language: "csharp" } && CommentsIn(block).All(line => next.Text.Contains(line + "\n", StringComparison.Ordinal)),
        "ini" => block.Directive == Directives.Options || EditorConfig.Read(block.Text).Keys.All(IsOption),
        "xml" => XElement.Parse($"<all>{block.Text}</all>").HasElements,
        "sh" => PathInCommand().Matches(block.Text).All(match => Path.Exists(TestData.InRepository(match.Value))),
        _ => false,
    };

    // The C# that Python's comments show.
    private static IEnumerable<string> CommentsIn(GuideBlock python) => CSharpComment().Matches(python.Text).Select(match => match.Groups["code"].Value);

    private static bool IsOption(string key) => AnalyzerOption.All.Any(option => key == AnalyzerOption.Prefix + option.Key)
        || (Severity().Match(key) is { Success: true } match && Rules.All.Any(rule => rule.Id == match.Groups["id"].Value));

    [GeneratedRegex("^ *(?:```|~~~)", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`'[^`\n]*' [^`\n]*`")]
    private static partial Regex QuotedMessage();

    [GeneratedRegex(@"# (?<code>\[.*\])$", RegexOptions.Multiline)]
    private static partial Regex CSharpComment();

    [GeneratedRegex(@"(?<![\w/.-])(?:src|tests|samples|docs)/[\w./-]+")]
    private static partial Regex PathInCommand();

    [GeneratedRegex(@"`(?<path>(?:src|tests|samples|docs)/[\w./-]+)`")]
    private static partial Regex PathInText();

    [GeneratedRegex(@"^dotnet_diagnostic\.(?<id>SHP\d{4})\.severity$")]
    private static partial Regex Severity();
}
