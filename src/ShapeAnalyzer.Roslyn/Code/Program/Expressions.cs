using System.Collections.Immutable;

namespace ShapeAnalyzer.Code;

/// <summary>
/// An expression of the small language that C# bodies are lowered to. It holds no symbol, no syntax and no location:
/// <see cref="Site"/> is an index into a table beside the program.
/// </summary>
internal abstract record Expression
{
    public int Site { get; init; } = -1;

    /// <summary>Of a call that gives a sequence: whether all of its elements are asked for there and then.</summary>
    public bool IsImmediate { get; init; }
}

internal sealed record ConstantExpression(CodeValue Value) : Expression;

/// <summary>What is not understood; its parts are evaluated for what they do.</summary>
internal sealed record UnknownExpression(TypeReference? Type, ImmutableArray<Expression> Parts) : Expression
{
    /// <summary>Whether it does not compile, so that not even the compiler knows what it does.</summary>
    public bool IsInvalid { get; init; }
}

internal sealed record LocalExpression(int Slot) : Expression
{
    /// <summary>Whether it cannot be assigned, so that a struct's method that is called on it gets a copy.</summary>
    public bool IsFixed { get; init; }
}

internal sealed record ThisExpression : Expression
{
    /// <summary><c>base</c>.</summary>
    public bool IsBase { get; init; }

    /// <summary>Whether it is a struct that its method does not change: other methods get a copy.</summary>
    public bool IsFixed { get; init; }
}

internal sealed record FieldExpression(Expression? Instance, FieldReference Field) : Expression
{
    /// <summary>Whether it cannot be assigned here, so that a struct's method that is called on it gets a copy.</summary>
    public bool IsFixed { get; init; }
}

internal sealed record PropertyExpression(Expression? Instance, PropertyReference Property, ImmutableArray<Argument> Arguments) : Expression
{
    /// <summary>The type parameter that it is a static member of.</summary>
    public TypeReference? On { get; init; }
}

/// <summary>An element of an array.</summary>
internal sealed record ElementExpression(Expression Array, ImmutableArray<Expression> Indices) : Expression;

internal sealed record CallExpression(Expression? Instance, MethodReference Method, ImmutableArray<Argument> Arguments, TypeReference Type, bool IsVirtual) : Expression
{
    public ImmutableArray<TypeReference> TypeArguments { get; init; } = ImmutableArray<TypeReference>.Empty;

    /// <summary>The type parameter that it is a static member of.</summary>
    public TypeReference? On { get; init; }
}

/// <summary>Calls a delegate.</summary>
internal sealed record InvokeExpression(Expression Function, ImmutableArray<Argument> Arguments) : Expression;

internal sealed record NewExpression(TypeReference Type, MethodReference? Constructor, ImmutableArray<Argument> Arguments) : Expression
{
    /// <summary>The slot that the new object has in <see cref="Initializers"/>.</summary>
    public int Slot { get; init; } = -1;

    public ImmutableArray<Expression> Initializers { get; init; } = ImmutableArray<Expression>.Empty;
}

/// <summary>A new array, list or collection expression; elements of a spread stand for all that they hold.</summary>
internal sealed record SequenceExpression(ImmutableArray<Expression> Elements) : Expression
{
    /// <summary>What is made of them; null where the source does not say.</summary>
    public TypeReference? Type { get; init; }
}

internal sealed record SpreadExpression(Expression Source) : Expression;

/// <summary><c>new T[n]</c>.</summary>
internal sealed record ArrayExpression(ImmutableArray<Expression> Sizes, TypeReference Element) : Expression
{
    /// <summary>The elements that it begins with, row by row; empty where the source gives none.</summary>
    public ImmutableArray<Expression> Elements { get; init; } = ImmutableArray<Expression>.Empty;
}

internal sealed record TupleExpression(ImmutableArray<Expression> Items) : Expression;

internal sealed record BinaryExpression(BinaryKind Kind, Expression Left, Expression Right, TypeReference Type) : Expression
{
    /// <summary>An operator that a library or the user defines.</summary>
    public MethodReference? Operator { get; init; }

    /// <summary>Whether it throws where its type is too small.</summary>
    public bool IsChecked { get; init; }
}

internal sealed record UnaryExpression(UnaryKind Kind, Expression Operand, TypeReference Type) : Expression
{
    public MethodReference? Operator { get; init; }
}

internal sealed record ConvertExpression(Expression Operand, TypeReference Type) : Expression
{
    public MethodReference? Operator { get; init; }

    /// <summary><c>as</c>, which gives null where it does not fit.</summary>
    public bool IsTry { get; init; }

    public bool IsChecked { get; init; }

    /// <summary>Whether it makes an object of a struct.</summary>
    public bool IsBoxing { get; init; }
}

internal sealed record ConditionalExpression(Expression Condition, Expression WhenTrue, Expression WhenFalse) : Expression;

internal sealed record CoalesceExpression(Expression Left, Expression Right) : Expression;

/// <summary><c>a?.b</c>: the value of <see cref="Receiver"/> is in <see cref="Slot"/> while <see cref="Access"/> is evaluated.</summary>
internal sealed record AccessExpression(Expression Receiver, int Slot, Expression Access) : Expression;

internal sealed record AssignExpression(Expression Target, Expression Value) : Expression
{
    /// <summary>The extension method of the user's that takes the value apart, where the target is a tuple.</summary>
    public MethodReference? Deconstruction { get; init; }
}

internal sealed record CompoundExpression(BinaryKind Kind, Expression Target, Expression Value, TypeReference Type, bool GivesOld) : Expression
{
    public MethodReference? Operator { get; init; }

    public bool IsChecked { get; init; }
}

/// <summary><c>a ??= b</c>.</summary>
internal sealed record CoalesceAssignExpression(Expression Target, Expression Value) : Expression;

/// <summary>A new variable as the target of an assignment, an <c>out</c> argument or a pattern.</summary>
internal sealed record DeclareExpression(int Slot) : Expression;

internal sealed record DiscardExpression : Expression;

internal sealed record LambdaExpression(MethodBody Body) : Expression;

internal sealed record MethodGroupExpression(Expression? Instance, MethodReference Method) : Expression;

internal sealed record PatternExpression(Expression Operand, Pattern Pattern) : Expression;

internal sealed record SwitchExpression(Expression Operand, ImmutableArray<SwitchArm> Arms) : Expression;

internal sealed record SwitchArm(Pattern Pattern, Expression? Guard, Expression Value);

internal sealed record RangeExpression(Expression? Start, Expression? End) : Expression;

internal sealed record InterpolationExpression(ImmutableArray<Expression> Parts) : Expression;

/// <summary><c>{value,alignment:format}</c></summary>
internal sealed record FormatExpression(Expression Value, Expression? Alignment, string Format) : Expression;

/// <summary>A <c>ref</c> variable, which stands for another place.</summary>
internal sealed record AliasExpression(int Slot) : Expression;

/// <summary>A local function as a value, with the variables that it sees now.</summary>
internal sealed record CaptureExpression(Expression Function) : Expression;

/// <summary><c>a with { ... }</c>: the copy is in <see cref="Slot"/> while <see cref="Initializers"/> are evaluated.</summary>
internal sealed record WithExpression(Expression Operand, int Slot, ImmutableArray<Expression> Initializers) : Expression
{
    /// <summary>Whether the object itself is changed: a nested initializer.</summary>
    public bool InPlace { get; init; }
}

internal sealed record ThrowExpression : Expression;

/// <summary><c>default(T)</c>.</summary>
internal sealed record DefaultExpression(TypeReference Type) : Expression;

/// <summary>A parameter with what is given for it.</summary>
/// <param name="IsGiven">False where the source leaves it out and <see cref="Value"/> is its default.</param>
internal sealed record Argument(ParameterReference Parameter, Expression Value, bool IsGiven);

internal enum BinaryKind
{
    Other,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
    BothAnd,
    EitherOr,
    ExclusiveOr,
    ShiftLeft,
    ShiftRight,
    ShiftRightUnsigned,
}

internal enum UnaryKind
{
    Other,
    Plus,
    Minus,
    Not,
    Complement,
    FromEnd,
}
