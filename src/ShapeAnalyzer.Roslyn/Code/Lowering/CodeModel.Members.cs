using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Code;

/// <summary>Members that the interpreter looks for by what they are.</summary>
internal sealed partial class CodeModel
{
    /// <summary>Whether objects of exactly that type are of another one; null where that depends on type parameters.</summary>
    public bool? IsOf(TypeReference type, TypeReference other)
    {
        lock (_gate)
        {
            if (Symbols.SymbolOf<ITypeSymbol>(type) is not { } symbol || Symbols.SymbolOf<ITypeSymbol>(other) is not { } wanted)
            {
                return type.Bases.Contains(other.FullName) ? null : false;
            }

            var named = Symbols.BasesOf(symbol).Where(each => SymbolEqualityComparer.Default.Equals(each.OriginalDefinition, wanted.OriginalDefinition)).ToList();
            return named.Any(each => SymbolEqualityComparer.Default.Equals(each, wanted)) ? true
                : wanted.SpecialType == SpecialType.System_Object ? true
                : wanted is ITypeParameterSymbol || named.Append(wanted).Any(HasTypeParameters) || (symbol is IArrayTypeSymbol && wanted is IArrayTypeSymbol) || (named.Count > 0 && wanted.TypeKind == TypeKind.Interface) ? null
                : false;
        }

        static bool HasTypeParameters(ITypeSymbol each) => each is INamedTypeSymbol named && named.TypeArguments.Any(argument => argument is ITypeParameterSymbol || HasTypeParameters(argument));
    }

    /// <summary>Whether a static field of a plain value keeps what its initializer gives it, though it might be assigned.</summary>
    public bool IsNeverAssigned(FieldReference field)
    {
        if (!field.IsStatic || !field.Owner.HasSource || field.Type.Class is not (TypeClass.Whole or TypeClass.Real or TypeClass.Flag or TypeClass.Text or TypeClass.Enum or TypeClass.Tuple or TypeClass.Sequence))
        {
            return false;
        }

        Memory.Of(compilation).Assume(field.Name);
        return compilation.SyntaxTrees.All(tree => !AssignedNames.Has(tree, field.Name));
    }

    /// <summary>Whether a static field's initializer runs behind that of another one: in one class they run in the order of the text.</summary>
    public bool IsInitializedAfter(FieldReference field, FieldReference other)
    {
        lock (_gate)
        {
            return field.Owner == other.Owner
                && Place(field) is { } one && Place(other) is { } two
                && (one.SourceTree != two.SourceTree || one.SourceSpan.Start > two.SourceSpan.Start);
        }

        Location? Place(FieldReference each) => Symbols.SymbolOf<IFieldSymbol>(each) is { IsConst: false } symbol ? symbol.Locations.FirstOrDefault() : null;
    }

    /// <summary>What a foreach over objects of a type with source calls; null where there is none without parameters.</summary>
    public MethodReference? Enumerator(TypeReference type)
    {
        lock (_gate)
        {
            for (var each = Symbols.SymbolOf<INamedTypeSymbol>(type); each is { DeclaringSyntaxReferences.IsEmpty: false }; each = each.BaseType)
            {
                if (each.GetMembers(WellKnownMemberNames.GetEnumeratorMethodName).OfType<IMethodSymbol>().FirstOrDefault(method => method is { IsStatic: false, IsAbstract: false, Parameters.IsEmpty: true }) is { } found)
                {
                    return Symbols.Method(found);
                }
            }

            return null;
        }
    }

    /// <summary>The member of an enum that has a value; null where none has.</summary>
    public EnumMember? MemberOf(TypeReference type, long number)
    {
        lock (_gate)
        {
            return Symbols.SymbolOf<ITypeSymbol>(type) is { } symbol ? Constants.MembersOf(symbol).FirstOrDefault(member => member.Number == number) : null;
        }
    }

    /// <summary>The members of an enum, in the order of their values.</summary>
    public IReadOnlyList<EnumMember> MembersOf(TypeReference type)
    {
        lock (_gate)
        {
            return Symbols.SymbolOf<ITypeSymbol>(type) is { } symbol ? Constants.MembersOf(symbol).OrderBy(member => member.Number).ToList() : new();
        }
    }

    /// <summary>A generic type with these arguments.</summary>
    public TypeReference Construct(TypeReference definition, ImmutableArray<TypeReference> arguments)
    {
        lock (_gate)
        {
            var types = arguments.Select(Symbols.SymbolOf<ITypeSymbol>).ToArray();
            return Symbols.SymbolOf<INamedTypeSymbol>(definition) is { ContainingType: null or { IsGenericType: false } } symbol && types.All(type => type is not null)
                ? Symbols.Type(symbol.Construct(types!))
                : definition;
        }
    }

    /// <summary>The static constructor; null where there is none to read.</summary>
    public MethodReference? StaticConstructor(TypeReference type)
    {
        lock (_gate)
        {
            return Symbols.SymbolOf<INamedTypeSymbol>(type)?.StaticConstructors.FirstOrDefault(each => !each.IsImplicitlyDeclared) is { } found ? Symbols.Method(found) : null;
        }
    }

    /// <summary>The constructor without arguments, or the only one.</summary>
    public MethodReference? DefaultConstructor(TypeReference type)
    {
        lock (_gate)
        {
            var constructors = Symbols.SymbolOf<INamedTypeSymbol>(type)?.InstanceConstructors;
            var constructor = constructors?.FirstOrDefault(each => each.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams));
            return constructor is null || constructor.IsImplicitlyDeclared ? null : Symbols.Method(constructor);
        }
    }

    /// <summary>How an object is taken apart: by a method of the user's, or a record by the properties of its positions; null where neither is sure.</summary>
    public (MethodReference? Method, ImmutableArray<PropertyReference> Properties)? Deconstruction(TypeReference type, int count)
    {
        lock (_gate)
        {
            var chain = Symbols.SymbolOf<INamedTypeSymbol>(type) is { } symbol ? Symbols.BasesOf(symbol).OfType<INamedTypeSymbol>().ToList() : new();
            var methods = chain.Select(each => each.GetMembers("Deconstruct").OfType<IMethodSymbol>().Where(method => !method.IsStatic && method.Parameters.Length == count).ToList())
                .FirstOrDefault(candidates => candidates.Count > 0);
            if (methods is not [var method])
            {
                return null;
            }

            if (!method.IsImplicitlyDeclared)
            {
                return (Symbols.Method(method), ImmutableArray<PropertyReference>.Empty);
            }

            var properties = method.Parameters
                .Select(parameter => chain.SelectMany(each => each.GetMembers(parameter.Name).OfType<IPropertySymbol>()).FirstOrDefault())
                .OfType<IPropertySymbol>().Select(Symbols.Property).ToImmutableArray();
            return properties.Length == count ? (null, properties) : null;
        }
    }

    /// <summary>The method that runs a module when these inputs are all that is said: the one that has the most of them by name, then the one with the most parameters.</summary>
    public MethodReference? RunMethod(TypeReference type, IReadOnlyCollection<string?> inputs)
    {
        lock (_gate)
        {
            return RunMethods(type).FirstOrDefault() is not { } candidates ? null
                : Symbols.Method(candidates
                    .OrderByDescending(method => method.Parameters.Count(parameter => inputs.Contains(parameter.Name)))
                    .ThenByDescending(method => method.Parameters.Length == inputs.Count)
                    .ThenByDescending(method => method.Parameters.Length)
                    .First());
        }
    }

    /// <summary>Whether a type, or one of its bases with source, declares a member of that name.</summary>
    public bool Declares(TypeReference type, string member)
    {
        lock (_gate)
        {
            for (var each = Symbols.SymbolOf<INamedTypeSymbol>(type); each is { DeclaringSyntaxReferences.IsEmpty: false }; each = each.BaseType)
            {
                if (!each.GetMembers(member).IsEmpty)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The user's method that runs a module of that type: the one of that name, in whatever case, that is nearest.</summary>
    public MethodReference? RunMethod(TypeReference type, int arguments)
    {
        lock (_gate)
        {
            foreach (var candidates in RunMethods(type))
            {
                if ((candidates.FirstOrDefault(method => method.Parameters.Length == arguments) ?? candidates.FirstOrDefault(method =>
                    method.Parameters.Length > arguments && method.Parameters.Skip(arguments).All(parameter => parameter.IsOptional))) is { } found)
                {
                    return Symbols.Method(found);
                }
            }

            return null;
        }
    }

    // Those of the nearest class that has any first.
    private IEnumerable<List<IMethodSymbol>> RunMethods(TypeReference type)
    {
        for (var each = type.Library is null ? null : Symbols.SymbolOf<INamedTypeSymbol>(type); each is not null; each = each.BaseType)
        {
            var methods = each.GetMembers().OfType<IMethodSymbol>()
                .Where(method => !method.IsStatic && !method.IsAbstract && method.DeclaringSyntaxReferences.Length > 0
                    && type.Library!.RunMethods.Contains(method.Name, StringComparer.OrdinalIgnoreCase))
                .ToList();
            if (methods.Count > 0)
            {
                yield return methods;
            }
        }
    }
}
