using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>Reads a type's attributes. The result for the generator is location-free; the analyzer also gets their syntax.</summary>
internal static class DeclarationReader
{
    /// <summary>Reads the type's attributes, or null where it has none of ours.</summary>
    public static (NetworkDeclaration Declaration, AttributeSources Sources)? Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        AttributeData? network = null;
        var inputs = new List<AttributeData>();
        var outputs = new List<AttributeData>();
        var layers = new List<(AttributeData Data, string Name)>();
        foreach (var attribute in type.GetAttributes())
        {
            switch (KnownTypes.KindOf(attribute.AttributeClass, out var name))
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
                    layers.Add((attribute, name));
                    break;
            }
        }

        if (network is null && layers.Count == 0)
        {
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        var sources = new AttributeSources(
            network,
            inputs.ToImmutableArray(),
            outputs.ToImmutableArray(),
            layers.Select(layer => layer.Data).ToImmutableArray());
        var declaration = new NetworkDeclaration(
            TypeReader.Read(type, cancellation),
            network is null ? null : Read(network, "Network"),
            inputs.Select(input => Read(input, "Input")).ToEquatableArray(),
            outputs.Select(output => Read(output, "Output")).ToEquatableArray(),
            layers.Select(layer => Read(layer.Data, layer.Name)).ToEquatableArray(),
            AreSplit(layers.Select(layer => layer.Data)));
        return (declaration, sources);
    }

    private static AttributeDeclaration Read(AttributeData attribute, string className)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        if (attribute.AttributeConstructor is { } constructor)
        {
            for (var i = 0; i < Math.Min(constructor.Parameters.Length, attribute.ConstructorArguments.Length); i++)
            {
                arguments.Add(new(constructor.Parameters[i].Name, ToValue(attribute.ConstructorArguments[i])));
            }
        }

        foreach (var named in attribute.NamedArguments)
        {
            arguments.Add(new(named.Key, ToValue(named.Value)));
        }

        return new(className, attribute.AttributeConstructor is not null, arguments.ToImmutable());
    }

    private static Value ToValue(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Error => Value.Unknown,
        TypedConstantKind.Array => constant.IsNull ? Value.Null : Value.Of(constant.Values.Select(ToValue)),
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
