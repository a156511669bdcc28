using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.Code;

/// <summary>What the attributes on a network's class say of how it is made and called.</summary>
/// <param name="Arguments">Constructor arguments; null where [Network] is not there, so that nothing is known of them.</param>
/// <param name="Factory">The method that makes the instance instead.</param>
/// <param name="Inputs">What it is called with.</param>
internal sealed record NetworkRequest(ImmutableArray<CodeValue>? Arguments, string? Factory, ImmutableArray<RequestedInput> Inputs)
{
    public const string Batch = "N";

    public static NetworkRequest None { get; } = new(null, null, ImmutableArray<RequestedInput>.Empty);

    public static NetworkRequest Read(INamedTypeSymbol type)
    {
        ImmutableArray<CodeValue>? arguments = null;
        string? factory = null;
        var inputs = ImmutableArray.CreateBuilder<RequestedInput>();
        foreach (var attribute in type.GetAttributes())
        {
            switch (KnownTypes.KindOf(attribute.AttributeClass, out _))
            {
                case AttributeKind.Network when !BrokenSyntax.IsIn(attribute):
                    arguments ??= attribute.ConstructorArguments.SelectMany(Unpack).ToImmutableArray();
                    factory ??= Named(attribute, "Factory")?.Value as string;
                    break;
                case AttributeKind.Input when attribute.AttributeConstructor is not null:
                    inputs.Add(InputOf(attribute));
                    break;
            }
        }

        return new(arguments, factory, inputs.ToImmutable());
    }

    private static IEnumerable<CodeValue> Unpack(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Array ? constant.IsNull ? new[] { CodeValue.Null } : constant.Values.Select(ToValue) : new[] { ToValue(constant) };

    private static CodeValue ToValue(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Array => constant.IsNull ? CodeValue.Null : new Sequence(constant.Values.Select(ToValue)),
        TypedConstantKind.Primitive or TypedConstantKind.Enum => Constants.Of(constant.Value, constant.Type),
        _ => CodeValue.Unknown,
    };

    private static RequestedInput InputOf(AttributeData attribute)
    {
        var isBatched = Named(attribute, "Batched")?.Value is not false;
        return new(Named(attribute, "Name")?.Value as string, BrokenSyntax.IsIn(attribute) ? Shape.Unknown : ShapeOf(attribute, isBatched), isBatched);
    }

    private static Shape ShapeOf(AttributeData attribute, bool isBatched)
    {
        var sizes = attribute.ConstructorArguments.SelectMany(Unpack).Select(size => size switch
        {
            Whole { Number: { Value: > 0 } number } => number,
            Text { Content: { Length: > 0 } name } => Dim.Symbol(name),
            _ => Dim.Unknown,
        });
        var batch = Named(attribute, "Batch")?.Value is int and > 0 and var given ? Dim.Of(given) : Dim.Symbol(Batch);
        return Shape.Of(isBatched ? sizes.Prepend(batch) : sizes);
    }

    private static TypedConstant? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}

/// <summary>A tensor that a network is called with.</summary>
/// <param name="Name">The parameter; null where it is not named.</param>
/// <param name="Shape">All axes, the batch included.</param>
/// <param name="IsBatched">Whether the first of them is a batch that was put before the shape.</param>
internal sealed record RequestedInput(string? Name, Shape Shape, bool IsBatched = true);
