using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>LINQ that makes one value of a sequence; null for what is not known.</summary>
internal sealed partial class Machine
{
    // One of the elements.
    private CodeValue? Picked(string name, ImmutableArray<CodeValue> items, CodeValue[] arguments, TypeReference type, Expression site)
    {
        switch (name)
        {
            case "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault":
                var test = arguments.Skip(1).FirstOrDefault(argument => argument is Function);
                IReadOnlyList<CodeValue>? found = test is null ? items : Filter(items, test, site);
                return found is null ? CodeValue.Unknown
                    : found.Count > 0 ? name.StartsWith("Last", StringComparison.Ordinal) ? found[found.Count - 1] : found[0]
                    : !name.EndsWith("OrDefault", StringComparison.Ordinal) ? throw new ThrownException()
                    : arguments.Skip(1).LastOrDefault(argument => argument is not Function) ?? Defaults.Of(type);
            case "ElementAt":
                return ElementAt(new Sequence(items), arguments[1]);
            case "ElementAtOrDefault":
                return Position(arguments[1], items.Length) is not { } index ? CodeValue.Unknown : index >= 0 && index < items.Length ? items[index] : Defaults.Of(type);
            case "MaxBy" or "MinBy" when items.Length > 0:
                var keys = items.Select(item => CallWith(arguments[1], item, 0, site)).ToList();
                return Ordering.Sort(items, keys, descends: name == "MaxBy")?.Items[0];
            default:
                return null;
        }
    }

    // What all of them make together.
    private CodeValue? Folded(string name, ImmutableArray<CodeValue> items, CodeValue function, CodeValue[] arguments, TypeReference type, Expression site)
    {
        switch (name)
        {
            case "Average" when items.Length > 0:
                return Operators.Apply(
                    BinaryKind.Divide,
                    Values().Aggregate((sum, item) => Operators.Apply(BinaryKind.Add, sum, item, TypeClass.Real)),
                    new Real(items.Length),
                    TypeClass.Real);
            case "SequenceEqual" when Enumerate(function) is { } compared:
                return items.Length != compared.Length ? CodeValue.False : CodeValue.Of(items.Zip(compared, Operators.AreEqual).Aggregate((bool?)true, Both));
            case "Count" or "LongCount":
                return arguments.Length == 1 ? new Whole(Dim.Of(items.Length)) : Filter(items, function, site) is { } counted ? new Whole(Dim.Of(counted.Count)) : CodeValue.Unknown;
            case "Any":
                return arguments.Length == 1 ? CodeValue.Of(items.Length > 0) : CodeValue.Of(Tests(items, function, site).Aggregate((bool?)false, Either));
            case "All":
                return CodeValue.Of(Tests(items, function, site).Aggregate((bool?)true, Both));
            case "Contains" when arguments.Length == 2:
                return Contains(items, function);
            case "Sum" or "Average" when items.Contains(CodeValue.Null):
                return CodeValue.Unknown;
            case "Sum":
                return Values().Aggregate(type.Class == TypeClass.Real ? new Real(0) : (CodeValue)new Whole(Dim.Zero), (sum, item) => Operators.Apply(BinaryKind.Add, sum, item, TypeClass.Other));
            case "Max" or "Min" when items.Length > 0:
                return Values().Aggregate((one, other) => Arithmetics.Call(name, new[] { one, other }) ?? CodeValue.Unknown);
            case "Aggregate" when arguments.Length == 2 && items.Length > 0:
                return items.Skip(1).Aggregate(items[0], (state, item) => Apply(function, new[] { state, item }, site));
            case "Aggregate" when arguments.Length >= 3:
                var result = items.Aggregate(function, (state, item) => Apply(arguments[2], new[] { state, item }, site));
                return arguments.Length > 3 ? Apply(arguments[3], new[] { result }, site) : result;
            case "ToDictionary" when arguments.Skip(1).All(argument => argument is Function):
                var map = new Map { Type = type };
                foreach (var item in items)
                {
                    var pair = arguments.Length == 1 && item is TupleOf { Items: [var first, var second] } ? (first, second)
                        : arguments.Length == 1 ? (CodeValue.Unknown, CodeValue.Unknown)
                        : (CallWith(function, item, 0, site), arguments.Length > 2 ? Apply(arguments[2], new[] { item }, site) : item);
                    Put(map, pair.Item1, pair.Item2);
                }

                return map;
            default:
                return null;
        }

        IReadOnlyList<CodeValue> Values() => arguments.Length > 1 ? items.Select((item, i) => CallWith(function, item, i, site)).ToList() : items;
    }
}
