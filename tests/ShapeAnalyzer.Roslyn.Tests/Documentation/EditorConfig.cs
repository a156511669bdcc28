using System.Collections.Immutable;

namespace ShapeAnalyzer.Tests.Documentation;

/// <summary>The options in a block of .editorconfig.</summary>
internal static class EditorConfig
{
    public static IReadOnlyDictionary<string, string> Empty { get; } = ImmutableDictionary<string, string>.Empty;

    public static IReadOnlyDictionary<string, string> Read(string text) => text
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => line[0] is not ('[' or '#'))
        .Select(line => line.Split('=', 2))
        .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());
}
