namespace ShapeAnalyzer.Core;

/// <summary>How many letters must be added, removed or replaced to make one word from another (Levenshtein).</summary>
internal static class EditDistance
{
    public static int Between(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        foreach (var letter in from)
        {
            var current = new int[to.Length + 1];
            current[0] = previous[0] + 1;
            for (var i = 0; i < to.Length; i++)
            {
                current[i + 1] = Math.Min(Math.Min(current[i], previous[i + 1]) + 1, previous[i] + (to[i] == letter ? 0 : 1));
            }

            previous = current;
        }

        return previous[to.Length];
    }
}
