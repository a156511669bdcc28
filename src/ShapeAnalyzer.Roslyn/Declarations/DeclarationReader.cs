using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Declarations;

/// <summary>Reads a type's attributes. The result for the generator is location-free; the analyzer also gets their syntax.</summary>
internal static class DeclarationReader
{
    /// <summary>Reads the type's attributes, or null where it has none of ours.</summary>
    public static (NetworkDeclaration Declaration, AttributeSources Sources)? Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (Collect(type) is not { } sources)
        {
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        var networks = new ReferencedNetworks(type, cancellation);
        var declaration = Read(TypeReader.Read(type, ContainerOf(sources.Network), cancellation), sources, networks) with { IsSplit = AreSplit(sources.Layers) };
        return (declaration with { Networks = networks.All }, sources);
    }

    /// <summary>Reads a type that another network refers to; null where it has no attributes of ours.</summary>
    public static NetworkDeclaration? ReadReferenced(INamedTypeSymbol type, ReferencedNetworks networks, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Collect(type) is { } sources ? Read(TypeReader.ReadName(type), sources, networks) : null;
    }

    private static string? ContainerOf(AttributeData? network) =>
        network?.NamedArguments.FirstOrDefault(argument => argument.Key == "Members").Value is { Kind: TypedConstantKind.Primitive, Value: string name } ? name : null;

    private static AttributeSources? Collect(INamedTypeSymbol type)
    {
        AttributeData? network = null;
        var inputs = ImmutableArray.CreateBuilder<AttributeData>();
        var outputs = ImmutableArray.CreateBuilder<AttributeData>();
        var layers = ImmutableArray.CreateBuilder<AttributeData>();
        var (hasLayers, hasUnresolved) = (false, false);
        foreach (var attribute in type.GetAttributes())
        {
            switch (KnownTypes.KindOf(attribute.AttributeClass, out _))
            {
                case AttributeKind.Network:
                    network ??= attribute;
                    break;
                case AttributeKind.Input:
                    inputs.Add(attribute);
                    break;
                case AttributeKind.Output:
                    outputs.Add(attribute);
                    break;
                case AttributeKind.Layer:
                    hasLayers = true;
                    layers.Add(attribute);
                    break;
                case AttributeKind.Unresolved:
                    hasUnresolved = true;
                    layers.Add(attribute);
                    break;
            }
        }

        if (!hasLayers)
        {
            layers.Clear();
        }

        // What the compiler does not know yet may be the [Network], the layers or the library that says what is in the network.
        return (network is null && (!hasLayers || hasUnresolved))
            || (!hasLayers && ((hasUnresolved && !LibraryReferences.IsModule(type)) || HasUnknownBase(type) || DeclarationsOf(type).Any(BrokenSyntax.IsOwn)))
            || DeclarationsOf(type).Any(BrokenSyntax.IsMisread)
            ? null
            : new(network, inputs.ToImmutable(), outputs.ToImmutable(), layers.ToImmutable());
    }

    private static bool HasUnknownBase(INamedTypeSymbol type) => type.BaseType is { } parent
        && (parent.TypeKind == TypeKind.Error || DeclarationsOf(parent).Any(BrokenSyntax.IsOwn) || HasUnknownBase(parent));

    private static IEnumerable<MemberDeclarationSyntax> DeclarationsOf(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<MemberDeclarationSyntax>();

    private static NetworkDeclaration Read(NetworkType type, AttributeSources sources, ReferencedNetworks networks) => new(
        type,
        sources.Network is null ? null : Read(sources.Network, "Network", networks),
        sources.Inputs.Select(input => Read(input, "Input", networks)).ToEquatableArray(),
        sources.Outputs.Select(output => Read(output, "Output", networks)).ToEquatableArray(),
        sources.Layers.Select(layer => Read(layer, KnownTypes.LayerName(layer.AttributeClass!), networks)).ToEquatableArray());

    private static AttributeDeclaration Read(AttributeData attribute, string className, ReferencedNetworks networks)
    {
        var references = ArgumentReferences.Of(attribute, networks);
        var constructor = attribute.AttributeConstructor ?? references?.Constructor;
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        for (var i = 0; i < (constructor?.Parameters.Length ?? 0); i++)
        {
            var name = constructor!.Parameters[i].Name;
            if (references?.Find(name) is { } value)
            {
                arguments.Add(new(name, value));
            }
            else if (i < attribute.ConstructorArguments.Length)
            {
                arguments.Add(new(name, ToValue(attribute.ConstructorArguments[i], networks)));
            }
        }

        foreach (var named in attribute.NamedArguments)
        {
            arguments.Add(new(named.Key, references?.Find(named.Key) ?? ToValue(named.Value, networks)));
        }

        return new(className, constructor is not null && !BrokenSyntax.IsIn(attribute), arguments.ToImmutable()) { HasReferences = references is not null };
    }

    private static Value ToValue(TypedConstant constant, ReferencedNetworks networks) => constant.Kind switch
    {
        TypedConstantKind.Error => Value.Unknown,
        TypedConstantKind.Array => constant.IsNull ? Value.Null : Value.Of(constant.Values.Select(value => ToValue(value, networks))),
        TypedConstantKind.Type => networks.Refer((ITypeSymbol?)constant.Value),
        TypedConstantKind.Enum => Value.Of(MemberName(constant)),
        _ => constant.Value switch
        {
            null => Value.Null,
            bool flag => Value.Of(flag),
            string text => Value.Of(text),
            double real => Value.Of(real),
            float real => Value.Of((double)real),
            int whole => Value.Of(whole),
            long whole => Value.Of(whole),
            short whole => Value.Of(whole),
            byte whole => Value.Of(whole),
            uint whole => Value.Of(whole),
            _ => Value.Unknown,
        },
    };

    // Keras's spelling of an enum member: ChannelsFirst is channels_first.
    private static string MemberName(TypedConstant constant)
    {
        foreach (var member in constant.Type!.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, constant.Value))
            {
                return AutomaticNames.ToSnakeCase(field.Name);
            }
        }

        return string.Concat(constant.Value);
    }

    private static bool AreSplit(IEnumerable<AttributeData> attributes) =>
        attributes.Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent).Distinct().Count() > 1;
}

/// <summary>The attributes behind a <see cref="NetworkDeclaration"/>, in the same order.</summary>
internal sealed record AttributeSources(
    AttributeData? Network,
    ImmutableArray<AttributeData> Inputs,
    ImmutableArray<AttributeData> Outputs,
    ImmutableArray<AttributeData> Layers)
{
    /// <summary>The file whose options hold for the network.</summary>
    public SyntaxTree Tree(INamedTypeSymbol type) =>
        (Network ?? Layers.FirstOrDefault())?.ApplicationSyntaxReference?.SyntaxTree ?? type.DeclaringSyntaxReferences[0].SyntaxTree;
}
