using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>LINQ over sequences whose elements are known; evaluated at once. Null for what is not known.</summary>
internal sealed partial class Machine
{
    // These give a sequence, whatever is in it.
    private static readonly HashSet<string> GivingSequences = new(StringComparer.Ordinal)
    {
        "Select", "Where", "ToArray", "ToList", "Concat", "Append", "Prepend", "Skip", "Take", "Reverse", "SelectMany", "Zip", "Cast", "OfType",
        "AsEnumerable", "Distinct", "DistinctBy", "OrderBy", "OrderByDescending", "Order", "OrderDescending", "ThenBy", "ThenByDescending", "TakeWhile",
        "SkipWhile", "Chunk", "SkipLast", "TakeLast", "ToHashSet", "Union", "Intersect", "Except", "GroupBy", "Join", "DefaultIfEmpty", "Index",
    };

    // These run the query.
    private static readonly HashSet<string> RunningAtOnce = new(StringComparer.Ordinal) { "ToArray", "ToList", "ToHashSet", "ToImmutableArray", "ToImmutableList", "AsEnumerable" };

    private CodeValue? Query(string name, CodeValue[] arguments, TypeReference type, Expression site)
    {
        switch (name)
        {
            case "Range":
                return arguments is [Whole { Number: { IsKnown: true } start }, Whole { Number.Value: >= 0 and <= LongestArray and var count }]
                    ? new Sequence(Enumerable.Range(0, (int)count).Select(i => CodeValue.Of(start + Dim.Of(i))))
                    : Sequence.Open();
            case "Repeat":
                return arguments is [var item, Whole { Number.Value: >= 0 and <= LongestArray and var times }]
                    ? new Sequence(Enumerable.Repeat(item, (int)times))
                    : Sequence.Open();
            case "Empty":
                return new Sequence(Array.Empty<CodeValue>());
        }

        if (arguments.Length == 0 || Enumerate(arguments[0]) is not { } items)
        {
            Forget(arguments.OfType<Function>());
            return GivingSequences.Contains(name) ? Sequence.Open(Kept(type)) with { Changes = arguments.OfType<Sequence>().SelectMany(source => source.Changes).ToImmutableArray() } : null;
        }

        var function = arguments.Length > 1 ? arguments[1] : CodeValue.Null;
        return Transformed(name, items, function, arguments, type, site) is { } transformed ? transformed with { Type = Kept(type), Basis = RunningAtOnce.Contains(name) ? transformed.Basis : BasisOf(arguments) }
            : Picked(name, items, arguments, type, site) ?? Folded(name, items, function, arguments, type, site);

        // An interface does not say what it is.
        static TypeReference? Kept(TypeReference type) => type.FullName.StartsWith("System.Linq.", StringComparison.Ordinal) || type.Name.StartsWith("IEnumerable", StringComparison.Ordinal) ? null : type;
    }

    // From a sequence to a sequence.
    private Sequence? Transformed(string name, ImmutableArray<CodeValue> items, CodeValue function, CodeValue[] arguments, TypeReference type, Expression site)
    {
        switch (name)
        {
            case "ToArray" or "ToList" or "AsEnumerable" or "ToImmutableArray" or "ToImmutableList":
                return new Sequence(items);
            case "Cast":
                return type.Elements.Length == 1 && items.Any(item => Fits(item, type.Elements[0]) == false && !item.IsNull) ? throw new ThrownException() : new Sequence(items);
            case "Select":
                return new Sequence(items.Select((item, i) => CallWith(function, item, i, site)).ToList());
            case "SelectMany" when arguments.Length == 2:
                var parts = items.Select((item, i) => Enumerate(CallWith(function, item, i, site))).ToList();
                return parts.All(part => part is not null) ? new Sequence(parts.SelectMany(part => part!.Value).ToList()) : Sequence.Open();
            case "SelectMany" when arguments.Length == 3:
                var pairs = items.Select((item, i) => (Item: item, Inner: Enumerate(CallWith(function, item, i, site)))).ToList();
                return pairs.All(pair => pair.Inner is not null)
                    ? new Sequence(pairs.SelectMany(pair => pair.Inner!.Value.Select(inner => Apply(arguments[2], new[] { pair.Item, inner }, site))).ToList())
                    : Sequence.Open();
            case "Index":
                return new Sequence(items.Select((item, i) => new TupleOf(EquatableArray.Of(new Whole(Dim.Of(i)), item))));
            case "Where":
                return Given(Filter(items, function, site));
            case "Zip":
                return Zipped(items, arguments, site);
            case "Distinct" or "ToHashSet" when arguments.Length == 1:
                return Given(Distinct(items));
            case "DistinctBy":
                return Given(DistinctBy(items, items.Select(item => CallWith(function, item, 0, site)).ToList()));
            case "Union" when arguments.Length == 2 && Enumerate(function) is { } added:
                return Given(Distinct(items.AddRange(added)));
            case "Intersect" or "Except" when arguments.Length == 2 && Enumerate(function) is { } compared:
                return Given(Shared(items, compared, name == "Intersect") is { } shared ? Distinct(shared.ToImmutableArray()) : null);
            case "OrderBy" or "OrderByDescending" or "Order" or "OrderDescending" or "ThenBy" or "ThenByDescending" when arguments.Length <= 2:
                var keys = arguments.Length > 1 ? items.Select(item => CallWith(function, item, 0, site)).ToList() : items.ToList();
                var ranks = name.StartsWith("Then", StringComparison.Ordinal) ? (arguments[0] as Sequence)?.Ranks ?? ImmutableArray<int>.Empty : (ImmutableArray<int>?)null;
                return ranks?.Length is { } known && known != items.Length ? Sequence.Open()
                    : Ordering.Sort(items, keys, name.EndsWith("Descending", StringComparison.Ordinal), ranks) is { } sorted ? new Sequence(sorted.Items) { Ranks = sorted.Ranks }
                    : Sequence.Open();
            case "TakeWhile" or "SkipWhile" when Tests(items, function, site) is var passed && passed.All(known => known is not null):
                var first = passed.IndexOf(false) is >= 0 and var failing ? failing : items.Length;
                return new Sequence(name == "TakeWhile" ? items.Take(first) : items.Skip(first));
            case "Chunk" when function is Whole { Number.Value: > 0 and <= LongestArray and var size }:
                return new Sequence(Enumerable.Range(0, (int)((items.Length + size - 1) / size)).Select(i => new Sequence(items.Skip(i * (int)size).Take((int)size))));
            case "Concat":
                return Given(Enumerate(function) is { } more ? items.AddRange(more) : null);
            case "Append":
                return new Sequence(items.Add(function));
            case "Prepend":
                return new Sequence(items.Insert(0, function));
            case "DefaultIfEmpty":
                return items.IsEmpty ? new Sequence(new[] { arguments.Length > 1 ? function : type.Elements.Length == 1 ? Defaults.Of(type.Elements[0]) : CodeValue.Unknown }) : new Sequence(items);
            case "Reverse":
                return new Sequence(items.Reverse());
            case "Take" when function is RangeOf range:
                return Given(Slice(items, range)) is { Known: not null } part ? part : Sequence.Open();
            case "Skip" or "Take" or "SkipLast" or "TakeLast":
                return function is Whole { Number.Value: { } count } ? new Sequence(Cut(name, items, (int)Math.Max(0, Math.Min(count, items.Length)))) : Sequence.Open();
            case "OfType" when type.Elements.Length == 1 && items.Select(item => Fits(item, type.Elements[0])).ToList() is var fits && fits.All(fit => fit is not null):
                return new Sequence(items.Where((_, i) => fits[i] == true));
            case "GroupBy" when arguments.Length is 2 or 3 && arguments.Skip(1).All(argument => argument is Function):
                return Grouped(items, function, arguments.Length == 3 ? arguments[2] : null, site) is { } groups ? new Sequence(groups) : Sequence.Open();
            case "Join" when arguments.Length == 5 && Enumerate(function) is { } inner:
                return Joined(items, inner, arguments, site) is { } joined ? new Sequence(joined) : Sequence.Open();
            default:
                return null;
        }

        static Sequence Given(IEnumerable<CodeValue>? items) => items is null ? Sequence.Open() : new Sequence(items);
    }

    // Its sources, and the variables and fields that its functions use.
    private ImmutableArray<(Cell Cell, CodeValue Value)> BasisOf(CodeValue[] arguments)
    {
        var basis = ImmutableArray.CreateBuilder<(Cell, CodeValue)>();
        foreach (var argument in arguments)
        {
            switch (argument)
            {
                case Sequence source:
                    source = source.Window?.Whole ?? source;
                    basis.AddRange(source.Basis);
                    basis.Add((source.Content, source.Content.Value));
                    break;
                case Map source:
                    basis.Add((source.Content, source.Content.Value));
                    break;
                case Function { Body: { } body, Environment: { } environment }:
                    var fields = body.Fields.Select(field => field.Instance is null ? StaticOf(field.Field) : environment.Self is Instance self ? FieldOf(self, field.Field) : null);
                    basis.AddRange(body.Mentioned.Select(environment.Find).Concat(fields).OfType<Cell>().Select(cell => (cell, cell.Value)));
                    break;
            }
        }

        return basis.ToImmutable();
    }

    private static IEnumerable<CodeValue> Cut(string name, ImmutableArray<CodeValue> items, int count) => name switch
    {
        "Skip" => items.Skip(count),
        "Take" => items.Take(count),
        "SkipLast" => items.Take(items.Length - count),
        _ => items.Skip(items.Length - count),
    };

    private Sequence Zipped(ImmutableArray<CodeValue> items, CodeValue[] arguments, Expression site)
    {
        var others = arguments.Skip(1).Where(argument => argument is not Function).Select(Enumerate).ToList();
        if (others.Any(other => other is null))
        {
            return Sequence.Open();
        }

        var all = others.Select(other => other!.Value).Prepend(items).ToList();
        var rows = Enumerable.Range(0, all.Min(each => each.Length)).Select(i => all.Select(each => each[i]).ToArray());
        return new Sequence(arguments[arguments.Length - 1] is Function function ? rows.Select(row => Apply(function, row, site)).ToList() : rows.Select(row => new TupleOf(row.ToEquatableArray())));
    }

    // In the order in which their keys come up; null where keys cannot be told apart.
    private List<Sequence>? Grouped(ImmutableArray<CodeValue> items, CodeValue key, CodeValue? element, Expression site)
    {
        var keys = items.Select(item => CallWith(key, item, 0, site)).ToImmutableArray();
        if (Distinct(keys) is not { } different)
        {
            return null;
        }

        var elements = element is null ? items : items.Select(item => CallWith(element, item, 0, site)).ToImmutableArray();
        return different.Select(each => new Sequence(elements.Where((_, i) => Operators.AreEqual(keys[i], each) == true)) { Key = each }).ToList();
    }

    private List<CodeValue>? Joined(ImmutableArray<CodeValue> outer, ImmutableArray<CodeValue> inner, CodeValue[] arguments, Expression site)
    {
        var keys = inner.Select(item => Apply(arguments[3], new[] { item }, site)).ToList();
        var result = new List<CodeValue>();
        foreach (var item in outer)
        {
            var key = Apply(arguments[2], new[] { item }, site);
            for (var i = 0; i < inner.Length; i++)
            {
                switch (Operators.AreEqual(key, keys[i]))
                {
                    case null:
                        return null;
                    case true:
                        result.Add(Apply(arguments[4], new[] { item, inner[i] }, site));
                        break;
                }
            }
        }

        return result;
    }

    private static List<CodeValue>? Distinct(ImmutableArray<CodeValue> values) => DistinctBy(values, values);

    private static List<CodeValue>? DistinctBy(ImmutableArray<CodeValue> values, IReadOnlyList<CodeValue> keys)
    {
        var seen = new List<(CodeValue Value, CodeValue Key)>();
        for (var i = 0; i < values.Length; i++)
        {
            switch (seen.Select(other => Operators.AreEqual(other.Key, keys[i])).Aggregate((bool?)false, Either))
            {
                case null:
                    return null;
                case false:
                    seen.Add((values[i], keys[i]));
                    break;
            }
        }

        return seen.Select(each => each.Value).ToList();
    }

    private CodeValue CallWith(CodeValue selector, CodeValue item, int index, Expression site) =>
        Apply(selector, selector is Function { Body.Parameters.Length: 2 } ? new[] { item, new Whole(Dim.Of(index)) } : new[] { item }, site);

    private List<bool?> Tests(ImmutableArray<CodeValue> tested, CodeValue test, Expression site) =>
        tested.Select((item, i) => CallWith(test, item, i, site) is Flag flag ? flag.IsSet : (bool?)null).ToList();

    private List<CodeValue>? Filter(ImmutableArray<CodeValue> filtered, CodeValue test, Expression site)
    {
        var tests = Tests(filtered, test, site);
        return tests.All(known => known is not null) ? filtered.Where((_, i) => tests[i] == true).ToList() : null;
    }
}
