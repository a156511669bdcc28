using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Code;

/// <summary>How instances of a network are made.</summary>
internal sealed partial class CodeModel
{
    /// <summary>
    /// The constructor that takes these arguments, with its defaults for the rest; without arguments the one with the
    /// most parameters, which all others hand over to, and nothing is known of what it gets.
    /// </summary>
    public (MethodReference? Constructor, CodeValue[] Arguments) Constructor(TypeReference type, ImmutableArray<CodeValue>? given)
    {
        lock (_gate)
        {
            var constructors = Symbols.SymbolOf<INamedTypeSymbol>(type)?.InstanceConstructors.Where(each => !each.IsImplicitlyDeclared).ToList();
            if (constructors is null or { Count: 0 })
            {
                return (null, Array.Empty<CodeValue>());
            }

            if (given is { } arguments)
            {
                foreach (var constructor in constructors.OrderBy(each => each.Parameters.Length))
                {
                    if (Fill(constructor, arguments) is { } filled)
                    {
                        return (Symbols.Method(constructor), filled);
                    }
                }
            }

            var longest = constructors.OrderByDescending(each => each.Parameters.Length).First();
            return (Symbols.Method(longest), longest.Parameters.Select(parameter => Defaults.Unspecified(Symbols.Type(parameter.Type), parameter.Name)).ToArray());
        }
    }

    /// <summary>The fields that only a constructor assigns.</summary>
    public IReadOnlyList<FieldReference> LastingFields(TypeReference type)
    {
        lock (_gate)
        {
            return LastingFieldsOf(type).Select(Symbols.Field).ToList();
        }
    }

    /// <summary>Whether there is one, and only one way to make an object.</summary>
    public bool HasLastingFields(TypeReference type)
    {
        lock (_gate)
        {
            return Symbols.SymbolOf<INamedTypeSymbol>(type)?.InstanceConstructors.Length == 1 && LastingFieldsOf(type).Any();
        }
    }

    private IEnumerable<IFieldSymbol> LastingFieldsOf(TypeReference type) =>
        Symbols.SymbolOf<INamedTypeSymbol>(type)?.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic && (field.IsReadOnly || IsNeverAssignedLater(field))) ?? Enumerable.Empty<IFieldSymbol>();

    // Nobody else can assign what is private.
    private bool IsNeverAssignedLater(IFieldSymbol field)
    {
        var name = (field.AssociatedSymbol ?? field).Name;
        if (field.AssociatedSymbol is IPropertySymbol property ? property.SetMethod is not { DeclaredAccessibility: Accessibility.Private } : field.DeclaredAccessibility != Accessibility.Private)
        {
            return false;
        }

        Memory.Of(compilation).Assume(name);
        return field.ContainingType.DeclaringSyntaxReferences.All(reference => !AssignedNames.HasLater(reference.SyntaxTree, name));
    }

    /// <summary>The static method without parameters of that name.</summary>
    public MethodReference? Factory(TypeReference type, string name)
    {
        lock (_gate)
        {
            return Symbols.SymbolOf<INamedTypeSymbol>(type)?.GetMembers(name).OfType<IMethodSymbol>()
                .FirstOrDefault(method => method.IsStatic && method.Parameters.IsEmpty) is { } factory
                    ? Symbols.Method(factory)
                    : null;
        }
    }

    // Null where they do not fit; the last parameter may take any number of them.
    private CodeValue[]? Fill(IMethodSymbol constructor, ImmutableArray<CodeValue> arguments)
    {
        var parameters = constructor.Parameters;
        if (parameters.Length >= arguments.Length
            && parameters.Skip(arguments.Length).All(parameter => parameter.IsOptional)
            && parameters.Zip(arguments, (parameter, argument) => Takes(Symbols.Type(parameter.Type), argument)).All(takes => takes))
        {
            return parameters.Select((parameter, i) => i < arguments.Length ? arguments[i] : Default(parameter)).ToArray();
        }

        var single = parameters.Length - 1;
        return single >= 0
            && single <= arguments.Length
            && parameters[single] is { IsParams: true, Type: IArrayTypeSymbol { ElementType: var element } }
            && parameters.Take(single).Zip(arguments, (parameter, argument) => Takes(Symbols.Type(parameter.Type), argument)).All(takes => takes)
            && arguments.Skip(single).All(argument => Takes(Symbols.Type(element), argument))
                ? arguments.Take(single).Append(new Sequence(arguments.Skip(single))).ToArray()
                : null;
    }

    // As far as kinds tell overloads apart.
    private static bool Takes(TypeReference type, CodeValue argument) => argument switch
    {
        Text => type.Class is TypeClass.Text or TypeClass.Other or TypeClass.Object,
        Whole => type.Class is TypeClass.Whole or TypeClass.Real or TypeClass.Other or TypeClass.Object,
        Flag => type.Class is TypeClass.Flag or TypeClass.Other or TypeClass.Object,
        Nothing => type.IsNullable,
        Sequence => type.Class is TypeClass.Sequence or TypeClass.Other,
        _ => true,
    };

    private static CodeValue Default(IParameterSymbol parameter) =>
        parameter.HasExplicitDefaultValue ? Constants.Of(parameter.ExplicitDefaultValue, parameter.Type) : CodeValue.Unknown;
}
