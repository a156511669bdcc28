using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// One call of a layer: gives its rule the arguments and input shapes, and takes what the rule finds out.
/// </summary>
internal sealed partial class LayerCall
{
    private const string DependentWeights = "its weights depend on it";

    private readonly Dictionary<Parameter, object?> _arguments;
    private readonly List<Weight> _weights = new();
    private readonly List<ShapedTensor> _outputs = new();
    private readonly List<Problem> _problems = new();
    private readonly List<SlidingWindow> _windows = new();
    private readonly List<SizedAxis> _sizedAxes = new();
    private readonly NetworkOptions _options;
    private readonly ImmutableArray<string> _producers;
    private int _wrongSizes;

    private LayerCall(Layer layer, ImmutableArray<Shape> inputs, NetworkOptions options, ImmutableArray<string> producers, Dictionary<Parameter, object?> arguments) =>
        (Layer, Inputs, _options, _producers, _arguments) = (layer, inputs, options, producers, arguments);

    public Layer Layer { get; }

    public ImmutableArray<Shape> Inputs { get; private set; }

    /// <summary>The first input.</summary>
    public Shape Input => Inputs.IsEmpty ? Shape.Unknown : Inputs[0];

    public IReadOnlyList<Weight> Weights => _weights;

    public IReadOnlyList<ShapedTensor> Outputs => _outputs;

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The windows that slide over the input, for rules about strides.</summary>
    public IReadOnlyList<SlidingWindow> Windows => _windows;

    /// <summary>The data format that the layer works in; null where it has none.</summary>
    public string? DataFormat { get; private set; }

    /// <summary>What the axes of the first output mean, by the layer's rule.</summary>
    public AxisOrder Axes { get; private set; }

    /// <summary>Multiply-adds for one sample; null where the layer multiplies nothing worth counting.</summary>
    public Calculation? MultiplyAdds { get; private set; }

    /// <summary>The sizes of the input that the weights depend on.</summary>
    public IReadOnlyList<SizedAxis> SizedAxes => _sizedAxes;

    /// <summary>The layers inside, where the layer is itself a network.</summary>
    public ShapedNetwork? Nested { get; private set; }

    /// <summary>False where the rule could not be followed to its end, so that there may be weights that it did not state.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>What tests do in the middle of a run: fail, or cancel it. Nobody else sets it.</summary>
    public static Action<Layer, Arguments>? Interruption { get; set; }

    /// <summary>Reads and checks the arguments, then runs the layer's rule if they are valid.</summary>
    /// <param name="layer">The class of layer.</param>
    /// <param name="arguments">The arguments that it is declared with.</param>
    /// <param name="inputs">The shapes that it is called with.</param>
    /// <param name="options">What holds for the whole network.</param>
    /// <param name="producers">The names of the layers that the inputs come from, for messages; may be left out.</param>
    public static LayerCall Run(Layer layer, Arguments arguments, ImmutableArray<Shape> inputs, NetworkOptions options, ImmutableArray<string> producers = default)
    {
        Interruption?.Invoke(layer, arguments);
        var call = new LayerCall(layer, inputs, options, producers, new());
        call.WithinBounds(() =>
        {
            call.ReadArguments(arguments);
            if (call._problems.Count == 0)
            {
                layer.CheckArguments(call);
            }

            call.RunRule();
            call.Axes = layer.OutputAxes(call);
        });
        return call;
    }

    /// <summary>The argument, or the default.</summary>
    public T Get<T>(Parameter<T> parameter) => (T)_arguments[parameter]!;

    /// <summary>The data format that is asked for, or the network's.</summary>
    public bool IsChannelsFirst(Parameter<string?> dataFormat)
    {
        DataFormat = Get(dataFormat) ?? _options.DataFormat;
        return DataFormat == DataFormats.ChannelsFirst;
    }

    /// <summary>A size of the input that the output keeps.</summary>
    public Calculation Kept(int axis) => KeptOf(0, axis);

    /// <summary>A size of any input that the output keeps.</summary>
    public Calculation KeptOf(int input, int axis) => Calculation.Of(Inputs[input][axis], "unchanged");

    /// <summary>Where an input comes from, for messages: <c>'dense_1'</c>.</summary>
    public string Producer(int input) =>
        _producers.IsDefault || input >= _producers.Length ? $"input {input + 1}" : $"'{_producers[input]}'";

    /// <summary>Whether the input's rank is known and within the bounds; reports it where it is known and is not.</summary>
    public bool HasRank(int atLeast, int atMost = int.MaxValue, int input = 0)
    {
        var shape = Inputs[input];
        if (!shape.HasRank)
        {
            // Nothing is known of it, so it may have the only rank that is accepted.
            if (atLeast == atMost)
            {
                Inputs = Inputs.SetItem(input, Shape.OfRank(atLeast));
            }

            return atLeast == atMost;
        }

        if (shape.Rank >= atLeast && shape.Rank <= atMost)
        {
            return true;
        }

        var expected = atLeast == atMost ? $"{atLeast}" : atMost == int.MaxValue ? $"{atLeast} or more" : $"{atLeast} to {atMost}";
        Fail(
            Rules.Rank,
            $"expects a tensor of {expected} axes (with the batch) but receives {shape.Rank}: {ShapeText.Keras(shape)}",
            input: input,
            expected: Dim.Of(atLeast),
            actual: Dim.Of(shape.Rank));
        return false;
    }

    /// <summary>Goes on with what is known of an input because the layer accepts nothing else.</summary>
    public void Assume(Shape shape, int input = 0) => Inputs = Inputs.SetItem(input, shape);

    /// <summary>The size of an axis that weights depend on; reports it where it is undefined.</summary>
    public Dim Defined(int axis, string what, int input = 0)
    {
        var size = Inputs[input][axis];
        _sizedAxes.Add(new(input, axis, what, size));
        if (size.IsUndefined || size.IsSymbolic)
        {
            Fail(Rules.UndefinedAxis, $"needs a known number of {what}, since {DependentWeights}, but receives {ShapeText.Keras(Inputs[input])}", input: input, axis: axis);
        }

        return size;
    }

    public void Output(IEnumerable<Calculation> axes) => _outputs.Add(ShapedTensor.Of(axes));

    public void Output(ShapedTensor tensor) => _outputs.Add(tensor);

    public void Output(Shape shape, string? origin = null) => _outputs.Add(ShapedTensor.Of(shape, origin));

    /// <summary>An output whose order in memory is known, or default.</summary>
    public void Output(ImmutableArray<Calculation> axes, ImmutableArray<Dim> strides) => _outputs.Add(ShapedTensor.Of(axes, strides));

    /// <summary>The output has the input's shape.</summary>
    public void OutputAsInput() => Output(Input, "unchanged");

    /// <summary>States a weight, if <paramref name="when"/> is true; null: not known.</summary>
    public void Weight(string name, bool? when, bool trainable, params Dim[] shape)
    {
        if (when != false)
        {
            Weight(new Weight(name, shape.ToImmutableArray(), trainable) { IsCertain = when == true });
        }
    }

    /// <summary>States numbers that the layer keeps but does not count as parameters, if <paramref name="when"/> is true; null: not known.</summary>
    public void Buffer(string name, bool? when, params Dim[] shape)
    {
        if (when != false)
        {
            _weights.Add(new(name, shape.ToImmutableArray(), IsTrainable: false) { IsCertain = when == true, IsBuffer = true });
        }
    }

    public void Weight(string name, params Dim[] shape) => Weight(name, true, true, shape);

    public void Weight(Weight weight)
    {
        _weights.Add(weight);

        // What was reported as undefined tells the first weight that needs it.
        var open = weight.Shape.Any(size => size.IsUndefined || size.IsSymbolic);
        var index = open ? _problems.FindIndex(problem => problem.Rule == Rules.UndefinedAxis && problem.Text.Contains(DependentWeights)) : -1;
        if (index >= 0)
        {
            var dependent = $"its {weight.Name} {ShapeText.Tuple(weight.Shape)} depends on it";
            _problems[index] = _problems[index] with { Text = _problems[index].Text.Replace(DependentWeights, dependent) };
        }
    }

    /// <summary>States that a window slides over an axis of the input.</summary>
    public void Slides(SlidingWindow window) => _windows.Add(window);

    /// <summary>States that the layer is itself a network.</summary>
    /// <param name="network">What is inside.</param>
    /// <param name="isComplete">Whether all of its weights are known.</param>
    public void IsNetwork(ShapedNetwork network, bool isComplete)
    {
        Nested = network;
        IsComplete &= isComplete;
        if (network.Network.Outputs is { IsEmpty: false } outputs && outputs[0].Source is { IsInput: false } output)
        {
            DataFormat = network.Layers[output.Producer].Order.DataFormat;
        }
    }

    /// <summary>Reports that the call fails for every input.</summary>
    /// <param name="rule">What kind of failure.</param>
    /// <param name="text">A sentence that goes on behind the layer's name: "expects ... but receives ...".</param>
    /// <param name="at">The argument to point at; null for the layer.</param>
    /// <param name="element">The element of that argument, or -1.</param>
    /// <param name="input">Which input it is about.</param>
    /// <param name="axis">The axis of that input that is wrong, so that the chain can show who changed it.</param>
    /// <param name="expected">The size that would do.</param>
    /// <param name="actual">The size that is there.</param>
    public void Fail(Rule rule, string text, Parameter? at = null, int element = -1, int input = 0, int? axis = null, Dim? expected = null, Dim? actual = null) =>
        _problems.Add(new(rule, text, at?.Name, element, input, axis, expected, actual));

    /// <summary>Reports an input that does not fit the others; points at its name in From.</summary>
    public void FailInput(Rule rule, string text, int input, int? axis = null, Dim? expected = null, Dim? actual = null) =>
        _problems.Add(new(rule, text, Problem.From, input, input, axis, expected, actual));

    private void RunRule()
    {
        // A wrong size is unknown from here on: what does not depend on it can still be found out.
        if (_problems.Count == _wrongSizes && HasInputCount())
        {
            Layer.Infer(this);
        }

        if (_outputs.Count == 0)
        {
            IsComplete = false;
            _outputs.Add(ShapedTensor.Unknown);
        }
    }

    private void ReadArguments(Arguments arguments)
    {
        foreach (var parameter in Layer.Parameters)
        {
            var given = arguments[parameter.Name];
            _arguments[parameter] = parameter.Read(
                given,
                complaint =>
                {
                    _problems.Add(Layer.Describe(parameter, complaint) is var problem && given is null ? problem with { Parameter = null } : problem);
                    _wrongSizes += given is not null && parameter.HoldsSizes ? 1 : 0;
                });
        }
    }

    private bool HasInputCount()
    {
        var (atLeast, atMost) = Layer.InputCount;
        if (Inputs.Length >= atLeast && Inputs.Length <= atMost)
        {
            return true;
        }

        var expected = atLeast == atMost ? $"{atLeast} input{(atLeast == 1 ? string.Empty : "s")}" : atMost == int.MaxValue ? $"{atLeast} or more inputs" : $"{atLeast} to {atMost} inputs";
        var received = Enumerable.Range(0, Inputs.Length).Select(input => MergeRules.Describe(this, input)).ToList();
        var listed = received.Count == 0 || _producers.IsDefaultOrEmpty ? string.Empty : $": {string.Join(", ", received.Take(received.Count - 1))}{(received.Count > 1 ? " and " : string.Empty)}{received[received.Count - 1]}";
        Fail(Rules.InputCount, $"expects {expected} but receives {Inputs.Length}{listed}", input: -1);
        return false;
    }
}

/// <summary>A size of the input that weights depend on, and what it is called.</summary>
internal readonly record struct SizedAxis(int Input, int Axis, string What, Dim Size);
