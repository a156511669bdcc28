using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeAnalyzer.Code;

/// <summary>Statements.</summary>
internal sealed partial class Lowerer
{
    private static readonly Statement Empty = new BlockStatement(ImmutableArray<Statement>.Empty);

    private Statement Statement(IOperation? operation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (operation?.Syntax is StatementSyntax { Parent.ContainsDiagnostics: true } syntax and not (BreakStatementSyntax or ContinueStatementSyntax) && BrokenSyntax.IsMisread(syntax))
        {
            return Broken(syntax);
        }

        switch (operation)
        {
            case null or IEmptyOperation:
                return Empty;
            case IBlockOperation block:
                return Block(block.Operations);
            case IExpressionStatementOperation { Operation: ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IBinaryOperation or ILiteralOperation }:
                return Broken(operation.Syntax);
            case IExpressionStatementOperation expression:
                return new ExpressionStatement(Expression(expression.Operation));
            case IVariableDeclarationGroupOperation group:
                return new BlockStatement(group.Declarations.SelectMany(Declarations).ToImmutableArray());
            case IReturnOperation { Kind: OperationKind.YieldReturn, ReturnedValue: { } value }:
                _isIterator = true;
                return new YieldStatement(Expression(value));
            case IReturnOperation { Kind: OperationKind.YieldBreak }:
                _isIterator = true;
                return new ReturnStatement(null);
            case IReturnOperation { ReturnedValue: var value }:
                return new ReturnStatement(value is null ? null : Expression(value));
            case IConditionalOperation choice:
                return new IfStatement(Expression(choice.Condition), Statement(choice.WhenTrue), choice.WhenFalse is null ? null : Statement(choice.WhenFalse));
            case IForLoopOperation loop:
                return new LoopStatement(
                    loop.Before.Select(Statement).ToImmutableArray(),
                    loop.Condition is null ? null : Expression(loop.Condition),
                    Statement(loop.Body),
                    loop.AtLoopBottom.Select(Statement).ToImmutableArray(),
                    ChecksFirst: true);
            case IForEachLoopOperation loop:
                return new ForEachStatement(LoopVariable(loop.LoopControlVariable), Expression(loop.Collection), Statement(loop.Body));
            case IWhileLoopOperation loop:
                return new LoopStatement(
                    ImmutableArray<Statement>.Empty,
                    loop.Condition is null ? null : Negate(loop.ConditionIsUntil, Expression(loop.Condition)),
                    Statement(loop.Body),
                    ImmutableArray<Statement>.Empty,
                    loop.ConditionIsTop);
            case ISwitchOperation choice:
                return Switch(choice);
            case ITryOperation attempt:
                return new TryStatement(
                    Statement(attempt.Body),
                    attempt.Catches.Select(handler => Statement(handler.Handler)).ToImmutableArray(),
                    attempt.Finally is null ? null : Statement(attempt.Finally))
                {
                    HandlesAll = attempt.Catches.Any(handler => handler is { Filter: null, ExceptionType: null or { SpecialType: SpecialType.System_Object } or { Name: nameof(Exception), ContainingNamespace.Name: nameof(System) } }),
                };
            case IUsingOperation use:
                return Using(use.Resources, () => Statement(use.Body));
            case IUsingDeclarationOperation use:
                return Statement(use.DeclarationGroup);
            case ILockOperation guarded:
                return Statement(guarded.Body);
            case ILabeledOperation labeled:
                return new LabeledStatement(SlotOf(labeled.Label), Statement(labeled.Operation));
            case IThrowOperation:
                return new JumpStatement(Completion.Throw);
            case IBranchOperation { BranchKind: BranchKind.Break }:
                return new JumpStatement(Completion.Break);
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                return new JumpStatement(Completion.Continue);
            case IBranchOperation branch:
                return new GotoStatement(SlotOf(branch.Target));
            case ILocalFunctionOperation { Body: null, Symbol.IsExtern: false }:
                return Broken(operation.Syntax);
            case ILocalFunctionOperation function:
                return new FunctionStatement(SlotOf(function.Symbol), Function(function.Symbol, function.Body));
            default:
                return new ExpressionStatement(Expression(operation));
        }
    }

    // Local functions can be called before they are declared.
    private BlockStatement Block(ImmutableArray<IOperation> operations) => Sequence(
        operations.Where(operation => operation is ILocalFunctionOperation)
            .Concat(operations.Where(operation => operation is not ILocalFunctionOperation))
            .ToImmutableArray());

    // What is behind `using var a = ...;` is its body.
    private BlockStatement Sequence(ImmutableArray<IOperation> operations)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>(operations.Length);
        for (var i = 0; i < operations.Length; i++)
        {
            if (operations[i] is IUsingDeclarationOperation { IsAsynchronous: false, DeclarationGroup: var resources } && resources.Declarations.SelectMany(each => each.Declarators).Any(each => DisposeOf(each.Symbol.Type) is not null))
            {
                var rest = operations.RemoveRange(0, i + 1);
                statements.Add(Using(resources, () => Sequence(rest)));
                break;
            }

            statements.Add(Statement(operations[i]));
        }

        return new(statements.ToImmutable());
    }

    private IEnumerable<Statement> Declarations(IVariableDeclarationOperation declaration) => declaration.Declarators.Select(declarator => Declaration(declarator, declaration));

    private Statement Declaration(IVariableDeclaratorOperation declarator, IVariableDeclarationOperation declaration)
    {
        // What looks like a type may be the variable that someone is about to assign.
        if (declarator.Symbol.Type.TypeKind == TypeKind.Error && declarator.Syntax.Parent is VariableDeclarationSyntax { Type.IsVar: false })
        {
            return new UnreadableStatement();
        }

        var value = (declarator.Initializer ?? declaration.Initializer)?.Value;
        return declarator.Symbol.IsRef && value is not null
            ? new AliasStatement(SlotOf(declarator.Symbol), Expression(value))
            : new DeclareStatement(SlotOf(declarator.Symbol), value is null ? null : Expression(value), TypeOf(declarator.Symbol.Type));
    }

    private Expression LoopVariable(IOperation variable) => variable is IVariableDeclaratorOperation declarator
        ? declarator.Symbol.IsRef ? new AliasExpression(SlotOf(declarator.Symbol)) : new DeclareExpression(SlotOf(declarator.Symbol))
        : Expression(variable);

    private BlockStatement Using(IOperation resources, Func<Statement> body)
    {
        var slots = new List<(int Slot, IMethodSymbol? Dispose)>();
        Statement first;
        if (resources is IVariableDeclarationGroupOperation group)
        {
            first = Statement(group);
            slots.AddRange(group.Declarations.SelectMany(each => each.Declarators).Select(each => (SlotOf(each.Symbol), DisposeOf(each.Symbol.Type))));
        }
        else
        {
            slots.Add((NewSlot(), resources.Type is { } own ? DisposeOf(own) : null));
            first = new DeclareStatement(slots[0].Slot, Expression(resources), TypeOf(resources.Type));
        }

        slots.RemoveAll(each => each.Dispose is null);
        var inner = body();
        return new(ImmutableArray.Create(first, slots.Count == 0 ? inner : new TryStatement(inner, ImmutableArray<Statement>.Empty, new BlockStatement(slots.AsEnumerable().Reverse().Select(each => (Statement)Dispose(each.Slot, each.Dispose!)).ToImmutableArray()))));
    }

    private ExpressionStatement Dispose(int resource, IMethodSymbol dispose)
    {
        var slot = NewSlot();
        return new(new AccessExpression(
            new LocalExpression(resource),
            slot,
            new CallExpression(new LocalExpression(slot), model.Symbols.Method(dispose), ImmutableArray<Argument>.Empty, TypeOf(dispose.ReturnType), IsVirtual: true)));
    }

    // What runs at the end of a `using`, where its source may be here: what libraries do then changes nothing that is read.
    private static IMethodSymbol? DisposeOf(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_IDisposable)
        {
            return type.GetMembers("Dispose").OfType<IMethodSymbol>().FirstOrDefault();
        }

        for (var each = type; each is not null; each = each.BaseType)
        {
            if (each.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(method => method is { Parameters.IsEmpty: true, IsStatic: false } && (method.Name == "Dispose" || method.Name.EndsWith(".Dispose", StringComparison.Ordinal))) is { } method)
            {
                return method.DeclaringSyntaxReferences.IsEmpty ? null : method;
            }
        }

        return null;
    }

    private Expression Negate(bool isNegated, Expression condition) => isNegated ? new UnaryExpression(UnaryKind.Not, condition, model.Symbols.Type(semantics.Compilation.GetSpecialType(SpecialType.System_Boolean))) : condition;

    private SwitchStatement Switch(ISwitchOperation choice) => new(
        Expression(choice.Value),
        choice.Cases.Select(section => new SwitchSection(
            section.Clauses.Select(Label).ToImmutableArray(),
            Block(section.Body),
            section.Clauses.Where(clause => clause.Label is not null).Select(clause => SlotOf(clause.Label!)).ToImmutableArray())).ToImmutableArray());

    private (Pattern? Pattern, Expression? Guard) Label(ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation value => (new ConstantPattern(Expression(value.Value)), null),
        IPatternCaseClauseOperation pattern => (Pattern(pattern.Pattern), pattern.Guard is null ? null : Expression(pattern.Guard)),
        IRelationalCaseClauseOperation relation => (new RelationPattern(Kind(relation.Relation), Expression(relation.Value)), null),
        IDefaultCaseClauseOperation => (null, null),
        _ => (new UnknownPattern(ImmutableArray<int>.Empty), null),
    };

    private MethodBody Function(IMethodSymbol symbol, IBlockOperation? body)
    {
        var outer = _isIterator;
        _isIterator = false;
        var parameters = symbol.Parameters.Select(SlotOf).ToImmutableArray();
        _mentioned.Push(new());
        var statement = Statement(body);
        var mentioned = _mentioned.Pop();
        if (_mentioned.Count > 0)
        {
            _mentioned.Peek().UnionWith(mentioned);
        }

        var result = new MethodBody(parameters, symbol.Parameters.Select(model.Symbols.Parameter).ToImmutableArray(), statement, _isIterator)
        {
            Mentioned = mentioned.ToImmutableArray(),
            Fields = body is null ? ImmutableArray<FieldExpression>.Empty : body.Descendants().Select(FieldOf).OfType<FieldExpression>().ToImmutableArray(),
            Assigned = body is null ? ImmutableArray<Expression>.Empty : body.Descendants().SelectMany(Assigned).ToImmutableArray(),
        };
        _isIterator = outer;
        return result;
    }

    // What an operation assigns, of what lives longer than it.
    private IEnumerable<Expression> Assigned(IOperation operation) => operation switch
    {
        IAssignmentOperation { Target: ITupleOperation { Elements: var targets } } => targets.Select(Lasting).OfType<Expression>(),
        IAssignmentOperation assignment => new[] { Lasting(assignment.Target) }.OfType<Expression>(),
        IIncrementOrDecrementOperation change => new[] { Lasting(change.Target) }.OfType<Expression>(),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => new[] { Lasting(argument.Value) }.OfType<Expression>(),
        _ => Enumerable.Empty<Expression>(),
    };

    private Expression? Lasting(IOperation target) => target switch
    {
        ILocalReferenceOperation { IsDeclaration: false } local => new LocalExpression(SlotOf(local.Local)),
        IParameterReferenceOperation parameter => Parameter(parameter.Parameter),
        _ => FieldOf(target),
    };

    private FieldExpression? FieldOf(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field.IsConst: false, Instance: null or IInstanceReferenceOperation } field => Of(field.Instance, model.Symbols.Field(field.Field)),
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property => model.Symbols.Property(property.Property).Field is { } hidden ? Of(property.Instance, hidden) : null,
        _ => null,
    };

    private static FieldExpression Of(IOperation? instance, FieldReference field) => new(instance is null ? null : new ThisExpression(), field);
}
