using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>Turns symbols into references without symbols, one for each, and back.</summary>
internal sealed class Symbols(ImmutableArray<Library> libraries)
{
    private readonly Dictionary<ITypeSymbol, TypeReference> _types = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, MethodReference> _methods = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IPropertySymbol, PropertyReference> _properties = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IFieldSymbol, FieldReference> _fields = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, string[]> _baseNames = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<object, ISymbol> _symbols = new();

    public T? SymbolOf<T>(object reference)
        where T : class, ISymbol => _symbols.TryGetValue(reference, out var symbol) ? symbol as T : null;

    public TypeReference Type(ITypeSymbol type)
    {
        if (_types.TryGetValue(type, out var known))
        {
            return known;
        }

        var reference = new TypeReference(FullName(type), type.Name);
        _types.Add(type, reference);
        _symbols[reference] = type;
        reference.HasSource = type.Locations.Any(location => location.IsInSource) && type.TypeKind != TypeKind.TypeParameter;
        reference.IsValueType = type.IsValueType;
        reference.IsParameter = type.TypeKind == TypeKind.TypeParameter;
        reference.IsRecord = type.IsRecord;
        if (type is INamedTypeSymbol { IsGenericType: true } generic)
        {
            reference.TypeArguments = generic.TypeArguments.Select(Type).ToImmutableArray();
            reference.Definition = generic.IsDefinition ? reference : Type(generic.OriginalDefinition);
        }

        reference.IsNullable = type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        reference.Base = type.BaseType is { SpecialType: not SpecialType.System_Object } parent ? Type(parent) : null;
        var bases = BaseNames(type);
        reference.Bases = new HashSet<string>(bases, StringComparer.Ordinal);
        foreach (var library in libraries)
        {
            if (reference.LibraryType is null && bases.Select(library.Find).FirstOrDefault(found => found is not null) is { } found)
            {
                reference.LibraryType = found;
            }

            if (library.TensorTypes.Any(reference.Bases.Contains) || library.ModuleTypes.Any(reference.Bases.Contains))
            {
                reference.Library = library;
            }
        }

        (reference.Class, reference.Elements) = Classify(type, reference);
        return reference;
    }

    public MethodReference Method(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (_methods.TryGetValue(method, out var known))
        {
            return known;
        }

        var reference = new MethodReference(method.MethodKind == MethodKind.Constructor ? ".ctor" : method.Name, Type(method.ContainingType));
        _methods.Add(method, reference);
        _symbols[reference] = method;
        reference.Parameters = method.Parameters.Select(Parameter).ToImmutableArray();
        reference.Returns = Type(method.ReturnType);
        reference.TypeParameters = method.TypeParameters.Select(Type).ToImmutableArray();
        reference.IsStatic = method.IsStatic;
        reference.IsVirtual = method.IsVirtual || method.IsAbstract || method.IsOverride;
        reference.HasSource = !method.DeclaringSyntaxReferences.IsEmpty;
        if (!reference.HasSource)
        {
            reference.Meaning = MeaningOf(method.ContainingType, reference.Name, method.Parameters.Select(parameter => parameter.Name).ToList());
        }

        return reference;
    }

    public ParameterReference Parameter(IParameterSymbol parameter) =>
        new(parameter.Name, Type(parameter.Type), parameter.Ordinal, parameter.RefKind is RefKind.Out or RefKind.Ref)
        {
            Default = parameter.HasExplicitDefaultValue ? Constants.Of(parameter.ExplicitDefaultValue, parameter.Type) : null,
            MayBeNull = parameter.NullableAnnotation == NullableAnnotation.Annotated,
        };

    public PropertyReference Property(IPropertySymbol property)
    {
        property = property.OriginalDefinition;
        if (_properties.TryGetValue(property, out var known))
        {
            return known;
        }

        var reference = new PropertyReference(property.IsIndexer ? "this[]" : property.Name, Type(property.ContainingType), Type(property.Type))
        {
            IsStatic = property.IsStatic,
            IsVirtual = property.IsVirtual || property.IsAbstract || property.IsOverride,
            Parameters = property.Parameters.Select(Parameter).ToImmutableArray(),
        };
        _properties.Add(property, reference);
        _symbols[reference] = property;
        if (property.ContainingType.IsAnonymousType)
        {
            reference.Field = new($"{reference.Owner.FullName}.{property.Name}", property.Name, reference.Type, reference.Owner, IsStatic: false, IsConstant: false);
        }
        else if (property.DeclaringSyntaxReferences.IsEmpty)
        {
            reference.Meaning = MeaningOf(property.ContainingType, reference.Name, property.Parameters.Select(parameter => parameter.Name).ToList());
        }
        else
        {
            // Newer compilers have accessors with bodies beside a hidden field.
            var field = BackingField(property);
            reference.Field = field is null ? null : Field(field);
            reference.Getter = property.GetMethod is { } getter && (field is null || HasBody(getter)) ? Method(getter) : null;
            reference.Setter = property.SetMethod is { } setter && (field is null || HasBody(setter)) ? Method(setter) : null;
        }

        return reference;
    }

    public FieldReference Field(IFieldSymbol field)
    {
        field = field.OriginalDefinition;
        if (_fields.TryGetValue(field, out var known))
        {
            return known;
        }

        var name = field.AssociatedSymbol?.Name ?? field.Name;
        var owner = Type(field.ContainingType);
        var reference = new FieldReference(
            $"{owner.FullName}.{name}",
            name,
            Type(field.Type),
            owner,
            field.IsStatic,
            field.IsConst || (field.IsReadOnly && field.IsStatic) || (field.IsStatic && field.AssociatedSymbol is IPropertySymbol { SetMethod: null }))
        {
            Meaning = field.IsStatic ? MeaningOf(field.ContainingType, name, ImmutableArray<string>.Empty) : null,
        };
        _fields.Add(field, reference);
        _symbols[reference] = field;
        return reference;
    }

    private static bool HasBody(IMethodSymbol accessor) => accessor.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax() is AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null } or ArrowExpressionClauseSyntax);

    /// <summary>The hidden field of a property without bodies; null for any other.</summary>
    public static IFieldSymbol? BackingField(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    /// <summary>The field that holds a parameter of a primary constructor.</summary>
    public FieldReference Captured(IParameterSymbol parameter)
    {
        var owner = Type(parameter.ContainingType);
        return new($"{owner.FullName}.<{parameter.Name}>", parameter.Name, Type(parameter.Type), owner, IsStatic: false, IsConstant: false);
    }

    /// <summary>Namespaces and types joined with dots, without type parameters.</summary>
    public static string FullName(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol)
        {
            return type.Name;
        }

        var name = type.Name;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = $"{outer.Name}.{name}";
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{FullName(space)}.{name}" : name;
    }

    private static string FullName(INamespaceSymbol space) =>
        space.ContainingNamespace is { IsGlobalNamespace: false } outer ? $"{FullName(outer)}.{space.Name}" : space.Name;

    // Itself first. Every member of the type asks for them.
    private string[] BaseNames(ITypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (!_baseNames.TryGetValue(type, out var names))
        {
            _baseNames.Add(type, names = BasesOf(type).Select(FullName).ToArray());
        }

        return names;
    }

    private LibraryMember? MeaningOf(INamedTypeSymbol type, string member, IReadOnlyList<string> parameters)
    {
        foreach (var library in libraries)
        {
            foreach (var owner in BaseNames(type))
            {
                if (library.Find(owner, member, parameters) is { } meaning)
                {
                    return meaning;
                }
            }
        }

        return null;
    }

    /// <summary>Itself first, then bases, then interfaces.</summary>
    public static IEnumerable<ITypeSymbol> BasesOf(ITypeSymbol type)
    {
        for (ITypeSymbol? each = type; each is not null; each = each.BaseType)
        {
            yield return each;
        }

        foreach (var each in type.AllInterfaces)
        {
            yield return each;
        }

        foreach (var bound in type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes : ImmutableArray<ITypeSymbol>.Empty)
        {
            foreach (var each in BasesOf(bound))
            {
                yield return each;
            }
        }
    }

    private (TypeClass Class, ImmutableArray<TypeReference> Elements) Classify(ITypeSymbol type, TypeReference reference)
    {
        foreach (var library in libraries)
        {
            if (library.TensorTypes.Any(reference.Bases.Contains))
            {
                return (TypeClass.Tensor, ImmutableArray<TypeReference>.Empty);
            }

            if (library.ModuleTypes.Any(reference.Bases.Contains))
            {
                return (TypeClass.Module, ImmutableArray<TypeReference>.Empty);
            }
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            var inner = Type(nullable.TypeArguments[0]);
            return (inner.Class, inner.Elements);
        }

        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            return (TypeClass.Tuple, tuple.TupleElements.Select(element => Type(element.Type)).ToImmutableArray());
        }

        if (type is INamedTypeSymbol { Name: "Tuple", IsGenericType: true, ContainingNamespace.Name: "System" } oldTuple)
        {
            return (TypeClass.Tuple, oldTuple.TypeArguments.Select(Type).ToImmutableArray());
        }

        if (type is IArrayTypeSymbol array)
        {
            return (TypeClass.Sequence, ImmutableArray.Create(Type(array.ElementType)));
        }

        var plain = type.TypeKind switch
        {
            TypeKind.Enum => TypeClass.Enum,
            TypeKind.Delegate => TypeClass.Function,
            _ => type.SpecialType switch
            {
                SpecialType.System_Void => TypeClass.Void,
                SpecialType.System_Boolean => TypeClass.Flag,
                SpecialType.System_String => TypeClass.Text,
                SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal => TypeClass.Real,
                >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => TypeClass.Whole,
                _ => TypeClass.Other,
            },
        };
        if (plain != TypeClass.Other || type is not INamedTypeSymbol named)
        {
            return (plain, ImmutableArray<TypeReference>.Empty);
        }

        if (named.TypeArguments.Length == 2 && reference.Bases.Contains("System.Collections.Generic.IDictionary"))
        {
            return (TypeClass.Map, named.TypeArguments.Select(Type).ToImmutableArray());
        }

        if (named.TypeArguments.Length == 1 && !reference.HasSource
            && (reference.Bases.Contains("System.Collections.Generic.IEnumerable") || named.Name is "ReadOnlySpan" or "Span"))
        {
            return (TypeClass.Sequence, ImmutableArray.Create(Type(named.TypeArguments[0])));
        }

        return (reference.HasSource ? TypeClass.Object : TypeClass.Other, ImmutableArray<TypeReference>.Empty);
    }
}
