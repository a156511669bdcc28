using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Analyzers;

/// <summary>An option of <c>.editorconfig</c>: its key, and how its text changes the checks.</summary>
/// <param name="Key">The key behind <c>shape_analyzer.</c></param>
/// <param name="Values">What may stand there, for messages.</param>
/// <param name="Apply">The changed options, or null where the text is not one of the values.</param>
internal sealed record AnalyzerOption(string Key, string Values, Func<CheckOptions, string, CheckOptions?> Apply)
{
    public const string Prefix = "shape_analyzer.";

    /// <summary>The table of all options.</summary>
    public static ImmutableArray<AnalyzerOption> All { get; } = ImmutableArray.Create(
        Flag("show_shapes", (options, value) => options with { ShowShapes = value }),
        Flag("show_dropped_cells", (options, value) => options with { ShowDroppedCells = value }),
        Flag("show_lost_shapes", (options, value) => options with { ShowLostShapes = value }),
        Number("dense_share", 0, 100, (options, value) => options with { DenseShare = value }));

    /// <summary>The options of a file, and a sentence for each one that cannot be read.</summary>
    public static (CheckOptions Options, ImmutableArray<string> Errors) Read(AnalyzerConfigOptions config)
    {
        var (options, errors) = (CheckOptions.Default, ImmutableArray<string>.Empty);
        foreach (var option in All)
        {
            if (!config.TryGetValue(Prefix + option.Key, out var text))
            {
                continue;
            }

            if (option.Apply(options, text.Trim()) is { } changed)
            {
                options = changed;
            }
            else
            {
                errors = errors.Add($"The option {Prefix}{option.Key} is {option.Values}, but is '{text.Trim()}'");
            }
        }

        return (options, errors);
    }

    private static AnalyzerOption Flag(string key, Func<CheckOptions, bool, CheckOptions> apply) => new(
        key,
        "true or false",
        (options, text) => bool.TryParse(text, out var value) ? apply(options, value) : null);

    private static AnalyzerOption Number(string key, int least, int most, Func<CheckOptions, int, CheckOptions> apply) => new(
        key,
        string.Format(CultureInfo.InvariantCulture, "a whole number from {0} to {1}", least, most),
        (options, text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? apply(options, value)
            : null);
}
