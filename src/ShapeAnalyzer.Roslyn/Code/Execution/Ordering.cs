using System.Collections.Immutable;

namespace ShapeAnalyzer.Code;

/// <summary>Which of two values comes first.</summary>
internal static class Ordering
{
    /// <summary>Less than, equal to or greater than zero; null where it is not known.</summary>
    public static int? Compare(CodeValue left, CodeValue right) => (left, right) switch
    {
        (Text a, Text b) when IsPlain(a) && IsPlain(b) => string.CompareOrdinal(a.Content, b.Content),
        (Flag a, Flag b) => a.IsSet.CompareTo(b.IsSet),
        (EnumMember a, EnumMember b) => a.Number.CompareTo(b.Number),
        (Whole { Number.Value: { } a }, Whole { Number.Value: { } b }) => a.CompareTo(b),
        (TupleOf a, TupleOf b) when a.Items.Length == b.Items.Length => a.Items.Zip(b.Items, Compare).FirstOrDefault(part => part != 0) ?? (a.Items.Zip(b.Items, Compare).Any(part => part is null) ? null : 0),
        _ when Operators.ToReal(left) is { } a && Operators.ToReal(right) is { } b => a.CompareTo(b),
        _ => null,
    };

    /// <summary>Items in the order of their keys, equal ones as they were, with their places; null where that is not known.</summary>
    public static (ImmutableArray<CodeValue> Items, ImmutableArray<int> Ranks)? Sort(IReadOnlyList<CodeValue> items, IReadOnlyList<CodeValue> keys, bool descends, IReadOnlyList<int>? ranks = null)
    {
        var places = Enumerable.Range(0, items.Count).ToList();
        var isKnown = true;
        places = places.OrderBy(place => place, Comparer<int>.Create((a, b) => By(a, b) is not 0 and var order ? order : a.CompareTo(b))).ToList();
        if (!isKnown)
        {
            return null;
        }

        var sorted = ImmutableArray.CreateBuilder<int>(places.Count);
        for (var i = 0; i < places.Count; i++)
        {
            sorted.Add(i > 0 && By(places[i - 1], places[i]) == 0 ? sorted[i - 1] : i);
        }

        return (places.Select(place => items[place]).ToImmutableArray(), sorted.ToImmutable());

        int By(int left, int right)
        {
            var before = ranks is null ? 0 : ranks[left].CompareTo(ranks[right]);
            var order = before != 0 ? before : Compare(keys[left], keys[right]);
            isKnown &= order is not null;
            return before != 0 ? before : descends ? -(order ?? 0) : order ?? 0;
        }
    }

    // Cultures agree on nothing else.
    private static bool IsPlain(Text text) => text.Content.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9'));
}
