using System.Collections.Immutable;

namespace ShapeAnalyzer.Code;

/// <summary>A statement of the small language.</summary>
internal abstract record Statement;

internal sealed record BlockStatement(ImmutableArray<Statement> Statements) : Statement;

internal sealed record ExpressionStatement(Expression Expression) : Statement;

internal sealed record DeclareStatement(int Slot, Expression? Value, TypeReference Type) : Statement;

/// <summary><c>ref var a = ref b</c></summary>
internal sealed record AliasStatement(int Slot, Expression Target) : Statement;

internal sealed record FunctionStatement(int Slot, MethodBody Body) : Statement;

internal sealed record IfStatement(Expression Condition, Statement Then, Statement? Else) : Statement;

/// <summary>for, while and do.</summary>
internal sealed record LoopStatement(ImmutableArray<Statement> Before, Expression? Condition, Statement Body, ImmutableArray<Statement> AtEnd, bool ChecksFirst) : Statement;

/// <param name="Target">What gets each element; a <see cref="AliasExpression"/> stands for it.</param>
internal sealed record ForEachStatement(Expression Target, Expression Collection, Statement Body) : Statement;

internal sealed record SwitchStatement(Expression Operand, ImmutableArray<SwitchSection> Sections) : Statement;

/// <summary>A section; a label without pattern is <c>default</c>.</summary>
/// <param name="Targets">What <c>goto case</c> and <c>goto default</c> name to come here.</param>
internal sealed record SwitchSection(ImmutableArray<(Pattern? Pattern, Expression? Guard)> Labels, Statement Body, ImmutableArray<int> Targets);

/// <summary>A statement with a label.</summary>
internal sealed record LabeledStatement(int Label, Statement Body) : Statement;

internal sealed record GotoStatement(int Label) : Statement;

internal sealed record ReturnStatement(Expression? Value) : Statement;

internal sealed record YieldStatement(Expression Value) : Statement;

internal sealed record JumpStatement(Completion Completion) : Statement;

/// <summary>What someone is typing: nobody knows what it does to what it names, nor whether it is the last.</summary>
internal sealed record BrokenStatement(ImmutableArray<Expression> Variables) : Statement;

/// <summary>Nobody knows what comes next: a program is not followed beyond it.</summary>
internal sealed record UnreadableStatement : Statement;

internal sealed record TryStatement(Statement Body, ImmutableArray<Statement> Handlers, Statement? Finally) : Statement
{
    /// <summary>Whether one of the handlers takes whatever is thrown.</summary>
    public bool HandlesAll { get; init; }
}

/// <summary>How a statement ends.</summary>
internal enum Completion
{
    Normal,
    Break,
    Continue,
    Return,
    Throw,

    /// <summary>To a label, which the frame names.</summary>
    Goto,
}

/// <summary>What a method, constructor, lambda or local function does.</summary>
/// <param name="Parameters">The slots of the parameters.</param>
/// <param name="Body">What it does.</param>
/// <param name="IsIterator">Whether it gives a sequence of what it yields.</param>
internal sealed record MethodBody(ImmutableArray<int> Parameters, ImmutableArray<ParameterReference> Declared, Statement Body, bool IsIterator)
{
    /// <summary>What could not be read.</summary>
    public static MethodBody Unreadable { get; } = new(ImmutableArray<int>.Empty, ImmutableArray<ParameterReference>.Empty, new UnreadableStatement(), false);

    /// <summary>For a lambda or local function: the slots that it speaks of, its own and those of what is around it.</summary>
    public ImmutableArray<int> Mentioned { get; init; } = ImmutableArray<int>.Empty;

    /// <summary>For a lambda or local function: the fields around it that it speaks of.</summary>
    public ImmutableArray<FieldExpression> Fields { get; init; } = ImmutableArray<FieldExpression>.Empty;

    /// <summary>For a lambda or local function: the variables and fields around it that it assigns.</summary>
    public ImmutableArray<Expression> Assigned { get; init; } = ImmutableArray<Expression>.Empty;

    /// <summary>For a constructor: the call of <c>this(...)</c> or <c>base(...)</c>, or null for that of the base without arguments.</summary>
    public CallExpression? Chain { get; init; }

    /// <summary>For a constructor: whether it hands over to another one of the same type, which then sets the fields.</summary>
    public bool ChainsToThis { get; init; }

    /// <summary>For a constructor: whether its parameters belong to the type's declaration, so that initializers see them.</summary>
    public bool IsPrimary { get; init; }
}

/// <summary>What a type's source says, beside its methods.</summary>
/// <param name="Fields">Its own fields with their initializers, in order.</param>
internal sealed record TypeBody(ImmutableArray<(FieldReference Field, Expression? Value)> Fields);
