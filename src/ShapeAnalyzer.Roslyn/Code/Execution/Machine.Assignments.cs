using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Assignments of all kinds.</summary>
internal sealed partial class Machine
{
    private CodeValue Assign(AssignExpression assign, Frame frame)
    {
        var target = Located(assign.Target, frame);
        var value = Evaluate(assign.Value, frame);
        if (assign is { Target: TupleExpression { Items: var targets } tuple, Deconstruction: { HasSource: true } method })
        {
            AssignAll(tuple, Parts(method, null, new[] { value }, targets.Length), frame);
            return value;
        }

        Assign(target, value, frame);
        return value;
    }

    private CodeValue Assign(CompoundExpression compound, Frame frame)
    {
        var target = Located(compound.Target, frame);
        if (compound.Operator is { Returns.Class: TypeClass.Void } change)
        {
            return Change(compound, target, change, frame);
        }

        var old = Evaluate(target, frame);
        var right = Evaluate(compound.Value, frame);
        var value = compound.Operator is { } method ? Invoke(method, null, method.Parameters.Length == 1 ? new[] { old } : new[] { old, right }, compound, frame)
            : compound.Type.Class == TypeClass.Function ? Subscribed(compound.Kind, old, right)
            : Named(Operators.Apply(compound.Kind, old, right, compound.Type, compound.IsChecked), compound.Type);
        Assign(target, value, frame);
        return compound.GivesOld ? old : value;
    }

    // An operator that changes what stands on its left, or the extension that does.
    private CodeValue Change(CompoundExpression compound, Expression target, MethodReference method, Frame frame)
    {
        var parameters = method.IsStatic ? method.Parameters.Skip(1) : method.Parameters;
        var arguments = parameters.Select(parameter => new Argument(parameter, compound.Value, IsGiven: true));
        arguments = method.IsStatic ? arguments.Prepend(new(method.Parameters[0], target, IsGiven: true)) : arguments;
        Evaluate(new CallExpression(method.IsStatic ? null : target, method, arguments.ToImmutableArray(), method.Returns, method.IsVirtual) { Site = compound.Site }, frame);
        return Evaluate(target, frame);
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
            TupleExpression tuple => tuple with { Items = tuple.Items.Select(item => Located(item, frame)).ToImmutableArray() },
            ElementExpression element => element with { Array = Index(element.Array), Indices = element.Indices.Select(Index).ToImmutableArray() },
            FieldExpression { Instance: ThisExpression } or PropertyExpression { Instance: null or ThisExpression, Arguments.IsEmpty: true } => target,
            FieldExpression { Instance: { } owner } field => field with { Instance = Owner(owner) },
            PropertyExpression property => property with { Instance = property.Instance is null ? null : Owner(property.Instance), Arguments = property.Arguments.Select(argument => argument with { Value = Index(argument.Value) }).ToImmutableArray() },
            _ => target,
        };

        // An object is found at once; where a struct stands, another one may stand by then.
        Expression Owner(Expression part) => part switch
        {
            ThisExpression or ConstantExpression or AliasExpression => part,
            LocalExpression or FieldExpression { Instance: null } => Found(part),
            FieldExpression { Instance: { } outer } field => Found(field with { Instance = Owner(outer) }),
            ElementExpression => Located(part, frame),
            _ => Index(part),
        };

        Expression Found(Expression part) => Evaluate(part, frame) is Instance { Type.IsValueType: false } found ? new ConstantExpression(found) { Site = part.Site } : part;

        // a[i] = i++ means the element that i pointed to before.
        Expression Index(Expression part) => part is ConstantExpression ? part : new ConstantExpression(Evaluate(part, frame)) { Site = part.Site };
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
            case UnknownExpression:
                // Through a pointer, or to something dynamic: it may be anything that is assigned.
                throw Unreadable();
            case ConditionalExpression:
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
}
