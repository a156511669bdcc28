using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>The arguments of one attribute that refer to generated constants, and the constructor that is meant.</summary>
internal sealed class ArgumentReferences
{
    private readonly Dictionary<string, Value> _values = new(StringComparer.OrdinalIgnoreCase);

    private ArgumentReferences()
    {
    }

    /// <summary>The constructor, chosen by the number of arguments where the compiler could not choose one.</summary>
    public IMethodSymbol? Constructor { get; private init; }

    /// <summary>Null for nearly every attribute: no argument refers to anything generated.</summary>
    public static ArgumentReferences? Of(AttributeData attribute, ReferencedNetworks networks)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
            || !arguments.Any(argument => GeneratedMemberReader.MayOccur(argument.Expression)))
        {
            return null;
        }

        var positional = arguments.Where(argument => argument.NameEquals is null).ToList();
        var constructor = ConstructorOf(attribute, positional.Count);
        var references = new ArgumentReferences { Constructor = constructor };
        foreach (var named in arguments.Where(argument => argument.NameEquals is not null && GeneratedMemberReader.MayOccur(argument.Expression)))
        {
            references._values[named.NameEquals!.Name.Identifier.ValueText] = Read(named);
        }

        foreach (var parameter in constructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty)
        {
            var given = parameter.IsParams && positional.Count != parameter.Ordinal + 1
                ? positional.Skip(parameter.Ordinal).ToList()
                : positional.Where((argument, i) => argument.NameColon is { } name ? name.Name.Identifier.ValueText == parameter.Name : i == parameter.Ordinal).ToList();

            // Where the compiler has no constructor, it has no values either.
            if (given.Count > 0 && (attribute.AttributeConstructor is null || given.Exists(argument => GeneratedMemberReader.MayOccur(argument.Expression))))
            {
                var values = given.Select(Read).ToList();
                references._values[parameter.Name] = values.Count == 1 && (!parameter.IsParams || values[0] is ListValue) ? values[0] : Value.Of(values);
            }
        }

        return references;

        Value Read(AttributeArgumentSyntax argument) => networks.Members.Read(argument.Expression, networks.Current);
    }

    /// <summary>The constructor; where the compiler has none, since an argument does not exist yet, one that takes so many.</summary>
    public static IMethodSymbol? ConstructorOf(AttributeData attribute, int positional) => attribute.AttributeConstructor ?? attribute.AttributeClass?.InstanceConstructors
        .FirstOrDefault(candidate => candidate.Parameters.Length == positional || candidate.Parameters is [.., { IsParams: true }]);

    /// <summary>The argument of that name, or null where it refers to nothing.</summary>
    public Value? Find(string name) => _values.TryGetValue(name, out var value) ? value : null;
}
