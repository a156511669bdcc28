using System.Text.RegularExpressions;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Documentation;

/// <summary>A page of docs/rules, taken apart.</summary>
internal sealed partial class RulePage
{
    private RulePage(string id, string text) => (Id, Text) = (id, text);

    public string Id { get; }

    public string Text { get; }

    public string Title => Text.Split('\n')[0];

    /// <summary>The examples in order: the failing one, then the fixed one.</summary>
    public IReadOnlyList<(string Source, IReadOnlyDictionary<string, string> Options)> Examples =>
        [.. ExamplePattern().Matches(Text).Select(match => (match.Groups["source"].Value, EditorConfig.Read(match.Groups["options"].Value)))];

    /// <summary>The messages that the page quotes.</summary>
    public IReadOnlyList<string> Messages => [.. MessagePattern().Matches(Text).Select(match => match.Groups["message"].Value)];

    public static string PathOf(string id) => TestData.InRepository("docs", "rules", $"{id}.md");

    public static RulePage Read(Rule rule) => new(rule.Id, File.ReadAllText(PathOf(rule.Id)));

    /// <summary>The page with other quoted messages.</summary>
    public string WithMessages(IEnumerable<string> messages) => MessageBlockPattern().Replace(
        Text,
        string.Concat(messages.Select(message => $"> {message}\n")) + "\n## Fixed",
        1);

    [GeneratedRegex(@"```csharp\n(?<source>.*?)```(?:\s+with\s+```ini\n(?<options>.*?)```)?", RegexOptions.Singleline)]
    private static partial Regex ExamplePattern();

    [GeneratedRegex(@"^> (?<message>.+)$", RegexOptions.Multiline)]
    private static partial Regex MessagePattern();

    [GeneratedRegex(@"(?:<!-- message -->|(?:^> .*\n)+)\n*## Fixed", RegexOptions.Multiline)]
    private static partial Regex MessageBlockPattern();
}
