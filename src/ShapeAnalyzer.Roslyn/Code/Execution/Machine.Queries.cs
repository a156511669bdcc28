using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>LINQ over sequences whose elements are known; evaluated at once.</summary>
internal sealed partial class Machine
{
    private CodeValue? Query(string name, CodeValue[] arguments, Expression site)
    {
        switch (name)
        {
            case "Range":
                return arguments is [Whole { Number: { IsKnown: true } start }, Whole { Number.Value: >= 0 and <= LongestArray and var count }]
                    ? new Sequence(Enumerable.Range(0, (int)count).Select(i => CodeValue.Of(start + Dim.Of(i))))
                    : Open();
            case "Repeat":
                return arguments is [var item, Whole { Number.Value: >= 0 and <= LongestArray and var times }]
                    ? new Sequence(Enumerable.Repeat(item, (int)times))
                    : Open();
            case "Empty":
                return new Sequence(Array.Empty<CodeValue>());
        }

        if (arguments.Length == 0 || Enumerate(arguments[0]) is not { } items)
        {
            return name is "Select" or "Where" or "ToArray" or "ToList" or "Concat" or "Append" or "Prepend" or "Skip" or "Take" or "Reverse" or "SelectMany" or "Zip" or "Cast" or "OfType" or "AsEnumerable" or "Distinct" or "OrderBy" or "OrderByDescending" or "ThenBy" or "TakeWhile" or "SkipWhile" or "Chunk" or "SkipLast" or "TakeLast" or "ToHashSet"
                ? Open()
                : null;
        }

        var function = arguments.Length > 1 ? arguments[1] : CodeValue.Null;
        switch (name)
        {
            case "ToArray" or "ToList" or "AsEnumerable" or "Cast" or "ToImmutableArray" or "ToImmutableList":
                return new Sequence(items);
            case "Select":
                return new Sequence(items.Select((item, i) => Call(function, item, i)).ToList());
            case "SelectMany" when arguments.Length == 2:
                var parts = items.Select((item, i) => Enumerate(Call(function, item, i))).ToList();
                return parts.All(part => part is not null) ? new Sequence(parts.SelectMany(part => part!.Value).ToList()) : Open();
            case "SelectMany" when arguments.Length == 3:
                var pairs = items.Select((item, i) => (Item: item, Inner: Enumerate(Call(function, item, i)))).ToList();
                return pairs.All(pair => pair.Inner is not null)
                    ? new Sequence(pairs.SelectMany(pair => pair.Inner!.Value.Select(inner => Apply(arguments[2], new[] { pair.Item, inner }, site))).ToList())
                    : Open();
            case "Where":
                return Filter(items, function) is { } kept ? new Sequence(kept) : Open();
            case "Zip":
                return arguments.Length > 1 && Enumerate(arguments[1]) is { } others
                    ? new Sequence(items.Zip(others, (a, b) => arguments.Length > 2 ? Apply(arguments[2], new[] { a, b }, site) : new TupleOf(EquatableArray.Of(a, b))).ToList())
                    : Open();
            case "Distinct" or "ToHashSet" when arguments.Length == 1:
                return Distinct(items) is { } different ? new Sequence(different) : Open();
            case "OrderBy" or "OrderByDescending" or "Order" or "OrderDescending":
                return Ordered(items, item => arguments.Length > 1 ? Call(function, item, 0) : item, name.EndsWith("Descending", StringComparison.Ordinal)) is { } ordered ? new Sequence(ordered) : Open();
            case "TakeWhile" or "SkipWhile" when Tests(items, function).ToList() is var passed && passed.All(known => known is not null):
                var first = passed.IndexOf(false) is >= 0 and var failing ? failing : items.Length;
                return new Sequence(name == "TakeWhile" ? items.Take(first) : items.Skip(first));
            case "Average" when items.Length > 0:
                return Operators.Apply(
                    BinaryKind.Divide,
                    Values().Aggregate((sum, item) => Operators.Apply(BinaryKind.Add, sum, item, TypeClass.Real)),
                    new Real(items.Length),
                    TypeClass.Real);
            case "SequenceEqual" when Enumerate(function) is { } compared:
                return items.Length != compared.Length ? CodeValue.False : CodeValue.Of(items.Zip(compared, Operators.AreEqual).Aggregate((bool?)true, Both));
            case "Chunk" when function is Whole { Number.Value: > 0 and <= LongestArray and var size }:
                return new Sequence(Enumerable.Range(0, (int)((items.Length + size - 1) / size)).Select(i => new Sequence(items.Skip(i * (int)size).Take((int)size))));
            case "Concat":
                return Enumerate(function) is { } more ? new Sequence(items.AddRange(more)) : Open();
            case "Append":
                return new Sequence(items.Add(function));
            case "Prepend":
                return new Sequence(items.Insert(0, function));
            case "Reverse":
                return new Sequence(items.Reverse());
            case "Skip" or "Take" or "SkipLast" or "TakeLast":
                return function is Whole { Number.Value: { } count }
                    ? new Sequence(name switch
                    {
                        "Skip" => items.Skip((int)count),
                        "Take" => items.Take((int)count),
                        "SkipLast" => items.Take(Math.Max(0, items.Length - (int)count)),
                        _ => items.Skip(Math.Max(0, items.Length - (int)count)),
                    })
                    : Open();
            case "Count" or "LongCount":
                return arguments.Length == 1 ? new Whole(Dim.Of(items.Length)) : Filter(items, function) is { } counted ? new Whole(Dim.Of(counted.Count)) : CodeValue.Unknown;
            case "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault":
                var found = arguments.Length == 1 ? items.ToList() : Filter(items, function);
                return found is null ? CodeValue.Unknown
                    : found.Count > 0 ? name.StartsWith("Last", StringComparison.Ordinal) ? found[found.Count - 1] : found[0]
                    : name.EndsWith("OrDefault", StringComparison.Ordinal) ? CodeValue.Unknown
                    : throw new ThrownException();
            case "OfType" when site is CallExpression { Type.Elements.Length: 1 } typed && items.Select(item => Fits(item, typed.Type.Elements[0])).ToList() is var fits && fits.All(fit => fit is not null):
                return new Sequence(items.Where((_, i) => fits[i] == true));
            case "ElementAt":
                return ElementAt(arguments[0], function);
            case "Any":
                return arguments.Length == 1 ? CodeValue.Of(items.Length > 0) : CodeValue.Of(Tests(items, function).Aggregate((bool?)false, Either));
            case "All":
                return CodeValue.Of(Tests(items, function).Aggregate((bool?)true, Both));
            case "Contains":
                return CodeValue.Of(items.Select(item => Operators.AreEqual(item, function)).Aggregate((bool?)false, Either));
            case "Sum":
                return Values().Aggregate((CodeValue)new Whole(Dim.Zero), (sum, item) => Operators.Apply(BinaryKind.Add, sum, item, TypeClass.Other));
            case "Max" or "Min" when items.Length > 0:
                return Values().Aggregate((one, other) => Arithmetics.Call(name, new[] { one, other }) ?? CodeValue.Unknown);
            case "Aggregate" when arguments.Length == 2 && items.Length > 0:
                return items.Skip(1).Aggregate(items[0], (state, item) => Apply(function, new[] { state, item }, site));
            case "Aggregate" when arguments.Length >= 3:
                var result = items.Aggregate(function, (state, item) => Apply(arguments[2], new[] { state, item }, site));
                return arguments.Length > 3 ? Apply(arguments[3], new[] { result }, site) : result;
            case "ToDictionary" when arguments.Length >= 2:
                var map = new Map();
                foreach (var item in items)
                {
                    Put(map, Call(function, item, 0), arguments.Length > 2 ? Apply(arguments[2], new[] { item }, site) : item);
                }

                return map;
            default:
                return null;
        }

        CodeValue Call(CodeValue selector, CodeValue item, int index) =>
            Apply(selector, selector is Function { Body.Parameters.Length: 2 } ? new[] { item, new Whole(Dim.Of(index)) } : new[] { item }, site);

        IEnumerable<bool?> Tests(IEnumerable<CodeValue> tested, CodeValue test) =>
            tested.Select((item, i) => Call(test, item, i) is Flag flag ? flag.IsSet : (bool?)null).ToList();

        List<CodeValue>? Filter(ImmutableArray<CodeValue> filtered, CodeValue test)
        {
            var tests = Tests(filtered, test).ToList();
            return tests.All(known => known is not null) ? filtered.Where((_, i) => tests[i] == true).ToList() : null;
        }

        List<CodeValue> Values() => arguments.Length > 1 ? items.Select((item, i) => Call(function, item, i)).ToList() : items.ToList();

        static List<CodeValue>? Distinct(ImmutableArray<CodeValue> values)
        {
            var seen = new List<CodeValue>();
            foreach (var value in values)
            {
                switch (seen.Select(other => Operators.AreEqual(other, value)).Aggregate((bool?)false, Either))
                {
                    case null:
                        return null;
                    case false:
                        seen.Add(value);
                        break;
                }
            }

            return seen;
        }

        static IEnumerable<CodeValue>? Ordered(ImmutableArray<CodeValue> values, Func<CodeValue, CodeValue> key, bool descends)
        {
            var keyed = values.Select(value => (Value: value, Key: Operators.ToReal(key(value)))).ToList();
            return keyed.Any(pair => pair.Key is null) ? null
                : (descends ? keyed.OrderByDescending(pair => pair.Key) : keyed.OrderBy(pair => pair.Key)).Select(pair => pair.Value);
        }

        static CodeValue Open() => new Sequence(new Cell(CodeValue.Unknown));
    }
}
