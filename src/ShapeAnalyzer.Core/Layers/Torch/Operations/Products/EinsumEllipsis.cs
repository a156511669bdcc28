namespace ShapeAnalyzer.Core;

/// <summary>
/// The dots of an <c>einsum</c>: they stand for the axes that have no letter, which are matched from the last one on.
/// </summary>
internal static class EinsumEllipsis
{
    private const string Dots = "...";
    private const char First = '\uE000';
    private static readonly string[] Arrow = { "->" };

    /// <summary>Letters of their own for the axes behind the dots; null where their number is not known.</summary>
    public static string? Spelled(string equation, Shape[] inputs)
    {
        var sides = equation.Split(Arrow, StringSplitOptions.None);
        var operands = sides[0].Split(',');
        if (sides.Length != 2 || operands.Length != inputs.Length)
        {
            return null;
        }

        var most = 0;
        for (var i = 0; i < operands.Length; i++)
        {
            if (!operands[i].Contains(Dots))
            {
                continue;
            }

            var elided = inputs[i].HasRank ? inputs[i].Rank - (operands[i].Length - Dots.Length) : -1;
            if (elided < 0)
            {
                return null;
            }

            operands[i] = operands[i].Replace(Dots, Letters(elided));
            most = Math.Max(most, elided);
        }

        var spelled = string.Join(",", operands) + "->" + sides[1].Replace(Dots, Letters(most));
        return spelled.Contains('.') ? null : spelled;
    }

    /// <summary>How a letter is written in the equation.</summary>
    public static string Written(char letter) => letter >= First ? Dots : letter.ToString();

    private static string Letters(int count) =>
        new(Enumerable.Range(1, count).Select(place => (char)(First + count - place)).ToArray());
}
