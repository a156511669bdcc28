using System.Collections.Immutable;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>Assignments of all kinds.</summary>
internal sealed partial class Machine
{
    private CodeValue Assign(AssignExpression assign, Frame frame)
    {
        var value = Evaluate(assign.Value, frame);
        if (assign is { Target: TupleExpression { Items: var targets } tuple, Deconstruction: { HasSource: true } method })
        {
            AssignAll(tuple, Parts(method, null, new[] { value }, targets.Length), frame);
            return value;
        }

        Assign(assign.Target, value, frame);
        return value;
    }

    private CodeValue Assign(CompoundExpression compound, Frame frame)
    {
        var target = Located(compound.Target, frame);
        var old = Evaluate(target, frame);
        var right = Evaluate(compound.Value, frame);
        var value = compound.Operator is { } method ? Invoke(method, null, method.Parameters.Length == 1 ? new[] { old } : new[] { old, right }, compound, frame)
            : compound.Type.Class == TypeClass.Function ? Subscribed(compound.Kind, old, right)
            : Named(Operators.Apply(compound.Kind, old, right, compound.Type, compound.IsChecked), compound.Type);
        Assign(target, value, frame);
        return compound.GivesOld ? old : value;
    }

    private CodeValue Subscribed(BinaryKind kind, CodeValue old, CodeValue function)
    {
        switch (kind, old, function)
        {
            case (BinaryKind.Add, Nothing, _):
                return function;
            case (BinaryKind.Add, Function, Function { Earlier: null } later):
                return later with { Earlier = old };
            default:
                foreach (var cell in new[] { old, function }.OfType<Function>().SelectMany(each => each.Environment?.Cells ?? Array.Empty<Cell>()).ToList())
                {
                    _heap.Set(cell, CodeValue.Unknown);
                }

                return CodeValue.Unknown;
        }
    }

    // a[i++] += 1 looks for its place once.
    private Expression Located(Expression target, Frame frame)
    {
        return target switch
        {
            ElementExpression element => element with { Array = Held(element.Array), Indices = element.Indices.Select(Held).ToImmutableArray() },
            FieldExpression { Instance: { } owner } field => field with { Instance = owner is FieldExpression or LocalExpression ? owner : Held(owner) },
            PropertyExpression { Arguments.Length: > 0 } property => property with { Instance = property.Instance is null ? null : Held(property.Instance), Arguments = property.Arguments.Select(argument => argument with { Value = Held(argument.Value) }).ToImmutableArray() },
            _ => target,
        };

        Expression Held(Expression part) => part is LocalExpression or ConstantExpression or ThisExpression ? part : new ConstantExpression(Evaluate(part, frame)) { Site = part.Site };
    }

    private CodeValue Assign(CoalesceAssignExpression assign, Frame frame)
    {
        var old = Evaluate(assign.Target, frame);
        if (old.IsUnknown || (old is Alternatives several && several.Options.Any(option => option.IsNull)))
        {
            Choose(CodeValue.Unknown, () => Keep(), () => Store());
            return Evaluate(assign.Target, frame);
        }

        return old.IsNull ? Store() : old;

        CodeValue Keep()
        {
            if (old is Alternatives several)
            {
                Assign(assign.Target, several.Where(option => !option.IsNull), frame);
            }

            return old;
        }

        CodeValue Store()
        {
            var value = Evaluate(assign.Value, frame);
            Assign(assign.Target, value, frame);
            return value;
        }
    }

    private void Assign(Expression target, CodeValue value, Frame frame)
    {
        value = Instance.Copied(value);
        switch (target)
        {
            case LocalExpression local:
                _heap.Set(frame[local.Slot], value);
                break;
            case DeclareExpression declare:
                frame.Declare(declare.Slot, value);
                break;
            case TupleExpression tuple:
                AssignAll(tuple, value, frame);
                break;
            case FieldExpression { Field.IsStatic: true } field:
                _heap.Set(StaticOf(field.Field), value);
                break;
            case FieldExpression { Instance: { } owner } field:
                AssignField(owner, field.Field, value, frame);
                break;
            case PropertyExpression property:
                AssignProperty(property, value, frame);
                break;
            case ElementExpression element:
                AssignElement(Evaluate(element.Array, frame), element.Indices.Select(index => Evaluate(index, frame)).ToList(), value);
                break;
            case ConvertExpression convert:
                Assign(convert.Operand, value, frame);
                break;
            case AliasExpression alias:
                Assign(frame.AliasOf(alias.Slot), value, frame);
                break;
            case UnknownExpression { IsInvalid: true }:
                throw Unreadable();
            case ConditionalExpression:
                break;
        }
    }

    private void AssignAll(TupleExpression targets, CodeValue value, Frame frame) => AssignAll(
        targets,
        value switch
        {
            TupleOf tuple => tuple.Items.Items.ToArray(),
            Instance instance => Deconstruct(instance, targets.Items.Length),
            _ => null,
        },
        frame);

    private void AssignAll(TupleExpression targets, CodeValue[]? parts, Frame frame)
    {
        for (var i = 0; i < targets.Items.Length; i++)
        {
            Assign(targets.Items[i], parts is not null && i < parts.Length ? parts[i] : CodeValue.Unknown, frame);
        }
    }

    private CodeValue[]? Deconstruct(Instance instance, int count)
    {
        if (model.Deconstruction(instance.Type, count) is not { } deconstruction)
        {
            return null;
        }

        return deconstruction.Method is { } method && model.BodyOf(method, Read) is not null
            ? Parts(method, instance, Array.Empty<CodeValue>(), count)
            : deconstruction.Properties.Select(property => ReadProperty(new PropertyExpression(null, property, ImmutableArray<Argument>.Empty), instance, new Frame(instance))).ToArray();
    }

    // What a method leaves in the last of its parameters.
    private CodeValue[]? Parts(MethodReference method, CodeValue? receiver, CodeValue[] arguments, int count)
    {
        var parts = new CodeValue[count];
        Invoke(method, receiver, arguments.Concat(Enumerable.Repeat(CodeValue.Unknown, count)).ToArray(), null, new Frame(receiver), inner =>
        {
            for (var i = 0; i < count && model.BodyOf(method, Read) is { } body; i++)
            {
                parts[i] = inner[body.Parameters[arguments.Length + i]].Value;
            }
        });
        return parts.Any(part => part is null) ? null : parts;
    }

    private void AssignField(Expression owner, FieldReference field, CodeValue value, Frame frame)
    {
        switch (Evaluate(owner, frame))
        {
            case Instance instance:
                _heap.Set(FieldOf(instance, field), value);
                break;
            case Alternatives several:
                foreach (var option in several.Options)
                {
                    Perhaps(() => AssignField(new ConstantExpression(option), field, value, frame));
                }

                break;
            case TupleOf tuple when TupleIndex(field.Name) is { } index && index < tuple.Items.Length:
                Assign(owner, new TupleOf(tuple.Items.Items.SetItem(index, value)), frame);
                break;
        }
    }

    // It is not known whether it happens.
    private void Perhaps(Action change) => Choose(
        CodeValue.Unknown,
        () =>
        {
            change();
            return CodeValue.Null;
        },
        () => CodeValue.Null);

    private void AssignProperty(PropertyExpression property, CodeValue value, Frame frame)
    {
        var owner = property.Instance is null ? null : Evaluate(property.Instance, frame);
        if (owner is Alternatives several)
        {
            foreach (var option in several.Options.Where(option => !option.IsNull))
            {
                Perhaps(() => AssignProperty(property with { Instance = new ConstantExpression(option) }, value, frame));
            }

            return;
        }

        var arguments = property.Arguments.Select(argument => Evaluate(argument.Value, frame)).ToList();
        var reference = owner is Instance { Type: var type } && property.Property.IsVirtual && property.Instance is not ThisExpression { IsBase: true } ? model.Override(type, property.Property) : property.Property;
        switch (owner)
        {
            case Instance instance when reference is { Setter: null, Field: { } field }:
                _heap.Set(FieldOf(instance, field), value);
                break;
            case null when reference is { Setter: null, Field: { } field }:
                _heap.Set(StaticOf(field), value);
                break;
            case Instance instance when reference.Setter is { } setter:
                Invoke(setter, instance, arguments.Append(value).ToArray(), property, frame);
                break;
            case null when reference.Setter is { HasSource: true } setter:
                Invoke(setter, null, arguments.Append(value).ToArray(), property, frame);
                break;
            case Instance instance when property.Property.Name != "this[]":
                _heap.Set(instance.Field(KeyOf(instance, reference.Name), () => CodeValue.Unknown), value);
                break;
            case Tensor tensor when property.Property.Meaning is { Layer: { } indexer } meaning:
                AssignPart(tensor, property, meaning, indexer, arguments, value);
                break;
            case not null when arguments.Count > 0:
                AssignElement(owner, arguments, value);
                break;
        }
    }

    // The tensor stays what it is, whatever is put into it; but that must fit.
    private void AssignPart(Tensor tensor, PropertyExpression property, LibraryMember meaning, Layer indexer, List<CodeValue> indices, CodeValue value)
    {
        _put++;
        if (value is not Tensor given)
        {
            return;
        }

        var (arguments, call) = Bind(meaning, indexer, LibraryOf(property.Property.Owner, meaning), Pair(property.Arguments, indices.ToArray()), property);
        var shapes = indices.SelectMany(TensorsWithin).Prepend(tensor).Select(each => each.Shape).ToImmutableArray();
        var part = LayerCall.Run(indexer, arguments, shapes, new NetworkOptions());
        var put = part.Problems.Count > 0 || part.Outputs.Count == 0 ? part
            : LayerCall.Run(TorchCatalog.Operation(AssignedPart.PartAssignment), Arguments.None, ImmutableArray.Create(part.Outputs[0].Shape, given.Shape), new NetworkOptions());
        foreach (var problem in put.Problems)
        {
            Report(problem, put.Layer.Name, given.Source, call, call, _stack);
        }
    }

    private void AssignElement(CodeValue owner, List<CodeValue> indices, CodeValue value)
    {
        switch (owner)
        {
            case Alternatives several:
                foreach (var option in several.Options)
                {
                    Perhaps(() => AssignElement(option, indices, value));
                }

                break;
            case Sequence { Known: { } items } sequence when indices.Count == 1 && Position(indices[0], items.Length) is { } index && index >= 0 && index < items.Length:
                _heap.Set(sequence.Content, new Items(items.SetItem(index, value)));
                break;
            case Sequence sequence:
                _heap.Set(sequence.Content, CodeValue.Unknown);
                break;
            case Grid { Cells: { Known: { } cells } content } grid when grid.Position(indices) is { } place:
                _heap.Set(content.Content, new Items(cells.SetItem(place, value)));
                break;
            case Grid grid:
                _heap.Set(grid.Cells.Content, CodeValue.Unknown);
                break;
            case Map map:
                PutIn(map, indices[0], value, map);
                break;
            case Instance { Module: { } module }:
                SetChild(module, indices[0], value);
                break;
        }
    }

    /// <summary>Where an index points in a list of that length.</summary>
    private static int? Position(CodeValue index, int length) => index switch
    {
        Whole { Number.Value: { } number } when number is >= int.MinValue and <= int.MaxValue => (int)number,
        FromEnd { Number: Whole { Number.Value: { } number } } => (int)(length - number),
        _ => null,
    };

    private static int? TupleIndex(string name) =>
        name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var number) ? number - 1 : null;
}
