using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeAnalyzer.Code;

/// <summary>
/// Lowers one member from the compiler's bound operations to the small language. What it does not understand becomes
/// unknown, with its parts kept for what they do.
/// </summary>
internal sealed partial class Lowerer(CodeModel model, SemanticModel semantics, INamedTypeSymbol type, CancellationToken cancellation)
{
    private readonly Dictionary<ISymbol, int> _slots = new(SymbolEqualityComparer.Default);
    private readonly TypeReference _owner = model.Symbols.Type(type);

    // The slots that stand for `a` in `a?.b`, and for the object in an initializer, a pattern or `with`.
    private readonly Stack<int> _receivers = new();
    private readonly Stack<int> _subjects = new();
    private readonly Stack<HashSet<int>> _mentioned = new();

    // An extension's body mentions other symbols than the parameters of the method that runs.
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private int _next;
    private bool _isIterator;

    // Whether read-only fields may still be assigned: in constructors and initializers.
    private bool _isMaking = true;

    // Whether it is a struct's member that does not change it.
    private bool _isReadOnly;

    public MethodBody? Body(IMethodSymbol method, SyntaxNode syntax)
    {
        var parameters = method.Parameters.Select(SlotOf).ToImmutableArray();
        foreach (var parameter in method.Parameters)
        {
            _named[parameter.Name] = SlotOf(parameter);
        }

        _isMaking = method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor || method.IsInitOnly;
        _isReadOnly = method.IsReadOnly && !_isMaking;
        var declared = method.Parameters.Select(model.Symbols.Parameter).ToImmutableArray();
        var operation = semantics.GetOperation(syntax, cancellation) ?? semantics.GetOperation(BodyOf(syntax) ?? syntax, cancellation);
        var (block, chain) = operation switch
        {
            IConstructorBodyOperation constructor => (constructor.BlockBody ?? constructor.ExpressionBody, constructor.Initializer),
            IMethodBodyOperation body => (body.BlockBody ?? body.ExpressionBody, null),
            IBlockOperation body => (body, null),
            _ => (operation as IBlockOperation, (IOperation?)null),
        };
        if (block is null)
        {
            return null;
        }

        var link = chain is IExpressionStatementOperation { Operation: var inner } ? inner : chain;
        var call = link is IInvocationOperation invocation ? Expression(invocation) as CallExpression : null;
        var statement = Statement(block);
        return new(parameters, declared, statement, _isIterator)
        {
            Chain = call,
            ChainsToThis = link is IInvocationOperation { TargetMethod.ContainingType: var target } && SymbolEqualityComparer.Default.Equals(target, type),
        };
    }

    public MethodBody PrimaryConstructor(IMethodSymbol method, TypeDeclarationSyntax declaration)
    {
        var parameters = method.Parameters.Select(SlotOf).ToImmutableArray();
        var stores = method.Parameters.Select((parameter, i) => (Statement)new ExpressionStatement(new AssignExpression(
            new FieldExpression(new ThisExpression(), model.Symbols.Captured(parameter)),
            new LocalExpression(parameters[i]))));
        var chain = declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } link
            && semantics.GetOperation(link, cancellation) is IInvocationOperation invocation
                ? Expression(invocation) as CallExpression
                : null;
        return new(parameters, method.Parameters.Select(model.Symbols.Parameter).ToImmutableArray(), new BlockStatement(stores.ToImmutableArray()), false)
        {
            Chain = chain,
            IsPrimary = true,
        };
    }

    public Expression? Initializer(EqualsValueClauseSyntax value) =>
        semantics.GetOperation(value, cancellation) is ISymbolInitializerOperation { Value: var operation } ? Expression(operation)
        : semantics.GetOperation(value.Value, cancellation) is { } plain ? Expression(plain)
        : null;

    private static SyntaxNode? BodyOf(SyntaxNode syntax) => syntax switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody,
        LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody,
        _ => null,
    };

    private int SlotOf(ISymbol symbol)
    {
        if (!_slots.TryGetValue(symbol, out var slot))
        {
            _slots.Add(symbol, slot = _next++);
        }

        if (_mentioned.Count > 0)
        {
            _mentioned.Peek().Add(slot);
        }

        return slot;
    }

    private int NewSlot() => _next++;

    private int Site(IOperation operation) => model.SiteOf(operation.Syntax, _owner);

    private TypeReference TypeOf(ITypeSymbol? symbol) => symbol is null ? model.Symbols.Type(type) : model.Symbols.Type(symbol);
}
