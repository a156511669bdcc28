using System.Text.RegularExpressions;

namespace ShapeAnalyzer.Tests.Documentation;

/// <summary>
/// A guide (README.md or a page of docs), taken apart into its blocks of code and output. A comment in front of a block
/// says what it is: nothing for C# that compiles by itself, else one of <see cref="Directives"/>.
/// </summary>
internal sealed partial class Guide
{
    private Guide(string path, string text)
    {
        Path = path;
        Text = text;
        Blocks = [.. BlockPattern().Matches(text).Select(match => new GuideBlock(
            match.Groups["directive"].Value,
            match.Groups["argument"].Value,
            match.Groups["language"].Value,
            match.Groups["text"].Value,
            match.Groups["text"].Index))];
    }

    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<GuideBlock> Blocks { get; }

    /// <summary>Every page of the documentation.</summary>
    public static IEnumerable<string> AllPaths => Directory.GetFiles(TestData.InRepository("docs"), "*.md", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(TestData.RepositoryRoot, file).Replace('\\', '/'))
        .Where(path => !path.Contains("/node_modules/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Prepend("CHANGELOG.md")
        .Prepend("README.md");

    /// <summary>Every page but those of the rules, which have a form of their own: see <see cref="RulePage"/>.</summary>
    public static IEnumerable<string> Paths => AllPaths.Where(path => !path.StartsWith("docs/rules/SHP", StringComparison.Ordinal));

    public static Guide Read(string path) => new(path, File.ReadAllText(TestData.InRepository(path)));

    /// <summary>A page's running text: what stands outside of its blocks.</summary>
    public static string RunningText(string path) => FencedPattern().Replace(File.ReadAllText(TestData.InRepository(path)), string.Empty);

    /// <summary>The page with other texts in some of its blocks.</summary>
    public string With(IEnumerable<(GuideBlock Block, string Text)> changes) => changes
        .OrderByDescending(change => change.Block.Start)
        .Aggregate(Text, (text, change) => string.Concat(text.AsSpan(0, change.Block.Start), change.Text, text.AsSpan(change.Block.Start + change.Block.Text.Length)));

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FencedPattern();

    [GeneratedRegex(@"^(?:<!-- (?<directive>[\w .#]+?)(?:: (?<argument>\S+))? -->\n)?```(?<language>\w*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockPattern();
}

/// <summary>A fenced block.</summary>
/// <param name="Directive">What the comment in front of it says, or empty.</param>
/// <param name="Argument">What it says that of: a file, a member.</param>
/// <param name="Language">The language of the fence.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Start">Where that starts in the page.</param>
internal sealed record GuideBlock(string Directive, string Argument, string Language, string Text, int Start);

/// <summary>What blocks can be.</summary>
internal static class Directives
{
    /// <summary>C# that is compiled together with the C# above.</summary>
    public const string Continued = "with the class above";

    /// <summary>C# of the oldest version that the package serves.</summary>
    public const string Oldest = "C# 7.3";

    /// <summary>A file of the repository, word for word, or a part of it.</summary>
    public const string File = "file";

    /// <summary>What the build says of the C# above.</summary>
    public const string Messages = "messages";

    /// <summary>The summary of a network above.</summary>
    public const string Summary = "summary";

    /// <summary>The flowchart of a network above.</summary>
    public const string Chart = "chart";

    /// <summary>The documentation of a generated member.</summary>
    public const string Hover = "hover";

    /// <summary>What .editorconfig says while the C# above is analyzed.</summary>
    public const string Options = "options";

    /// <summary>A chart that is drawn by hand.</summary>
    public const string Drawing = "drawing";

    /// <summary>The C# above after the first fix of its first finding.</summary>
    public const string Fixed = "after the fix";

    /// <summary>The C# above after a refactoring of the light bulb's menu, named by its key.</summary>
    public const string Refactored = "after the refactoring";

    /// <summary>What the tool says or makes of the C# above.</summary>
    public static bool IsOutput(string directive) => directive is Messages or Summary or Chart or Hover or Fixed or Refactored;
}
