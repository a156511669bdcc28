using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Patterns: true, false, or null where it is not known whether a value fits.</summary>
internal sealed partial class Machine
{
    private bool? Matches(CodeValue value, Pattern pattern, Frame frame)
    {
        switch (pattern)
        {
            case AnyPattern any:
                Bind(any.Slot, value, frame);
                return true;
            case ConstantPattern constant:
                return Operators.AreEqual(value, Evaluate(constant.Value, frame));
            case TypePattern { Type: var wanted } typed:
                wanted = Actual(wanted, frame);
                Bind(typed.Slot, value.IsUnknown ? Unknown(wanted) : value is Alternatives several ? several.Where(option => Fits(option, wanted) != false) : value, frame);
                return Fits(value, wanted);
            case RelationPattern relation:
                return Operators.Apply(relation.Kind, value, Evaluate(relation.Value, frame), TypeClass.Other) is Flag flag ? flag.IsSet : null;
            case NotPattern not:
                return !Matches(value, not.Operand, frame);
            case BothPattern both:
                var first = Matches(value, both.Left, frame);
                return first == false ? false : Both(first, Matches(value, both.Right, frame));
            case EitherPattern either:
                var one = Matches(value, either.Left, frame);
                return one == true ? true : Either(one, Matches(value, either.Right, frame));
            case PartsPattern parts:
                return MatchesParts(value, parts, frame);
            case ListPattern list:
                return MatchesList(value, list, frame);
            case UnknownPattern unknown:
                foreach (var slot in unknown.Slots)
                {
                    Bind(slot, CodeValue.Unknown, frame);
                }

                return null;
            default:
                return null;
        }
    }

    private bool? MatchesParts(CodeValue value, PartsPattern parts, Frame frame)
    {
        var matches = parts.Type is not null ? Fits(value, parts.Type) : value.IsNull ? false : value.IsUnknown ? null : true;
        frame.Declare(parts.Subject, value);
        Bind(parts.Slot, value, frame);
        if (matches == false)
        {
            return false;
        }

        foreach (var (member, pattern) in parts.Members)
        {
            matches = Both(matches, Matches(Evaluate(member, frame), pattern, frame));
        }

        var positions = value is TupleOf tuple ? tuple.Items.Items.ToArray() : value is Instance instance ? Deconstruct(instance, parts.Positions.Length) : null;
        for (var i = 0; i < parts.Positions.Length; i++)
        {
            matches = Both(matches, Matches(positions is not null && i < positions.Length ? positions[i] : CodeValue.Unknown, parts.Positions[i], frame));
        }

        return matches;
    }

    private bool? MatchesList(CodeValue value, ListPattern list, Frame frame)
    {
        Bind(list.Slot, value, frame);
        value = value is Text text ? new Sequence(text.Content.Select(letter => new Text(letter.ToString()))) : value;
        if (value is not Sequence { Known: { } items } sequence)
        {
            foreach (var pattern in list.Items)
            {
                Matches(CodeValue.Unknown, pattern, frame);
            }

            Bind(list.Rest, CodeValue.Unknown, frame);
            return null;
        }

        if (list.Slice < 0 ? items.Length != list.Items.Length : items.Length < list.Items.Length)
        {
            return false;
        }

        bool? matches = true;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var index = list.Slice >= 0 && i >= list.Slice ? items.Length - list.Items.Length + i : i;
            matches = Both(matches, Matches(items[index], list.Items[i], frame));
        }

        if (list.Rest >= 0)
        {
            Bind(list.Rest, new Sequence(items.Skip(list.Slice).Take(items.Length - list.Items.Length)) { Type = sequence.Type }, frame);
        }

        return matches;
    }

    private static void Bind(int slot, CodeValue value, Frame frame)
    {
        if (slot >= 0)
        {
            frame.Declare(slot, value);
        }
    }

    private bool? Guarded(CodeValue value, Pattern pattern, Expression? guard, Frame frame)
    {
        var matches = Matches(value, pattern, frame);
        return matches == false || guard is null ? matches : Both(matches, Evaluate(guard, frame) is Flag flag ? flag.IsSet : null);
    }

    private CodeValue Switch(CodeValue operand, ImmutableArray<SwitchArm> arms, int index, Frame frame)
    {
        if (index == arms.Length)
        {
            throw new ThrownException();
        }

        return Choose(
            CodeValue.Of(Guarded(operand, arms[index].Pattern, arms[index].Guard, frame)),
            () => Evaluate(arms[index].Value, frame),
            () => Switch(operand, arms, index + 1, frame));
    }

    // Whether a value is of a type; null is of none.
    private bool? Fits(CodeValue value, TypeReference type) => value switch
    {
        Opaque => null,
        Alternatives several => several.Agree(option => Fits(option, type)),
        Nothing => false,
        Instance { Name: not null } instance => model.IsOf(instance.Type, type) == true ? true : null,
        Instance instance => model.IsOf(instance.Type, type),
        Tensor => IsOf(type, TypeClass.Tensor),
        Whole => type.Range is { Bits: not 32 } or { IsSigned: false } ? null : IsOf(type, TypeClass.Whole),
        Real => type.IsSingle ? null : IsOf(type, TypeClass.Real),
        Flag => IsOf(type, TypeClass.Flag),
        Text text when type.IsCharacter => text.IsCharacter is { } letter ? letter : text.Content.Length == 1 ? null : false,
        Text { IsCharacter: true } => type.Class == TypeClass.Text ? false : IsOf(type, TypeClass.Text),
        Text => IsOf(type, TypeClass.Text),
        EnumMember member => type.Class == TypeClass.Enum ? type.FullName == member.Type : IsOf(type, TypeClass.Enum),
        TupleOf tuple => type.Class == TypeClass.Tuple ? (type.Elements.Length == tuple.Items.Length ? true : false) : null,
        Sequence { Type: { } made } => IsOf(type, TypeClass.Sequence) == false ? false : model.IsOf(made, type),
        Map { Type: { } made } => IsOf(type, TypeClass.Map) == false && type.Class != TypeClass.Sequence ? false : model.IsOf(made, type),
        Sequence => IsOf(type, TypeClass.Sequence) == false ? false : null,
        Map => IsOf(type, TypeClass.Map) == false && type.Class != TypeClass.Sequence ? false : null,
        Function => IsOf(type, TypeClass.Function),
        _ => null,
    };

    // A value's own kind; the types of other kinds that the reader tells apart it cannot be.
    private static bool? IsOf(TypeReference type, TypeClass own) =>
        type.Class == own ? true
        : type.FullName == "System.Object" ? true
        : type.Class is TypeClass.Other or TypeClass.Void || type is { Class: TypeClass.Object, HasSource: false } ? null
        : false;
}
