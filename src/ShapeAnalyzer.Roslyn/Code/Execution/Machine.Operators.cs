using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Operators, conversions and null checks.</summary>
internal sealed partial class Machine
{
    private CodeValue Binary(BinaryExpression binary, Frame frame)
    {
        var left = Evaluate(binary.Left, frame);
        switch (binary.Kind)
        {
            case BinaryKind.BothAnd:
                return left is Flag both
                    ? both.IsSet ? Evaluate(binary.Right, frame) : CodeValue.False
                    : Choose(CodeValue.Unknown, () => Evaluate(binary.Right, frame) is Flag { IsSet: false } no ? no : CodeValue.Unknown, () => CodeValue.False);
            case BinaryKind.EitherOr:
                return left is Flag either
                    ? either.IsSet ? CodeValue.True : Evaluate(binary.Right, frame)
                    : Choose(CodeValue.Unknown, () => CodeValue.True, () => Evaluate(binary.Right, frame) is Flag { IsSet: true } yes ? yes : CodeValue.Unknown);
        }

        var right = Evaluate(binary.Right, frame);
        if (binary.Operator is { } method)
        {
            // An operator that is not known may still be a comparison with null, or one that the compiler adds to a record.
            return left.IsNull || right.IsNull || (method.Type.IsRecord && binary.Kind is BinaryKind.Equal or BinaryKind.NotEqual && model.BodyOf(method, Read) is null) ? Operators.Apply(binary.Kind, left, right, binary.Type.Class) : Invoke(method, null, new[] { left, right }, binary, frame);
        }

        return Named(Operators.Apply(binary.Kind, left, right, binary.Type, binary.IsChecked), binary.Type);
    }

    private CodeValue Unary(UnaryExpression unary, Frame frame)
    {
        var operand = Evaluate(unary.Operand, frame);
        if (unary.Operator is { } method)
        {
            return Invoke(method, null, new[] { operand }, unary, frame);
        }

        return unary.Kind switch
        {
            UnaryKind.Plus => operand,
            UnaryKind.Minus => Operators.Fitted(Operators.Negate(operand), unary.Type),
            UnaryKind.Complement => Operators.Fitted(Operators.Complement(operand), unary.Type),
            UnaryKind.Not => operand is Flag flag ? CodeValue.Of(!flag.IsSet) : operand.IsNull ? operand : CodeValue.Unknown,
            UnaryKind.FromEnd => new FromEnd(operand),
            _ => CodeValue.Unknown,
        };
    }

    private CodeValue Convert(ConvertExpression convert, Frame frame)
    {
        var operand = Evaluate(convert.Operand, frame);
        if (convert.Operator is { } method)
        {
            return method.HasSource ? Invoke(method, null, new[] { operand }, convert, frame) : Wrap(method, operand, convert, frame);
        }

        if (convert.IsTry)
        {
            return Fits(operand, convert.Type) switch
            {
                true => operand,
                false => CodeValue.Null,
                null => operand is Alternatives several ? Joining.Join(several.Where(option => Fits(option, convert.Type) != false), CodeValue.Null) : CodeValue.Unknown,
            };
        }

        return (operand, convert.Type.Class) switch
        {
            (Opaque, TypeClass.Tensor or TypeClass.Tuple) => Unknown(convert.Type),
            (Real real, TypeClass.Whole) => Math.Abs(real.Number) < 1e18 && convert.Type.Range?.Holds((long)real.Number) != false ? new Whole(Dim.Of((long)real.Number)) : CodeValue.Unknown,
            (Whole { Number.Value: { } number }, TypeClass.Real) => Operators.Fitted(new Real(number), convert.Type),
            (Real, TypeClass.Real) => Operators.Fitted(operand, convert.Type),
            (EnumMember member, TypeClass.Whole) => Operators.Fitted(new Whole(Dim.Of(member.Number)), convert.Type, convert.IsChecked),
            (Text text, _) when convert.Type.IsCharacter || convert.Type.Class == TypeClass.Text => text with { IsCharacter = null },
            (Text { IsCharacter: null } text, not TypeClass.Whole) => text with { IsCharacter = convert.IsBoxing },
            (Text { Content: { Length: 1 } letter }, TypeClass.Whole) => Operators.Fitted(new Whole(Dim.Of(letter[0])), convert.Type, convert.IsChecked),
            (Whole { Number.Value: >= char.MinValue and <= char.MaxValue and var number }, _) when convert.Type.IsCharacter => new Text(((char)number).ToString()),
            (Whole or Real, _) when convert.Type.IsCharacter => CodeValue.Unknown,
            (Whole, TypeClass.Whole) => Operators.Fitted(operand, convert.Type, convert.IsChecked),
            (Whole { Number.Value: { } number }, TypeClass.Enum) => Named(new EnumMember(convert.Type.FullName, string.Empty, number), convert.Type),
            (Sequence shown, _) when SequenceKinds.IsView(convert.Type) => shown with { Type = convert.Type },
            _ => operand,
        };
    }

    // A value of an enum that was calculated is the member of that value.
    private CodeValue Named(CodeValue value, TypeReference type) =>
        value is EnumMember { Name.Length: 0 } member && type.Class == TypeClass.Enum ? model.MemberOf(type, member.Number) ?? value : value;

    // A library's types stand for what they are made of; a framework's index and range do too.
    private CodeValue Wrap(MethodReference method, CodeValue operand, Expression site, Frame frame) =>
        method.Meaning is not null ? Invoke(method, null, new[] { operand }, site, frame)
        : operand is Tensor && method.Returns.Class is not TypeClass.Tensor && !IsWrapper(method.Returns) ? Unknown(method.Returns)
        : method.Returns.Class == TypeClass.Tensor && operand is not Tensor ? Tensor.Unknown
        : method.Returns.Class is TypeClass.Text ? CodeValue.Unknown
        : operand is Sequence shown && SequenceKinds.IsView(method.Returns) ? shown with { Type = method.Returns }
        : operand;

    private bool IsWrapper(TypeReference type) => model.Libraries.Any(library => library.WrapperTypes.Contains(type.FullName));

    private CodeValue Coalesce(CodeValue left, Func<CodeValue> right) =>
        left.IsNull ? right()
        : left is Alternatives several && several.Options.Any(option => option.IsNull) ? Choose(CodeValue.Unknown, () => several.Where(option => !option.IsNull), right)
        : left.IsUnknown ? Choose(CodeValue.Unknown, () => left, right)
        : left;

    private CodeValue Access(AccessExpression access, Frame frame)
    {
        var receiver = Evaluate(access.Receiver, frame);
        if (receiver.IsNull)
        {
            return CodeValue.Null;
        }

        if (receiver is Alternatives several && several.Options.Any(option => option.IsNull))
        {
            frame.Declare(access.Slot, several.Where(option => !option.IsNull));
            return Choose(CodeValue.Unknown, () => Evaluate(access.Access, frame), () => CodeValue.Null);
        }

        frame.Declare(access.Slot, receiver);
        return receiver.IsUnknown
            ? Choose(CodeValue.Unknown, () => Evaluate(access.Access, frame), () => CodeValue.Null)
            : Evaluate(access.Access, frame);
    }
}
