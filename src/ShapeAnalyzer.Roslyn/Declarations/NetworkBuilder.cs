using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>Makes a network of a declaration, and reports what cannot be understood of it.</summary>
internal sealed class NetworkBuilder
{
    private readonly NetworkDeclaration _declaration;
    private readonly NestedNetworks _nested;
    private readonly NetworkOptions _options;
    private readonly LayerNames _names;
    private readonly TensorScope _scope;
    private readonly List<Finding> _findings = new();
    private readonly ImmutableArray<NetworkInput>.Builder _inputs = ImmutableArray.CreateBuilder<NetworkInput>();
    private readonly ImmutableArray<Node>.Builder _nodes = ImmutableArray.CreateBuilder<Node>();

    private NetworkBuilder(NetworkDeclaration declaration, NestedNetworks nested)
    {
        _declaration = declaration;
        _nested = nested;
        _options = new(
            declaration.Network?.Text("DataFormat") ?? DataFormats.ChannelsLast,
            declaration.Network?.Text("SummaryStyle") == "keras3" ? SummaryStyle.Keras3 : SummaryStyle.Classic)
        {
            ShowTrainable = declaration.Network?.Flag("ShowTrainable") ?? false,
            ExpandNested = declaration.Network?.Flag("ExpandNested") ?? false,
        };
        _names = new(_options.SummaryStyle);
        _scope = new(Report);
    }

    private bool IsFunctional =>
        _declaration.Inputs.Length > 1
        || _declaration.Inputs.Any(input => input["Name"] is not null)
        || _declaration.Layers.Any(layer => layer["From"] is not null || layer.ClassName == LayerReader.Reuse)
        || _declaration.Outputs.Any(output => output["From"] is not null);

    private bool HasGaps => _declaration.Layers.Concat(_declaration.Inputs).Any(attribute => !attribute.IsBound);

    public static (Network Network, ImmutableArray<Finding> Findings) Build(NetworkDeclaration declaration) =>
        Build(declaration, new(declaration.Networks));

    public static (Network Network, ImmutableArray<Finding> Findings) Build(NetworkDeclaration declaration, NestedNetworks nested)
    {
        var builder = new NetworkBuilder(MemberResolver.Resolve(declaration, nested), nested);
        builder.CheckOwnMembers(declaration);
        builder.CheckType();
        builder.ReadInputs();
        builder.ReadLayers();
        var outputs = builder.ReadOutputs();
        builder._scope.ReportUnknown();
        var network = new Network(
            declaration.Network?.Text("Name") ?? declaration.Type.Name,
            builder.IsFunctional,
            builder._options,
            builder._inputs.ToImmutable(),
            builder._nodes.ToImmutable(),
            outputs)
        {
            HasUnresolvedNames = builder._scope.HasUnresolved,
        };
        return (network, builder._findings.ToImmutableArray());
    }

    private void CheckOwnMembers(NetworkDeclaration declaration)
    {
        foreach (var anchor in MemberResolver.OwnMembers(declaration))
        {
            Report(Rules.OwnMember, anchor, $"This compares '{declaration.Type.Name}' with itself and so checks nothing: write the number that you believe, or leave it out");
        }
    }

    private void CheckType()
    {
        var type = _declaration.Type;
        if (type.IsFileLocal)
        {
            Report(Rules.FileLocalType, Anchor.Network, $"'{type.Name}' is a file-local type, which generated code cannot reach: it is checked, but gets no constants and no summary");
        }
        else if (!type.IsPartial)
        {
            Report(Rules.NotPartial, Anchor.Network, $"'{type.Name}' is checked, but gets no constants and no summary: make it and the types around it partial");
        }
        else
        {
            foreach (var (rule, text) in MemberClashes.Of(_declaration))
            {
                Report(rule, Anchor.Network, text);
            }
        }

        if (_declaration.IsSplit)
        {
            Report(Rules.SplitDeclaration, Anchor.Layer(0), $"The layers of '{type.Name}' stand on several partial declarations, whose order is not defined: move all layer attributes to one of them");
        }

        if (_declaration.Layers.IsEmpty)
        {
            Report(Rules.NoLayers, Anchor.Network, $"'{type.Name}' has no layers: add layer attributes such as [Dense(10)]");
        }
    }

    private void ReadInputs()
    {
        var names = new AutomaticNames(_options.SummaryStyle);
        foreach (var (input, index) in _declaration.Inputs.Select((input, index) => (input, index)))
        {
            var name = input.Text("Name") ?? (IsFunctional ? names.Next(_options.SummaryStyle == SummaryStyle.Keras3 ? "input_layer" : "input") : "input");
            var batched = input.Flag("Batched") ?? true;
            var dims = (input.List("shape") ?? EquatableArray<Value>.Empty).Select((size, element) => ReadInputSize(size, index, element));
            var batch = input.Size("Batch") is { Value: > 0 } given ? given : Dim.Undefined;
            Add(new(name, input.IsBound ? Shape.Of(batched ? dims.Prepend(batch) : dims) : Shape.Unknown, batched), index);
        }

        if (_inputs.Count == 0 && _declaration.Layers.Length > 0)
        {
            Add(new("input", ReadImplicitInput(_declaration.Layers[0])), 0);
        }
    }

    private void Add(NetworkInput input, int index)
    {
        _inputs.Add(input);
        _scope.Claim(input.Name, TensorReference.OfInput(index), new Anchor(Place.Input, index, "Name"), "input");
    }

    private Dim ReadInputSize(Value size, int input, int element)
    {
        switch (size)
        {
            case TextValue { Text: var name } when name.Length > 0:
                return Dim.Symbol(name);
            case SizeValue { Dim: var dim } when dim.Value == -1:
                return Dim.Undefined;
            case SizeValue { Dim: var dim } when dim.Value > 0:
                return dim;
            case UnknownValue:
                return Dim.Unknown;
            default:
                Report(
                    Rules.BadArgument,
                    new Anchor(Place.Input, input, "shape", element),
                    $"A size of [Input] is a number of at least 1, -1 where it is open, or a name, but is {Signature.Describe(size)}");
                return Dim.Unknown;
        }
    }

    // As in Keras, the first layer may state the input.
    private Shape ReadImplicitInput(AttributeDeclaration first)
    {
        if (first.List("InputShape") is { } shape)
        {
            return Shape.Of(shape.Select(size => size is SizeValue { Dim: { Value: > 0 } dim } ? dim : Dim.Undefined).Prepend(Dim.Undefined));
        }

        if (first.ClassName == "Dense" && first.Size("InputDim") is { Value: > 0 } features)
        {
            return Shape.Of(Dim.Undefined, features);
        }

        if (_declaration.Network is not null && first.IsBound)
        {
            Report(Rules.NoInput, Anchor.Network, $"'{_declaration.Type.Name}' has no input: add [Input(...)] with the shape of one sample, such as [Input(28, 28, 1)]");
        }

        return Shape.Unknown;
    }

    private void ReadLayers()
    {
        var reader = new LayerReader(_nested, _scope, _declaration.Type.Name, Report);
        var previous = TensorReference.OfInput(0);
        foreach (var (declaration, index) in _declaration.Layers.Select((layer, index) => (layer, index)))
        {
            var layer = reader.Read(declaration, index, _nodes);
            var inbound = ReadFrom(declaration, index) ?? ImmutableArray.Create(previous);
            var name = _names.Next(layer, declaration.Text("Name"), index, inbound);
            _nodes.Add(new(name, inbound.IsEmpty ? UnknownLayer.Of(layer.Layer.Name) : layer.Layer, layer.Arguments, inbound)
            {
                IsTrainable = declaration.Flag("Trainable") ?? true,
                InputShape = index == 0 && _declaration.Inputs.IsEmpty ? null : declaration["InputShape"],
                Expect = declaration["Expect"],
                SharedWith = layer.SharedWith,
                NamedAfter = layer.NamedAfter,
                HasGivenName = declaration["Name"] is not null || layer.GivenName is not null,
            });
            previous = new(index);
            _scope.Claim(name, previous, Anchor.Layer(index, declaration["Name"] is null ? null : "Name"), "layer");
        }
    }

    // Null where the layer names none; empty where one of the names is unknown, for then the layer's inputs are.
    private ImmutableArray<TensorReference>? ReadFrom(AttributeDeclaration layer, int index)
    {
        if (layer.List("From") is not { } names)
        {
            return null;
        }

        if (names.IsEmpty)
        {
            Report(Rules.BadArgument, Anchor.Layer(index, "From"), "From must name at least one input or earlier layer; without it the layer uses the one above");
            return null;
        }

        var tensors = names.Select((name, element) => _scope.Find(name, Anchor.Layer(index, "From", element))).ToList();
        return tensors.All(tensor => tensor is not null) ? tensors.Select(tensor => tensor!.Value).ToImmutableArray() : ImmutableArray<TensorReference>.Empty;
    }

    private EquatableArray<NetworkOutput> ReadOutputs()
    {
        var outputs = ImmutableArray.CreateBuilder<NetworkOutput>();
        foreach (var (output, index) in _declaration.Outputs.Select((output, index) => (output, index)))
        {
            var source = _nodes.Count == 0 ? (TensorReference?)null : new TensorReference(_nodes.Count - 1);
            if (output["From"] is { } from and not NullValue)
            {
                source = _scope.Find(from, new Anchor(Place.Output, index, "From"));
            }

            var shape = output.List("shape") is { IsEmpty: false } sizes
                ? sizes.Select(ReadOutputSize).ToEquatableArray()
                : (EquatableArray<Dim>?)null;
            outputs.Add(new(source, shape) { DeclaredIndex = index });
        }

        if (outputs.Count == 0)
        {
            var used = new HashSet<int>(_nodes.SelectMany(node => node.Inbound).Select(tensor => tensor.Producer));
            outputs.AddRange(Enumerable.Range(0, _nodes.Count).Where(node => !used.Contains(node)).Select(node => new NetworkOutput(new TensorReference(node), null)));
        }

        return outputs.ToImmutable();
    }

    private static Dim ReadOutputSize(Value size) => size switch
    {
        SizeValue { Dim: { Value: not < 0 } dim } => dim,
        TextValue { Text: { Length: > 0 } name } => Dim.Symbol(name),
        _ => Dim.Unknown,
    };

    private void Report(Rule rule, Anchor anchor, string message)
    {
        // An attribute that someone is typing may have, or may not keep, the name in question.
        if (!HasGaps || (rule != Rules.DuplicateName && rule != Rules.UnknownName))
        {
            _findings.Add(new(rule, anchor, message));
        }
    }
}
