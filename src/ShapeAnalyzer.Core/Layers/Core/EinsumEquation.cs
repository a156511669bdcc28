using System.Text.RegularExpressions;

namespace ShapeAnalyzer.Core;

/// <summary>
/// The equation of an EinsumDense: letters for the axes of input, weight and output, and perhaps an ellipsis that stands
/// for further axes before (<c>...ab,bc->...ac</c>) or behind (<c>ab...,bc->ac...</c>) those of input and output.
/// </summary>
internal sealed class EinsumEquation
{
    // As Keras reads it: what follows a complete equation is not looked at.
    private static readonly (Regex Form, bool IsLeft)[] Forms =
    {
        (new("^([a-zA-Z]+),([a-zA-Z]+)->([a-zA-Z]+)", RegexOptions.CultureInvariant), false),
        (new(@"^\.\.\.([a-zA-Z]+),([a-zA-Z]+)->\.\.\.([a-zA-Z]+)", RegexOptions.CultureInvariant), true),
        (new(@"^([a-zA-Z]{2,})\.\.\.,([a-zA-Z]+)->([a-zA-Z]+)\.\.\.", RegexOptions.CultureInvariant), false),
    };

    private EinsumEquation(string input, string weight, string output, bool isLeft) =>
        (Input, Weight, Output, HasLeadingEllipsis) = (input, weight, output, isLeft);

    public string Input { get; }

    public string Weight { get; }

    public string Output { get; }

    /// <summary>Whether the further axes come before the letters.</summary>
    public bool HasLeadingEllipsis { get; }

    public static EinsumEquation? Parse(string text)
    {
        foreach (var (form, isLeft) in Forms)
        {
            if (form.Match(text) is { Success: true } match)
            {
                return new(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, isLeft);
            }
        }

        return null;
    }

    /// <summary>What is wrong with the letters themselves, or null.</summary>
    public string? Complaint()
    {
        if (Output.Where(letter => !Input.Contains(letter) && !Weight.Contains(letter)).Select(letter => (char?)letter).FirstOrDefault() is { } lost)
        {
            return $"names '{lost}' in the output '{Output}', but neither the input '{Input}' nor the weight '{Weight}' has it";
        }

        if (Weight.Where(letter => !Input.Contains(letter) && !Output.Contains(letter)).Select(letter => (char?)letter).FirstOrDefault() is { } open)
        {
            return $"names '{open}' in the weight '{Weight}', but neither the input '{Input}' nor the output '{Output}' has it, so that its size is not known";
        }

        return null;
    }
}
