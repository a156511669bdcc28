using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>
/// The bodies of one compilation, each lowered once when it is first asked for, and the table that leads from
/// the sites of the lowered program back to the source.
/// </summary>
internal sealed partial class CodeModel(Compilation compilation, ImmutableArray<Library> libraries, CancellationToken cancellation)
{
    private readonly object _gate = new();
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly Dictionary<MethodReference, MethodBody?> _bodies = new();
    private readonly Dictionary<TypeReference, TypeBody> _types = new();
    private readonly Dictionary<FieldReference, Expression?> _statics = new();
    private readonly Dictionary<(TypeReference, object), object?> _overrides = new();
    private readonly List<(SyntaxNode Node, TypeReference Owner)> _sites = new();

    public ImmutableArray<Library> Libraries { get; } = libraries;

    public Symbols Symbols { get; } = new(libraries);

    /// <summary>The type of modules of which nothing more is known.</summary>
    public TypeReference AnyModule { get; } = new(string.Empty, string.Empty) { Class = TypeClass.Module, Library = libraries.FirstOrDefault() };

    /// <summary>The type of tensors of which nothing more is known.</summary>
    public TypeReference AnyTensor { get; } = new(string.Empty, string.Empty) { Class = TypeClass.Tensor, Library = libraries.FirstOrDefault() };

    public TypeReference Type(ITypeSymbol type)
    {
        lock (_gate)
        {
            return Symbols.Type(type);
        }
    }

    public MethodReference Method(IMethodSymbol method)
    {
        lock (_gate)
        {
            return Symbols.Method(method);
        }
    }

    /// <summary>The body of a method, constructor or accessor; null where there is none to read.</summary>
    public MethodBody? BodyOf(MethodReference method)
    {
        lock (_gate)
        {
            if (!_bodies.TryGetValue(method, out var body))
            {
                body = Symbols.SymbolOf<IMethodSymbol>(method) is { } symbol ? Bodies.Lower(this, symbol, cancellation) : null;
                _bodies.Add(method, body);
            }

            return body;
        }
    }

    /// <summary>The fields of a type with their initializers.</summary>
    public TypeBody FieldsOf(TypeReference type)
    {
        lock (_gate)
        {
            if (!_types.TryGetValue(type, out var body))
            {
                body = Symbols.SymbolOf<INamedTypeSymbol>(type) is { } symbol
                    ? Bodies.LowerFields(this, symbol, cancellation)
                    : new(ImmutableArray<(FieldReference, Expression?)>.Empty);
                _types.Add(type, body);
            }

            return body;
        }
    }

    /// <summary>The initializer of a static field; null where there is none.</summary>
    public Expression? InitializerOf(FieldReference field)
    {
        lock (_gate)
        {
            if (!_statics.TryGetValue(field, out var value))
            {
                value = Symbols.SymbolOf<IFieldSymbol>(field) is { } symbol ? Bodies.LowerInitializer(this, symbol, cancellation) : null;
                _statics.Add(field, value);
            }

            return value;
        }
    }

    /// <summary>The method that a virtual call runs on an object of that type.</summary>
    public MethodReference Override(TypeReference type, MethodReference method) => Override<IMethodSymbol, MethodReference>(
        type, method, symbol => symbol.OverriddenMethod, Symbols.Method);

    /// <summary>The property that a virtual access means on an object of that type.</summary>
    public PropertyReference Override(TypeReference type, PropertyReference property) => Override<IPropertySymbol, PropertyReference>(
        type, property, symbol => symbol.OverriddenProperty, Symbols.Property);

    /// <summary>The number that stands for a place in the source.</summary>
    public int SiteOf(SyntaxNode node, TypeReference owner)
    {
        _sites.Add((node, owner));
        return _sites.Count - 1;
    }

    public Location LocationOf(int site) => site < 0 ? Location.None : NodeOf(site).GetLocation();

    /// <summary>The expression at a site.</summary>
    public SyntaxNode NodeOf(int site)
    {
        lock (_gate)
        {
            return _sites[site].Node is ArgumentSyntax argument ? argument.Expression : _sites[site].Node;
        }
    }

    /// <summary>The type that the code at a site stands in.</summary>
    public TypeReference? OwnerOf(int site)
    {
        lock (_gate)
        {
            return site < 0 ? null : _sites[site].Owner;
        }
    }

    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
        {
            _models.Add(tree, model = compilation.GetSemanticModel(tree));
        }

        return model;
    }

    private TReference Override<TSymbol, TReference>(TypeReference type, TReference member, Func<TSymbol, TSymbol?> overridden, Func<TSymbol, TReference> refer)
        where TSymbol : class, ISymbol
        where TReference : class
    {
        lock (_gate)
        {
            if (!_overrides.TryGetValue((type, member), out var found))
            {
                found = Find();
                _overrides.Add((type, member), found);
            }

            return (TReference?)found ?? member;
        }

        TReference? Find()
        {
            if (Symbols.SymbolOf<TSymbol>(member) is not { } wanted)
            {
                return null;
            }

            for (var each = Symbols.SymbolOf<INamedTypeSymbol>(type); each is not null; each = each.BaseType)
            {
                foreach (var candidate in each.GetMembers(wanted.Name).OfType<TSymbol>())
                {
                    for (var symbol = (TSymbol?)candidate; symbol is not null; symbol = overridden(symbol))
                    {
                        if (SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, wanted))
                        {
                            return refer(candidate);
                        }
                    }
                }

                if (wanted.ContainingType.TypeKind == TypeKind.Interface && each.FindImplementationForInterfaceMember(Constructed(each, wanted)) is TSymbol implementation)
                {
                    return refer(implementation);
                }
            }

            return null;
        }
    }

    private static ISymbol Constructed(INamedTypeSymbol type, ISymbol member)
    {
        foreach (var each in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(each.OriginalDefinition, member.ContainingType))
            {
                return each.GetMembers(member.Name).FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member)) ?? member;
            }
        }

        return member;
    }
}
