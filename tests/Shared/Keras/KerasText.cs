using System.Text.RegularExpressions;

namespace ShapeAnalyzer.Tests.Keras;

/// <summary>What Keras's error messages say.</summary>
internal static partial class KerasText
{
    /// <summary>
    /// The numbers that a message states: sizes, ranks and values; not those in names (<c>conv2d</c>, <c>float32</c>), of
    /// inputs and axes by position, or in the dump of all arguments behind the message.
    /// </summary>
    public static IReadOnlyList<string> Numbers(string message) => Number()
        .Matches(Noise().Replace(message.Split("Arguments received")[0].Split("Inputs received")[0], " "))
        .Select(match => match.Value)
        .Distinct()
        .ToList();

    /// <summary>Those of the numbers that a text does not have.</summary>
    public static IReadOnlyList<string> MissingIn(string text, string message)
    {
        var present = Number().Matches(text.Replace('x', ' ')).Select(match => match.Value).ToHashSet();
        return Numbers(message).Where(number => !present.Contains(number)).ToList();
    }

    [GeneratedRegex(@"(?<![\w.])-?\d+(\.\d+)?(?![\w])")]
    private static partial Regex Number();

    // What is 1 because nobody said otherwise says nothing.
    [GeneratedRegex(@"Input \d+ with name|axis -?\d+|at axis \d+|`value >=? 0`|\{-?\d+\}|between 0 and 1|missing \d+ required|`?dilation_rate=\[[1 ]+\]`?|`?strides=\([1, ]+\)`?|`strides > 1`|kernel of shape \([\d, ]+\)|`dilation_rate > 1`|\[\d+m|\d+ times")]
    private static partial Regex Noise();
}
