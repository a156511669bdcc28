using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeAnalyzer.Code;

/// <summary>Expressions.</summary>
internal sealed partial class Lowerer
{
    private Expression Expression(IOperation operation)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        cancellation.ThrowIfCancellationRequested();
        if (operation.ConstantValue is { HasValue: true, Value: var constant } && operation is not IDefaultValueOperation { Type.TypeKind: TypeKind.Struct })
        {
            return new ConstantExpression(Constants.Of(constant, operation.Type)) { Site = Site(operation) };
        }

        return Plain(operation) with { Site = Site(operation) };
    }

    private Expression Plain(IOperation operation)
    {
        switch (operation)
        {
            case IParenthesizedOperation inner:
                return Expression(inner.Operand);
            case ILocalReferenceOperation { Local.IsRef: true, IsDeclaration: false } alias:
                return new AliasExpression(SlotOf(alias.Local));
            case ILocalReferenceOperation local:
                return local.IsDeclaration ? new DeclareExpression(SlotOf(local.Local)) : new LocalExpression(SlotOf(local.Local));
            case IParameterReferenceOperation parameter:
                return Parameter(parameter.Parameter);
            case IInstanceReferenceOperation instance:
                return instance.ReferenceKind switch
                {
                    InstanceReferenceKind.ImplicitReceiver when _receivers.Count > 0 => new LocalExpression(_receivers.Peek()),
                    InstanceReferenceKind.PatternInput when _subjects.Count > 0 => new LocalExpression(_subjects.Peek()),
                    InstanceReferenceKind.ContainingTypeInstance => new ThisExpression { IsBase = instance.Syntax is BaseExpressionSyntax, IsFixed = _isReadOnly },
                    _ => Unknown(operation),
                };
            case IConditionalAccessInstanceOperation when _receivers.Count > 0:
                return new LocalExpression(_receivers.Peek());
            case IConditionalAccessOperation access:
                return Access(access);
            case IFieldReferenceOperation field:
                return new FieldExpression(InstanceOf(field.Instance, field.Field), model.Symbols.Field(TupleElement(field.Field)))
                {
                    IsFixed = field.Field.IsReadOnly && !(_isMaking && field.Instance is null or IInstanceReferenceOperation),
                };
            case IPropertyReferenceOperation property:
                return new PropertyExpression(InstanceOf(property.Instance, property.Property), model.Symbols.Property(property.Property), Arguments(property.Arguments))
                {
                    On = property.ConstrainedToType is null ? null : TypeOf(property.ConstrainedToType),
                };
            case IArrayElementReferenceOperation element:
                return new ElementExpression(Expression(element.ArrayReference), element.Indices.Select(Expression).ToImmutableArray());
            case IImplicitIndexerReferenceOperation element:
                return new ElementExpression(Expression(element.Instance), ImmutableArray.Create(Expression(element.Argument)));
            case IInvocationOperation call:
                return Call(call);
            case IObjectCreationOperation creation:
                return New(creation);
            case ITypeParameterObjectCreationOperation creation:
                var slot = NewSlot();
                return new NewExpression(TypeOf(creation.Type), null, ImmutableArray<Argument>.Empty) { Slot = slot, Initializers = Initializers(creation.Initializer, slot) };
            case IArrayCreationOperation { DimensionSizes.Length: > 1, Type: IArrayTypeSymbol array } creation:
                return new ArrayExpression(creation.DimensionSizes.Select(Expression).ToImmutableArray(), TypeOf(array.ElementType))
                {
                    Elements = creation.Initializer is { } rows ? Flattened(rows).Select(Expression).ToImmutableArray() : ImmutableArray<Expression>.Empty,
                };
            case IArrayCreationOperation { Initializer: { } initializer }:
                return new SequenceExpression(initializer.ElementValues.Select(Expression).ToImmutableArray()) { Type = TypeOf(operation.Type) };
            case IArrayCreationOperation { Type: IArrayTypeSymbol array } creation:
                return new ArrayExpression(creation.DimensionSizes.Select(Expression).ToImmutableArray(), TypeOf(array.ElementType));
            case IArrayInitializerOperation initializer:
                return new SequenceExpression(initializer.ElementValues.Select(Expression).ToImmutableArray());
            case ITupleOperation tuple:
                return new TupleExpression(tuple.Elements.Select(Expression).ToImmutableArray());
            case IAnonymousObjectCreationOperation creation:
                return Anonymous(creation);
            case IBinaryOperation binary:
                return new BinaryExpression(Kind(binary.OperatorKind), Expression(binary.LeftOperand), Expression(binary.RightOperand), TypeOf(binary.Type)) { Operator = Operator(binary.OperatorMethod), IsChecked = binary.IsChecked };
            case ITupleBinaryOperation binary:
                return new BinaryExpression(Kind(binary.OperatorKind), Expression(binary.LeftOperand), Expression(binary.RightOperand), TypeOf(binary.Type));
            case IUnaryOperation unary:
                return new UnaryExpression(Kind(unary.OperatorKind), Expression(unary.Operand), TypeOf(unary.Type)) { Operator = Operator(unary.OperatorMethod) };
            case IConversionOperation { OperatorMethod: null, Operand.Type: { } boxed, Type.IsReferenceType: true } conversion when IsOddNumber(boxed):
                return new UnknownExpression(TypeOf(conversion.Type), ImmutableArray.Create(Expression(conversion.Operand)));
            case IConversionOperation conversion:
                return new ConvertExpression(Expression(conversion.Operand), TypeOf(conversion.Type))
                {
                    Operator = Operator(conversion.OperatorMethod),
                    IsTry = conversion.IsTryCast,
                    IsChecked = conversion.IsChecked,
                    IsBoxing = conversion is { Operand.Type.IsValueType: true, Type.IsReferenceType: true },
                };
            case IConditionalOperation choice:
                return new ConditionalExpression(Expression(choice.Condition), Expression(choice.WhenTrue), choice.WhenFalse is null ? new DiscardExpression() : Expression(choice.WhenFalse));
            case ICoalesceOperation coalesce:
                return new CoalesceExpression(Expression(coalesce.Value), Expression(coalesce.WhenNull));
            case ICoalesceAssignmentOperation coalesce:
                return new CoalesceAssignExpression(Expression(coalesce.Target), Expression(coalesce.Value));
            case ISimpleAssignmentOperation { IsRef: true } assignment:
                return new AssignExpression(Unknown(assignment.Target), Expression(assignment.Value));
            case ISimpleAssignmentOperation assignment:
                return new AssignExpression(Expression(assignment.Target), Expression(assignment.Value));
            case IDeconstructionAssignmentOperation assignment:
                return new AssignExpression(Expression(assignment.Target), Expression(assignment.Value)) { Deconstruction = Deconstruction(assignment) };
            case IEventReferenceOperation { Event: var raised } when Symbols.IsField(raised):
                return new FieldExpression(InstanceOf(((IEventReferenceOperation)operation).Instance, raised), model.Symbols.Field(raised));
            case IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: var subscribed } to } subscription when Symbols.IsField(subscribed):
                return new CompoundExpression(subscription.Adds ? BinaryKind.Add : BinaryKind.Subtract, Expression(to), Expression(subscription.HandlerValue), TypeOf(subscribed.Type), GivesOld: false);
            case ICompoundAssignmentOperation compound:
                return new CompoundExpression(Kind(compound.OperatorKind), Expression(compound.Target), Expression(compound.Value), TypeOf(compound.Type), GivesOld: false) { Operator = Operator(compound.OperatorMethod), IsChecked = compound.IsChecked };
            case IIncrementOrDecrementOperation step:
                return new CompoundExpression(
                    step.Kind == OperationKind.Increment ? BinaryKind.Add : BinaryKind.Subtract,
                    Expression(step.Target),
                    new ConstantExpression(new Whole(Core.Dim.One)),
                    TypeOf(step.Type),
                    step.IsPostfix) { Operator = Operator(step.OperatorMethod), IsChecked = step.IsChecked };
            case IDeclarationExpressionOperation declaration:
                return Expression(declaration.Expression);
            case IDiscardOperation:
                return new DiscardExpression();
            case IAnonymousFunctionOperation lambda:
                return new LambdaExpression(Function(lambda.Symbol, lambda.Body));
            case IDelegateCreationOperation creation:
                return Expression(creation.Target);
            case IMethodReferenceOperation method:
                return method.Method.MethodKind == MethodKind.LocalFunction
                    ? new CaptureExpression(new LocalExpression(SlotOf(method.Method.OriginalDefinition)))
                    : new MethodGroupExpression(InstanceOf(method.Instance, method.Method), model.Symbols.Method(method.Method));
            case IIsPatternOperation pattern:
                return new PatternExpression(Expression(pattern.Value), Pattern(pattern.Pattern));
            case IIsTypeOperation test:
                return new PatternExpression(Expression(test.ValueOperand), new TypePattern(TypeOf(test.TypeOperand), -1));
            case ISwitchExpressionOperation choice:
                return new SwitchExpression(Expression(choice.Value), choice.Arms.Select(arm => new SwitchArm(
                    Pattern(arm.Pattern), arm.Guard is null ? null : Expression(arm.Guard), Expression(arm.Value))).ToImmutableArray());
            case IInterpolatedStringOperation text:
                return new InterpolationExpression(text.Parts.Select(InterpolatedPart).ToImmutableArray());
            case IDefaultValueOperation:
                return new DefaultExpression(TypeOf(operation.Type));
            case IRangeOperation range:
                return new RangeExpression(range.LeftOperand is null ? null : Expression(range.LeftOperand), range.RightOperand is null ? null : Expression(range.RightOperand));
            case IWithOperation with:
                return With(with);
            case IAwaitOperation wait:
                return Expression(wait.Operation);
            case IThrowOperation:
                return new ThrowExpression();
            case ITranslatedQueryOperation query:
                return Expression(query.Operation);
            default:
                return operation.Syntax is CollectionExpressionSyntax collection ? Collection(collection) : Unknown(operation);
        }
    }

    private UnknownExpression Unknown(IOperation operation) => new(
        operation.Type is null ? null : TypeOf(operation.Type),
        operation.ChildOperations.Where(child => child is not IPatternOperation).Select(Expression).ToImmutableArray())
    {
        IsInvalid = operation is IInvalidOperation,
    };

    // A primary constructor's parameter lives as long as the object.
    private Expression Parameter(IParameterSymbol parameter) =>
        ExtensionMembers.IsOfMember(parameter) ? (_named.TryGetValue(parameter.Name, out var slot) ? new LocalExpression(slot) : new ConstantExpression(CodeValue.Unknown))
        : parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is TypeDeclarationSyntax
            ? new FieldExpression(new ThisExpression(), model.Symbols.Captured(parameter))
            : new LocalExpression(SlotOf(parameter)) { IsFixed = parameter.RefKind == RefKind.In };

    private Expression? InstanceOf(IOperation? instance, ISymbol member) =>
        instance is not null ? Expression(instance) : member.IsStatic ? null : new ThisExpression();

    // An object's own method is found by the object.
    private MethodReference? Deconstruction(IDeconstructionAssignmentOperation assignment) =>
        assignment.Syntax is AssignmentExpressionSyntax syntax && semantics.GetDeconstructionInfo(syntax).Method is { } method && (method.IsExtensionMethod || ExtensionMembers.IsIn(method))
            ? model.Symbols.Method(method)
            : null;

    // (a, b).Item1 and a named item are the same field.
    private static IFieldSymbol TupleElement(IFieldSymbol field) => field.CorrespondingTupleField ?? field;

    private AccessExpression Access(IConditionalAccessOperation access)
    {
        var receiver = Expression(access.Operation);
        var slot = NewSlot();
        _receivers.Push(slot);
        var value = Expression(access.WhenNotNull);
        _receivers.Pop();
        return new(receiver, slot, value);
    }

    private Expression InterpolatedPart(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation text => Expression(text.Text),
        IInterpolationOperation { FormatString: null, Alignment: null } value => Expression(value.Expression),
        IInterpolationOperation value => new FormatExpression(
            Expression(value.Expression),
            value.Alignment is null ? null : Expression(value.Alignment),
            value.FormatString?.ConstantValue.Value as string ?? string.Empty),
        _ => new ConstantExpression(CodeValue.Unknown),
    };

    private MethodReference? Operator(IMethodSymbol? method) =>
        method is null || method.ContainingType.SpecialType is not (SpecialType.None or SpecialType.System_Object) || method.ContainingType.SpecialType == SpecialType.System_String
            ? null
            : model.Symbols.Method(method);

    private static BinaryKind Kind(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => BinaryKind.Add,
        BinaryOperatorKind.Subtract => BinaryKind.Subtract,
        BinaryOperatorKind.Multiply => BinaryKind.Multiply,
        BinaryOperatorKind.Divide => BinaryKind.Divide,
        BinaryOperatorKind.Remainder => BinaryKind.Remainder,
        BinaryOperatorKind.Equals => BinaryKind.Equal,
        BinaryOperatorKind.NotEquals => BinaryKind.NotEqual,
        BinaryOperatorKind.LessThan => BinaryKind.Less,
        BinaryOperatorKind.LessThanOrEqual => BinaryKind.LessOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryKind.Greater,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryKind.GreaterOrEqual,
        BinaryOperatorKind.ConditionalAnd => BinaryKind.BothAnd,
        BinaryOperatorKind.ConditionalOr => BinaryKind.EitherOr,
        BinaryOperatorKind.And => BinaryKind.And,
        BinaryOperatorKind.Or => BinaryKind.Or,
        BinaryOperatorKind.ExclusiveOr => BinaryKind.ExclusiveOr,
        BinaryOperatorKind.LeftShift => BinaryKind.ShiftLeft,
        BinaryOperatorKind.RightShift => BinaryKind.ShiftRight,
        BinaryOperatorKind.UnsignedRightShift => BinaryKind.ShiftRightUnsigned,
        _ => BinaryKind.Other,
    };

    // In a box, a number is an int or a double for those who ask what it is: others are not told apart.
    private static bool IsOddNumber(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Single and not SpecialType.System_Int32;
}
