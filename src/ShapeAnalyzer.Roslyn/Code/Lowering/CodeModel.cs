using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>
/// The bodies of one compilation, each lowered once when it is first asked for, and the table that leads from
/// the sites of the lowered program back to the source. Whoever asks for a body says where to note that it was read.
/// </summary>
internal sealed partial class CodeModel(Compilation compilation, ImmutableArray<Library> libraries, CancellationToken cancellation)
{
    private readonly object _gate = new();
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly Dictionary<MethodReference, Lowered<MethodBody?>> _bodies = new();
    private readonly Dictionary<TypeReference, Lowered<TypeBody>> _types = new();
    private readonly Dictionary<FieldReference, Lowered<Expression?>> _statics = new();
    private readonly Dictionary<(TypeReference, object), object?> _overrides = new();
    private readonly List<CodeSite> _sites = new();

    public ImmutableArray<Library> Libraries { get; } = libraries;

    public Symbols Symbols { get; } = new(libraries);

    public LibraryUses Uses { get; } = new(libraries, compilation);

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

    /// <summary>Whether a library chooses by that name what is trained.</summary>
    public bool IsTrainingSwitch(string name) => Libraries.Any(library => library.TrainingSwitches.Contains(name));

    /// <summary>The body of a method, constructor or accessor; null where there is none to read.</summary>
    public MethodBody? BodyOf(MethodReference method, SourcesRead read)
    {
        lock (_gate)
        {
            if (!_bodies.TryGetValue(method, out var body))
            {
                body = Symbols.SymbolOf<IMethodSymbol>(method) is { } symbol ? Bodies.Lower(this, symbol, cancellation) : new(null, ImmutableArray<SyntaxNode>.Empty);
                _bodies.Add(method, body);
            }

            read.Add(body.Sources);
            return body.Value;
        }
    }

    /// <summary>The fields of a type with their initializers.</summary>
    public TypeBody FieldsOf(TypeReference type, SourcesRead read)
    {
        lock (_gate)
        {
            if (!_types.TryGetValue(type, out var body))
            {
                body = Symbols.SymbolOf<INamedTypeSymbol>(type) is { } symbol
                    ? Bodies.LowerFields(this, symbol, cancellation)
                    : new(new(ImmutableArray<(FieldReference, Expression?)>.Empty), ImmutableArray<SyntaxNode>.Empty);
                _types.Add(type, body);
            }

            read.Add(body.Sources);
            return body.Value;
        }
    }

    /// <summary>The initializer of a static field; null where there is none.</summary>
    public Expression? InitializerOf(FieldReference field, SourcesRead read)
    {
        lock (_gate)
        {
            if (!_statics.TryGetValue(field, out var value))
            {
                value = Symbols.SymbolOf<IFieldSymbol>(field) is { } symbol ? Bodies.LowerInitializer(this, symbol, cancellation) : new(null, ImmutableArray<SyntaxNode>.Empty);
                _statics.Add(field, value);
            }

            read.Add(value.Sources);
            return value.Value;
        }
    }

    /// <summary>The method that a virtual call runs on an object of that type.</summary>
    public MethodReference Override(TypeReference type, MethodReference method) => Override<IMethodSymbol, MethodReference>(
        type, method, symbol => symbol.OverriddenMethod, Symbols.Method);

    /// <summary>The property that a virtual access reads on an object of that type.</summary>
    public PropertyReference OverrideToRead(TypeReference type, PropertyReference property) => With(Override(type, property), symbol => symbol.GetMethod);

    /// <summary>The property that a virtual access assigns on an object of that type.</summary>
    public PropertyReference OverrideToAssign(TypeReference type, PropertyReference property) => With(Override(type, property), symbol => symbol.SetMethod);

    /// <summary>The number that stands for a place in the source.</summary>
    public int SiteOf(SyntaxNode node, TypeReference owner)
    {
        _sites.Add(new(node, owner));
        return _sites.Count - 1;
    }

    /// <summary>The place that a number stands for; null for -1.</summary>
    public CodeSite? SiteAt(int site)
    {
        lock (_gate)
        {
            return site < 0 ? null : _sites[site];
        }
    }

    public SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, each => compilation.GetSemanticModel(each));

    private PropertyReference Override(TypeReference type, PropertyReference property) => Override<IPropertySymbol, PropertyReference>(
        type, property, symbol => symbol.OverriddenProperty, Symbols.Property);

    // An override of one accessor leaves the other one as it was.
    private PropertyReference With(PropertyReference property, Func<IPropertySymbol, IMethodSymbol?> accessor)
    {
        lock (_gate)
        {
            var symbol = Symbols.SymbolOf<IPropertySymbol>(property);
            while (symbol is { OverriddenProperty: { } overridden } && accessor(symbol) is null)
            {
                symbol = overridden;
            }

            return symbol is null ? property : Symbols.Property(symbol);
        }
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
                    // What a base class implements it with, a class between may override.
                    return implementation.ContainingType.TypeKind == TypeKind.Interface
                        ? refer(implementation)
                        : Override(type, refer(implementation), overridden, refer);
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
