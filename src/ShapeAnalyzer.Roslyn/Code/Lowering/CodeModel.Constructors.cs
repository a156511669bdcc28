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

            if (given is { } arguments && constructors
                .Where(each => each.Parameters.Length >= arguments.Length && each.Parameters.Skip(arguments.Length).All(parameter => parameter.IsOptional)
                    && !each.Parameters.Zip(arguments, (parameter, argument) => Takes(Symbols.Type(parameter.Type), argument)).Contains(false))
                .OrderBy(each => each.Parameters.Length).FirstOrDefault() is { } fitting)
            {
                return (Symbols.Method(fitting), fitting.Parameters.Select((parameter, i) => i < arguments.Length ? arguments[i] : Default(parameter)).ToArray());
            }

            var longest = constructors.OrderByDescending(each => each.Parameters.Length).First();
            return (Symbols.Method(longest), longest.Parameters.Select(parameter => Defaults.Unspecified(Symbols.Type(parameter.Type), parameter.Name)).ToArray());
        }
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
