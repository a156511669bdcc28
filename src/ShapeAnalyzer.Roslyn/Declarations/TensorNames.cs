using System.Globalization;

namespace ShapeAnalyzer.Declarations;

/// <summary>The names in <c>From</c>: <c>dense_1</c>, or <c>lstm_1[1]</c> for a further output.</summary>
internal static class TensorNames
{
    public static bool TryParse(string text, out string producer, out int output)
    {
        (producer, output) = (text, 0);
        var bracket = text.EndsWith("]", StringComparison.Ordinal) ? text.LastIndexOf('[') : -1;
        if (bracket < 0)
        {
            return text.Length > 0;
        }

        producer = text.Substring(0, bracket);
        return int.TryParse(text.Substring(bracket + 1, text.Length - bracket - 2), NumberStyles.None, CultureInfo.InvariantCulture, out output);
    }
}
