using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>Makes a network of a declaration, and reports what cannot be understood of it.</summary>
internal sealed class NetworkBuilder
{
    private static readonly ImmutableHashSet<string> CommonArguments =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "Name", "From", "InputShape", "Expect", "Trainable");

    private readonly NetworkDeclaration _declaration;
    private readonly NetworkOptions _options;
    private readonly AutomaticNames _names;
    private readonly Dictionary<string, TensorReference> _tensors = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings = new();
    private readonly ImmutableArray<NetworkInput>.Builder _inputs = ImmutableArray.CreateBuilder<NetworkInput>();
    private readonly ImmutableArray<Node>.Builder _nodes = ImmutableArray.CreateBuilder<Node>();

    private NetworkBuilder(NetworkDeclaration declaration)
    {
        _declaration = declaration;
        _options = new(
            declaration.Network?.Text("DataFormat") ?? DataFormats.ChannelsLast,
            declaration.Network?.Text("SummaryStyle") == "keras3" ? SummaryStyle.Keras3 : SummaryStyle.Classic);
        _names = new(_options.SummaryStyle);
    }

    private bool IsFunctional =>
        _declaration.Inputs.Length > 1
        || _declaration.Inputs.Any(input => input["Name"] is not null)
        || _declaration.Layers.Any(layer => layer["From"] is not null);

    public static (Network Network, ImmutableArray<Finding> Findings) Build(NetworkDeclaration declaration)
    {
        var builder = new NetworkBuilder(declaration);
        builder.CheckType();
        builder.ReadInputs();
        builder.ReadLayers();
        var network = new Network(
            declaration.Network?.Text("Name") ?? declaration.Type.Name,
            builder.IsFunctional,
            builder._options,
            builder._inputs.ToImmutable(),
            builder._nodes.ToImmutable(),
            builder.ReadOutputs());
        return (network, builder._findings.ToImmutableArray());
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
            foreach (var name in type.DeclaredMembers.Take(_declaration.Network?["Members"] is null ? 1 : 0))
            {
                Report(Rules.MemberClash, Anchor.Network, $"'{type.Name}' already has a member '{name}', so nothing is generated: set Members = \"Shapes\" on [Network] to put the generated members into a nested class");
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
        Claim(input.Name, TensorReference.OfInput(index), new Anchor(Place.Input, index, "Name"), "input");
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
                    $"A size of [Input] is a number of at least 1, -1 where it is open, or a name, but is {(size as SizeValue)?.Dim.ToString() ?? "something else"}");
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
        var previous = TensorReference.OfInput(0);
        foreach (var (declaration, index) in _declaration.Layers.Select((layer, index) => (layer, index)))
        {
            var layer = LayerOf(declaration);
            var name = _names.For(layer, declaration.Text("Name"));
            var inbound = declaration.List("From") is { } from ? Resolve(from, index) : ImmutableArray.Create(previous);
            _nodes.Add(new(name, declaration.IsBound ? layer : UnknownLayer.Of(layer.Name), ReadArguments(layer, declaration), inbound)
            {
                IsTrainable = declaration.Flag("Trainable") ?? true,
                InputShape = index == 0 && _declaration.Inputs.IsEmpty ? null : declaration["InputShape"],
                Expect = declaration["Expect"],
                HasGivenName = declaration["Name"] is not null,
            });
            previous = new(index);
            Claim(name, previous, Anchor.Layer(index, declaration["Name"] is null ? null : "Name"), "layer");
        }
    }

    // [LSTM(8, Bidirectional = true)] is the LSTM in its wrapper.
    private static Layer LayerOf(AttributeDeclaration declaration) => Wrappers.All
        .Where(wrapper => declaration.Flag(wrapper.Name) == true)
        .Aggregate(LayerCatalog.Find(declaration.ClassName) ?? UnknownLayer.Of(declaration.ClassName), (layer, wrapper) => wrapper.Around(layer));

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

    private ImmutableArray<TensorReference> Resolve(EquatableArray<Value> names, int layer)
    {
        var references = ImmutableArray.CreateBuilder<TensorReference>();
        foreach (var (value, element) in names.Select((value, element) => (value, element)))
        {
            if (value is TextValue { Text: var name } && TensorNames.TryParse(name, out var producer, out var output)
                && _tensors.TryGetValue(producer, out var tensor))
            {
                references.Add(tensor with { Output = output });
            }
            else if (value is TextValue { Text: var unknown })
            {
                Report(Rules.UnknownName, Anchor.Layer(layer, "From", element), UnknownName(unknown));
            }
        }

        return references.ToImmutable();
    }

    private string UnknownName(string name)
    {
        var nearest = _tensors.Keys
            .Select(known => (known, distance: EditDistance.Between(name, known)))
            .Where(candidate => candidate.distance <= 2)
            .OrderBy(candidate => candidate.distance)
            .Select(candidate => candidate.known)
            .FirstOrDefault();
        return $"No earlier layer or input is named '{name}'" + (nearest is null ? string.Empty : $"; did you mean '{nearest}'?");
    }

    private EquatableArray<NetworkOutput> ReadOutputs()
    {
        var outputs = ImmutableArray.CreateBuilder<NetworkOutput>();
        foreach (var (output, index) in _declaration.Outputs.Select((output, index) => (output, index)))
        {
            var source = _nodes.Count == 0 ? (TensorReference?)null : new TensorReference(_nodes.Count - 1);
            if (output.Text("From") is { } from)
            {
                source = TensorNames.TryParse(from, out var producer, out var tensor) && _tensors.TryGetValue(producer, out var found)
                    ? found with { Output = tensor }
                    : null;
                if (source is null)
                {
                    Report(Rules.UnknownName, new Anchor(Place.Output, index, "From"), UnknownName(from));
                }
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

    private void Claim(string name, TensorReference tensor, Anchor anchor, string what)
    {
        if (_tensors.ContainsKey(name))
        {
            Report(Rules.DuplicateName, anchor, $"Another layer or input is already named '{name}': give this {what} a name of its own");
        }
        else
        {
            _tensors.Add(name, tensor);
        }
    }

    private void Report(Rule rule, Anchor anchor, string message) => _findings.Add(new(rule, anchor, message));
}
