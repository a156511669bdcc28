using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ShapeAnalyzer.Core;

/// <summary>
/// A shape as a comment behind a layer states it: <c>26x26x32</c>, without the batch, a name for a named size, <c>?</c>
/// for one that is open. Whatever has any other form is an ordinary comment.
/// </summary>
internal sealed class StatedShape
{
    private static readonly Regex Number = new("^[1-9][0-9]{0,17}$", RegexOptions.CultureInvariant);
    private static readonly Regex Name = new(@"[A-Za-z_]\w*", RegexOptions.CultureInvariant);
    private static readonly Regex Arithmetic = new(@"^[\w+\-*/() ]+$", RegexOptions.CultureInvariant);
    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal) { "floor" };

    private StatedShape(string text, ImmutableArray<long?> numbers) => (Text, Numbers) = (text, numbers);

    public string Text { get; }

    /// <summary>The sizes that are numbers; null for the others.</summary>
    public ImmutableArray<long?> Numbers { get; }

    public int Rank => Numbers.Length;

    /// <summary>The shape that a comment states, or null where it states none.</summary>
    /// <param name="comment">The text behind the slashes, with its one space.</param>
    /// <param name="names">The names of sizes that the network has.</param>
    public static StatedShape? Parse(string comment, ISet<string> names)
    {
        if (comment.Length < 2 || comment[0] != ' ' || char.IsWhiteSpace(comment[1]))
        {
            return null;
        }

        var text = comment.Substring(1).TrimEnd();
        var sizes = Split(text);
        var numbers = sizes.Select(size => Number.IsMatch(size) ? long.Parse(size, System.Globalization.CultureInfo.InvariantCulture) : (long?)null).ToImmutableArray();
        return numbers.Any(number => number is not null) && sizes.Zip(numbers, (size, number) => number is not null || size == "?" || IsNamed(size, names)).All(isSize => isSize)
            ? new(text, numbers)
            : null;
    }

    /// <summary>The names of sizes in a network's inputs.</summary>
    public static ISet<string> NamesOf(Network network) => new HashSet<string>(
        network.Inputs
            .Where(input => input.Shape.HasRank)
            .SelectMany(input => input.Shape.Dims)
            .Where(size => size.IsSymbolic)
            .SelectMany(size => Name.Matches(size.ToString()).Cast<Match>())
            .Select(match => match.Value),
        StringComparer.Ordinal);

    /// <summary>Whether no size is known to be another one.</summary>
    public bool MayBe(IReadOnlyList<Dim> sizes) =>
        sizes.Count == Rank && sizes.Zip(Numbers, (size, number) => number is null || !size.IsKnown || size.Value == number).All(isSame => isSame);

    /// <summary>Whether all sizes are numbers, and these in some order.</summary>
    public bool IsAnyOrderOf(IEnumerable<Dim> sizes) => sizes.Select(size => size.Value).OrderBy(size => size).SequenceEqual(Numbers.OrderBy(number => number));

    private static bool IsNamed(string size, ISet<string> names)
    {
        var used = Name.Matches(size).Cast<Match>().Select(match => match.Value).Where(name => !Functions.Contains(name)).ToList();
        return used.Count > 0 && used.All(names.Contains) && Arithmetic.IsMatch(size);
    }

    // At each x that stands outside of parentheses.
    private static List<string> Split(string text)
    {
        var (sizes, start, depth) = (new List<string>(), 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (text[i] == 'x' && depth == 0)
            {
                sizes.Add(text.Substring(start, i - start));
                start = i + 1;
            }
        }

        sizes.Add(text.Substring(start));
        return sizes;
    }
}
