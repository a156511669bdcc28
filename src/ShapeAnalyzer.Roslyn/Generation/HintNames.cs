using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.Generation;

/// <summary>Names of generated files, unique without regard to case as Roslyn demands (<c>UNet</c> and <c>Unet</c>).</summary>
internal static class HintNames
{
    /// <summary>The type names that differ from another only by case; in nearly every project none.</summary>
    public static EquatableArray<string> Ambiguous(ImmutableArray<string> metadataNames) => metadataNames
        .GroupBy(ToFileName, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    public static string Of(string metadataName, EquatableArray<string> ambiguous)
    {
        var name = ToFileName(metadataName);
        return ambiguous.Contains(metadataName)
            ? string.Concat(name, ".", Hash(metadataName), GeneratedMembers.FileSuffix)
            : string.Concat(name, GeneratedMembers.FileSuffix);
    }

    // A type may have no name yet; a generic one has a character that file systems dislike.
    private static string ToFileName(string metadataName)
    {
        var text = new StringBuilder(metadataName.Length);
        foreach (var letter in metadataName)
        {
            text.Append(char.IsLetterOrDigit(letter) || letter == '.' ? letter : '_');
        }

        return text.Length == 0 ? "_" : text.ToString();
    }

    private static string Hash(string name)
    {
        var hash = 2166136261u;
        foreach (var letter in name)
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
