using System.Globalization;

namespace ShapeAnalyzer.Core;

/// <summary>Bytes as Keras writes them: <c>795.04 KB</c>.</summary>
internal static class MemorySize
{
    private static readonly string[] Units = { "B", "KB", "MB", "GB", "TB", "PB" };

    public static string Format(decimal bytes)
    {
        var unit = 0;
        for (; bytes >= 1024 && unit < Units.Length - 1; unit++)
        {
            bytes /= 1024;
        }

        // Python rounds a tie to the even digit: 1152 bytes are 1.12 KB.
        return string.Concat(Math.Round(bytes, 2, MidpointRounding.ToEven).ToString("0.00", CultureInfo.InvariantCulture), " ", Units[unit]);
    }
}
