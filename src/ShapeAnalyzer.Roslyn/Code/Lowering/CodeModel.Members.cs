using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Code;

/// <summary>Members that the interpreter looks for by what they are.</summary>
internal sealed partial class CodeModel
{
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

    /// <summary>The user's method that runs a module of that type: the one of that name, in whatever case, that is nearest.</summary>
    public MethodReference? RunMethod(TypeReference type, int arguments)
    {
        lock (_gate)
        {
            if (type.Library is not { } library)
            {
                return null;
            }

            for (var each = Symbols.SymbolOf<INamedTypeSymbol>(type); each is not null; each = each.BaseType)
            {
                var candidates = each.GetMembers().OfType<IMethodSymbol>()
                    .Where(method => !method.IsStatic && !method.IsAbstract && method.DeclaringSyntaxReferences.Length > 0
                        && library.RunMethods.Contains(method.Name, StringComparer.OrdinalIgnoreCase))
                    .ToList();
                if ((candidates.FirstOrDefault(method => method.Parameters.Length == arguments) ?? candidates.FirstOrDefault(method =>
                    method.Parameters.Length > arguments && method.Parameters.Skip(arguments).All(parameter => parameter.IsOptional))
                    ?? (arguments < 0 ? candidates.FirstOrDefault() : null)) is { } found)
                {
                    return Symbols.Method(found);
                }
            }

            return null;
        }
    }
}
