using ShapeAnalyzer.Core;
using ShapeAnalyzer.Generation;

namespace ShapeAnalyzer.Declarations;

/// <summary>Replaces references to generated constants by their values, which inference of the other network gives.</summary>
internal static class MemberResolver
{
    public static NetworkDeclaration Resolve(NetworkDeclaration declaration, NestedNetworks networks) => declaration with
    {
        Network = declaration.Network is { } network ? Resolve(network, networks) : null,
        Inputs = declaration.Inputs.Select(input => Resolve(input, networks)).ToEquatableArray(),
        Outputs = declaration.Outputs.Select(output => Resolve(output, networks)).ToEquatableArray(),
        Layers = declaration.Layers.Select(layer => Resolve(layer, networks)).ToEquatableArray(),
    };

    /// <summary>The arguments that refer to the network's own constants: place, attribute, name and element.</summary>
    public static IEnumerable<Anchor> OwnMembers(NetworkDeclaration declaration) =>
        OwnMembers(declaration.Inputs, Place.Input).Concat(OwnMembers(declaration.Layers, Place.Layer)).Concat(OwnMembers(declaration.Outputs, Place.Output));

    /// <summary>The number that a reference to the network's own constants stands for.</summary>
    public static Value OwnValue(Value value, ShapedNetwork network) => value switch
    {
        MemberValue { IsOwn: true, Path: var path } => MemberLookup.Find(network, path),
        ArithmeticValue { Left: var left, Right: var right } arithmetic => Calculate(arithmetic.Operator, OwnValue(left, network), OwnValue(right, network)),
        _ => value,
    };

    private static IEnumerable<Anchor> OwnMembers(EquatableArray<AttributeDeclaration> attributes, Place place) =>
        from attribute in attributes.Select((attribute, index) => (attribute.Arguments, index))
        from argument in attribute.Arguments
        from element in argument.Value is ListValue { Items: var items } ? items.Select((item, index) => (Value: item, Index: index)) : new[] { (argument.Value, Index: -1) }
        where IsOwn(element.Value)
        select new Anchor(place, attribute.index, argument.Name, element.Index);

    private static bool IsOwn(Value value) => value switch
    {
        MemberValue member => member.IsOwn,
        ArithmeticValue { Left: var left, Right: var right } => IsOwn(left) || IsOwn(right),
        _ => false,
    };

    private static AttributeDeclaration Resolve(AttributeDeclaration attribute, NestedNetworks networks) => attribute.HasReferences
        ? attribute with { Arguments = attribute.Arguments.Select(argument => argument with { Value = Resolve(argument.Value, networks) }).ToEquatableArray() }
        : attribute;

    private static Value Resolve(Value value, NestedNetworks networks) => value switch
    {
        MemberValue { Key: { } key, Path: var path } => networks.Find(key) is var (network, _) ? MemberLookup.Find(network.Declared, path) : Value.Unknown,
        MemberValue => Value.Unknown,
        ArithmeticValue { Left: var left, Right: var right } arithmetic => Calculate(arithmetic.Operator, Resolve(left, networks), Resolve(right, networks)),
        ListValue { Items: var items } => Value.Of(items.Select(item => Resolve(item, networks))),
        _ => value,
    };

    private static Value Calculate(char sign, Value left, Value right)
    {
        if (left is not SizeValue { Dim.Value: { } a } || right is not SizeValue { Dim.Value: { } b })
        {
            return Value.Unknown;
        }

        try
        {
            return checked(sign switch
            {
                '+' => Value.Of(a + b),
                '-' => Value.Of(a - b),
                '*' => Value.Of(a * b),
                // As C# divides, towards zero.
                '/' when b != 0 => Value.Of(a / b),
                '%' when b != 0 => Value.Of(a % b),
                _ => Value.Unknown,
            });
        }
        catch (OverflowException)
        {
            return Value.Unknown;
        }
    }
}
