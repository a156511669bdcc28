using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>What a layer attribute means: a class of Keras, another network, or an earlier layer once more.</summary>
internal sealed class LayerReader(NestedNetworks nested, TensorScope scope, string network, Action<Rule, Anchor, string> report)
{
    public const string Reuse = "Reuse";
    public const string Submodel = "Submodel";

    // Networks that contain others twice, which contain others twice, have more weights than can be listed.
    private const long MostNestedLayers = 10_000;

    private static readonly ImmutableHashSet<string> CommonArguments =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "Name", "From", "InputShape", "Expect", "Trainable");

    public DeclaredLayer Read(AttributeDeclaration declaration, int index, IReadOnlyList<Node> earlier) => declaration.ClassName switch
    {
        Reuse => ReadReuse(declaration, index, earlier),
        Submodel => ReadSubmodel(declaration, index),
        _ => ReadLayer(declaration),
    };

    private static DeclaredLayer ReadLayer(AttributeDeclaration declaration)
    {
        var layer = Wrap(LayerCatalog.Find(declaration.ClassName) ?? UnknownLayer.Of(declaration.ClassName), declaration);
        return new(declaration.IsBound ? layer : UnknownLayer.Of(layer.Name), ReadArguments(layer, declaration));
    }

    // [LSTM(8, Bidirectional = true)] is the LSTM in its wrapper.
    private static Layer Wrap(Layer layer, AttributeDeclaration declaration) => Wrappers.All
        .Where(wrapper => declaration.Flag(wrapper.Name) == true)
        .Aggregate(layer, (inner, wrapper) => wrapper.Around(inner));

    private DeclaredLayer ReadReuse(AttributeDeclaration declaration, int index, IReadOnlyList<Node> earlier)
    {
        var unknown = new DeclaredLayer(UnknownLayer.Of(Reuse), Arguments.None) { NamedAfter = Reuse };
        if (declaration["layer"] is not { } name || scope.Find(name, Anchor.Layer(index, "layer")) is not { } tensor)
        {
            return unknown;
        }

        if (tensor.IsInput)
        {
            report(Rules.UnknownName, Anchor.Layer(index, "layer"), $"'{((TextValue)name).Text}' is an input: only a layer can be called again");
            return unknown;
        }

        var first = tensor.Producer;
        while (earlier[first].SharedWith is { } shared)
        {
            first = shared;
        }

        return new(earlier[first].Layer, earlier[first].Arguments) { NamedAfter = Reuse, SharedWith = first };
    }

    private DeclaredLayer ReadSubmodel(AttributeDeclaration declaration, int index)
    {
        var unknown = new DeclaredLayer(UnknownLayer.Of(Submodel), Arguments.None);
        if (declaration["network"] is not NetworkValue reference)
        {
            return unknown;
        }

        var anchor = Anchor.Layer(index, "network");
        if (reference.Problem is { } problem)
        {
            report(Rules.BadSubmodel, anchor, $"'{reference.Name}' {problem}");
        }
        else if (reference.WayBack is { } way)
        {
            report(Rules.SubmodelCycle, anchor, $"'{network}' contains itself: {network} -> {way}");
        }
        else if (reference.Key is { } key && nested.Find(key) is var (layer, inner) && layer.Size <= MostNestedLayers)
        {
            var wrapped = Wrap(layer, declaration);
            return ReferenceEquals(wrapped, layer)
                ? new(layer, Arguments.None) { NamedAfter = inner.Type.Name, GivenName = inner.Network?.Text("Name") }
                : new(wrapped, Arguments.None);
        }

        return unknown;
    }

    private static Arguments ReadArguments(Layer layer, AttributeDeclaration declaration)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        foreach (var argument in declaration.Arguments)
        {
            if (!CommonArguments.Contains(argument.Name)
                && layer.Parameters.FirstOrDefault(parameter => Matches(parameter, argument)) is { } known
                && (known.TakesNoValues || !IsEmptyParamsArray(argument)))
            {
                arguments.Add(new(known.Name, argument.Value));
            }
        }

        return new(arguments.ToImmutable());
    }

    // [MaxPooling2D] gives its constructor an empty array; constructor parameters, unlike properties, start small.
    private static bool IsEmptyParamsArray(Argument argument) =>
        argument.Value is ListValue { Items.IsEmpty: true } && char.IsLower(argument.Name[0]);

    private static bool Matches(Parameter parameter, Argument argument) =>
        string.Equals(parameter.PropertyName, argument.Name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A layer as its attribute states it, without a place in the graph.</summary>
/// <param name="Layer">Its class.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record DeclaredLayer(Layer Layer, Arguments Arguments)
{
    /// <summary>The class that its automatic name is made of, where it is not the layer's.</summary>
    public string? NamedAfter { get; init; }

    /// <summary>The layer whose weights it uses, or null.</summary>
    public int? SharedWith { get; init; }

    /// <summary>The name that it brings along: a nested network's own.</summary>
    public string? GivenName { get; init; }
}
