using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>What .NET's own members do, as far as networks are written with them.</summary>
internal sealed partial class Machine
{
    // These change none of their arguments.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "System.Console", "System.String", "System.Math", "System.MathF", "System.Linq.Enumerable", "System.Object", "System.Diagnostics.Debug",
        "System.ArgumentNullException", "System.Convert", "System.Text.StringBuilder", "System.Collections.Generic.KeyValuePair",
    };

    private CodeValue Framework(MethodReference method, CodeValue? receiver, CodeValue[] arguments, TypeReference type, Expression site)
    {
        var owner = method.Type.FullName;
        CodeValue? result = owner switch
        {
            "System.Math" or "System.MathF" => Arithmetics.Call(method.Name, arguments),
            "System.Linq.Enumerable" => Query(method.Name, arguments, site),
            "System.Convert" => arguments.Length == 1 && method.Name.StartsWith("ToInt", StringComparison.Ordinal) ? arguments[0] : null,
            "System.Array" or "System.Tuple" or "System.ValueTuple" or "System.Collections.Generic.KeyValuePair" => StaticCall(method.Name, owner, arguments),
            "System.String" => TextCall(method.Name, receiver, arguments),
            "System.Threading.Tasks.Task" when method.Name == "FromResult" => arguments[0],
            _ => receiver switch
            {
                Sequence sequence => ListCall(method.Name, sequence, arguments, site),
                Map map => MapCall(method.Name, map, arguments),
                Grid grid when method.Name == "GetLength" && Position(arguments[0], grid.Sizes.Length) is { } axis && axis >= 0 && axis < grid.Sizes.Length => grid.Sizes[axis],
                Instance { Module.Container: not Libraries.ContainerKind.None } container => ContainerCall(method.Name, container, arguments),
                Instance { Module: { } } or Tensor => null,
                Function function when method.Name == "Invoke" => Apply(function, arguments, site),
                not null when method.Name == "ToString" && arguments.Length == 0 => Texts.Of(receiver) is { } text ? new Text(text) : null,
                not null when method.Name == "GetValueOrDefault" => receiver.IsNull ? arguments.FirstOrDefault() ?? CodeValue.Unknown : receiver,
                not null when method.Name == "Equals" && arguments.Length == 1 => CodeValue.Of(Operators.AreEqual(receiver, arguments[0])),
                _ => null,
            },
        };
        if (result is null && method.Name == "MemberwiseClone" && receiver is Instance original)
        {
            return original.Copy();
        }

        if (result is not null)
        {
            return result;
        }

        if (!Harmless.Contains(owner) && method.Type.Library is null)
        {
            Forget(arguments.Append(receiver ?? CodeValue.Null));
        }

        return Unknown(type);
    }

    // Code that cannot be read may change the lists that it gets.
    private void Forget(IEnumerable<CodeValue> values)
    {
        foreach (var value in values)
        {
            if (value is Sequence { Content: var list })
            {
                _heap.Set(list, CodeValue.Unknown);
            }
            else if (value is Map { Content: var map })
            {
                _heap.Set(map, CodeValue.Unknown);
            }
        }
    }

    // Neither can what does not compile be read.
    private void ForgetContainers(IEnumerable<CodeValue> values)
    {
        var all = values.ToList();
        Forget(all);
        foreach (var container in all.OfType<Instance>())
        {
            if (container.Module is { Container: not Libraries.ContainerKind.None } module)
            {
                _heap.Set(module.Children, CodeValue.Unknown);
            }
        }
    }

    private CodeValue? StaticCall(string name, string owner, CodeValue[] arguments) => name switch
    {
        "Create" when owner.EndsWith("Tuple", StringComparison.Ordinal) || owner.EndsWith("KeyValuePair", StringComparison.Ordinal) => new TupleOf(arguments.ToEquatableArray()),
        "Fill" when arguments is [Sequence { Known: { } items } list, var value] => Put(list, items.Select(_ => value).ToImmutableArray()),
        "Reverse" when arguments is [Sequence { Known: { } items } list] => Put(list, items.Reverse().ToImmutableArray()),
        "Empty" => new Sequence(Array.Empty<CodeValue>()),
        "IndexOf" when arguments is [Sequence { Known: { } items }, var item, ..] => IndexOf(items, item),
        _ => null,
    };

    private static CodeValue IndexOf(ImmutableArray<CodeValue> items, CodeValue item)
    {
        for (var i = 0; i < items.Length; i++)
        {
            switch (Operators.AreEqual(items[i], item))
            {
                case true:
                    return new Whole(Dim.Of(i));
                case null:
                    return CodeValue.Unknown;
            }
        }

        return new Whole(Dim.Of(-1));
    }

    private CodeValue FrameworkProperty(PropertyReference property, CodeValue? owner, CodeValue[] arguments) => (owner, property.Name) switch
    {
        (Sequence { Known: { } items }, "Count" or "Length" or "LongLength") => new Whole(Dim.Of(items.Length)),
        (Map { Known: { } pairs }, "Count") => new Whole(Dim.Of(pairs.Length)),
        (Map { Known: { } pairs }, "Keys") => new Sequence(pairs.Select(pair => ((TupleOf)pair).Items[0])),
        (Map { Known: { } pairs }, "Values") => new Sequence(pairs.Select(pair => ((TupleOf)pair).Items[1])),
        (Text text, "Length") => new Whole(Dim.Of(text.Content.Length)),
        (Instance { Module: { Known: { } children } }, "Count") => new Whole(Dim.Of(children.Count)),
        (Instance { Module: { Known: { } children } }, "Values") => new Sequence(children.Select(child => child.Child)),
        (Instance { Module: { Known: { } children } }, "Keys") => new Sequence(children.Select(child => new Text(child.Name))),
        (not (null or Opaque or Nothing), "Value") when property.Owner.FullName == "System.Nullable" => owner,
        (TupleOf tuple, "Key") => tuple.Items[0],
        (TupleOf tuple, "Value") when tuple.Items.Length == 2 => tuple.Items[1],
        (TupleOf tuple, _) when TupleIndex(property.Name) is { } index && index < tuple.Items.Length => tuple.Items[index],
        (not null, "HasValue") => owner.IsUnknown ? CodeValue.Unknown : CodeValue.Of(!owner.IsNull),
        (not null, "Value" or "Result") when owner is not (Instance or Tensor or Opaque) => owner.IsNull ? throw new ThrownException() : owner,
        (not null, "this[]") when arguments.Length == 1 => ElementAt(owner, arguments[0]),
        (Instance instance, _) when instance.Type.HasSource || instance.Fields.ContainsKey(KeyOf(instance, property.Name)) || instance.Fields.ContainsKey($"{property.Owner.FullName}.{property.Name}") =>
            instance.Field(KeyOf(instance, property.Name), () => Unknown(property.Type)).Value,
        (null, "Empty") => property.Owner.Class == TypeClass.Text ? new Text(string.Empty) : CodeValue.Unknown,
        _ => Unknown(property.Type),
    };

    private static CodeValue NewOfFramework(NewExpression creation, CodeValue[] arguments)
    {
        switch (creation.Type.Class)
        {
            case TypeClass.Sequence:
                return arguments.FirstOrDefault() switch
                {
                    null or Whole => new Sequence(Array.Empty<CodeValue>()),
                    var source => Enumerate(source) is { } items ? new Sequence(items) : new Sequence(new Cell(CodeValue.Unknown)),
                };
            case TypeClass.Map:
                return arguments.FirstOrDefault() is Map { Known: { } pairs } ? new Map(new Cell(new Items(pairs)))
                    : arguments.Length == 0 || arguments[0] is Whole ? new Map()
                    : new Map(new Cell(CodeValue.Unknown));
            case TypeClass.Tuple:
                return new TupleOf(arguments.ToEquatableArray());
            case TypeClass.Function:
                return arguments.FirstOrDefault() ?? CodeValue.Unknown;
            default:
                return creation.Type.FullName switch
                {
                    "System.Collections.Generic.KeyValuePair" => new TupleOf(arguments.ToEquatableArray()),
                    "System.Range" when arguments.Length == 2 => new RangeOf(arguments[0], arguments[1]),
                    "System.Index" when arguments.Length >= 1 => arguments is [_, Flag { IsSet: true }] ? new FromEnd(arguments[0]) : arguments[0],
                    _ => Unknown(creation.Type),
                };
        }
    }

    /// <summary>The elements that a foreach goes through; null where they are not known.</summary>
    private static ImmutableArray<CodeValue>? Enumerate(CodeValue value) => value switch
    {
        Sequence sequence => sequence.Known,
        Map map => map.Known,
        Instance { Module: { Container: Libraries.ContainerKind.Dictionary } module } => module.Known?.Select(child => (CodeValue)new TupleOf(EquatableArray.Of(new Text(child.Name), child.Child))).ToImmutableArray(),
        Instance { Module: { Container: not Libraries.ContainerKind.None } module } => module.Known?.Select(child => child.Child).ToImmutableArray(),
        Text text => text.Content.Select(letter => (CodeValue)new Text(letter.ToString())).ToImmutableArray(),
        _ => null,
    };
}
