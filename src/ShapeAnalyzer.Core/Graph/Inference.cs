using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Runs the layers' rules over a network, one layer after the other. It goes on behind a broken layer with what
/// is known of its output, so that all independent errors are found in one pass, and each only where it is made.
/// </summary>
internal sealed class Inference
{
    private readonly Network _network;
    private readonly ImmutableArray<ShapedLayer>.Builder _layers;
    private readonly LayerCall?[] _calls;
    private readonly List<Finding> _findings = new();

    private Inference(Network network)
    {
        _network = network;
        _calls = new LayerCall?[network.Nodes.Length];
        _layers = ImmutableArray.CreateBuilder<ShapedLayer>(network.Nodes.Length);
    }

    public static ShapedNetwork Run(Network network, CancellationToken cancellation = default)
    {
        var inference = new Inference(network);
        for (var i = 0; i < network.Nodes.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            inference.InferNode(i, network.Nodes[i]);
        }

        foreach (var output in network.Outputs)
        {
            inference.CheckOutput(output);
        }

        return new(network, inference._layers.ToImmutable(), inference._findings.ToImmutableArray());
    }

    private void InferNode(int index, Node node)
    {
        for (var element = 0; element < node.Inbound.Length; element++)
        {
            CheckExists(node.Inbound[element], Anchor.Layer(index, "From", element));
        }

        var inputs = node.Inbound.Select(ShapeOf).ToImmutableArray();
        CheckInputShape(index, node, inputs);
        var call = LayerCall.Run(node.Layer, node.Arguments, inputs, _network.Options, node.Inbound.Select(NameOf).ToImmutableArray());
        _calls[index] = call;
        var first = LayerOrder.LayerOf(_network, index);
        if (first != index && _calls[first] is { } firstCall)
        {
            SecondCall.Check(_network.Nodes[first].Name, firstCall, call);
        }

        foreach (var problem in WithoutRepetitions(call.Problems, node.Arguments))
        {
            Report(index, problem);
        }

        var outputs = CheckExpectation(index, node, call.Outputs.ToImmutableArray());
        _layers.Add(new ShapedLayer(node, inputs, outputs, first == index ? call.Weights.ToImmutableArray() : ImmutableArray<Weight>.Empty, call.MultiplyAdds, call.Problems.Count > 0)
        {
            HasAllWeights = call.IsComplete || first != index,
            Nested = call.Nested,
            Windows = call.Windows.ToImmutableArray(),
            DataFormat = call.DataFormat,
            Order = AxisOrder.After(call, node.Inbound.IsEmpty ? new[] { (InputOrder, Shape.Unknown) } : node.Inbound.Select((tensor, i) => (OrderOf(tensor), inputs[i]))),
        });
    }

    // A window of one number for all axes can be too large along each, which is one mistake.
    private static IEnumerable<Problem> WithoutRepetitions(IReadOnlyList<Problem> problems, Arguments arguments) => problems
        .GroupBy(problem => (problem.Rule, problem.Parameter, Element: IsOneValue(problem.Parameter, arguments) ? -1 : problem.Element))
        .Select(group => group.First());

    private static bool IsOneValue(string? parameter, Arguments arguments) =>
        parameter is null || arguments[parameter] is not ListValue { Items.Length: > 1 };

    private void CheckInputShape(int index, Node node, ImmutableArray<Shape> inputs)
    {
        if (node.InputShape is not ListValue { Items: var believed } || inputs.IsEmpty || !inputs[0].HasRank)
        {
            return;
        }

        var actual = inputs[0];
        if (Beliefs.FirstMismatch(believed, actual.WithoutBatch()) is { } mismatch)
        {
            Report(index, new(
                Rules.InputShape,
                $"states the input shape {Beliefs.Format(believed)} but receives {ShapeText.Compact(actual)}",
                "input_shape",
                mismatch.Element,
                Axis: mismatch.Element < 0 ? null : mismatch.Element + 1,
                Expected: mismatch.Expected,
                Actual: mismatch.Actual));
        }
    }

    private ImmutableArray<ShapedTensor> CheckExpectation(int index, Node node, ImmutableArray<ShapedTensor> outputs)
    {
        if (node.Expect is not ListValue { Items: var believed })
        {
            return outputs;
        }

        var actual = outputs[0].Shape;
        if (!actual.HasRank)
        {
            // Nothing is known of the output: what the author states of it is the best there is.
            return outputs.SetItem(0, ShapedTensor.Of(Beliefs.ToShape(believed), "as stated by Expect"));
        }

        if (Beliefs.FirstMismatch(believed, actual.WithoutBatch()) is { } mismatch)
        {
            int? axis = mismatch.Element < 0 ? null : mismatch.Element + 1;
            var formula = axis is { } wrong ? outputs[0].Axes[wrong].Formula : null;
            Report(index, new(
                Rules.Expect,
                $"is stated to give {Beliefs.Format(believed)} but gives {ShapeText.Compact(actual)}{(formula is null ? string.Empty : $", where {mismatch.Actual} = {formula}")}",
                "expect",
                mismatch.Element,
                Axis: axis,
                Expected: mismatch.Expected,
                Actual: mismatch.Actual) { IsExplained = formula is not null });
        }

        return outputs;
    }

    // How many outputs a layer has is known only when it was called.
    private void CheckExists(TensorReference tensor, Anchor anchor)
    {
        var outputs = tensor.IsInput ? 1 : _calls[tensor.Producer] is { IsComplete: true } call ? call.Outputs.Count : int.MaxValue;
        if (tensor.Output >= outputs)
        {
            var name = tensor.IsInput ? _network.Inputs[tensor.InputIndex].Name : _network.Nodes[tensor.Producer].Name;
            _findings.Add(new(
                Rules.UnknownName,
                anchor,
                $"'{name}' has {(outputs == 1 ? "1 output" : $"{outputs} outputs")}, so there is no '{name}[{tensor.Output}]': the first is '{name}[0]'"));
        }
    }

    private void CheckOutput(NetworkOutput output)
    {
        if (output.Source is { } tensor)
        {
            CheckExists(tensor, new Anchor(Place.Output, output.DeclaredIndex, "From"));
        }

        if (output is not { Source: { } source, Expected: { } expected })
        {
            return;
        }

        var actual = ShapeOf(source);
        var believed = expected.Select(Value.Of).ToEquatableArray();
        if (!actual.HasRank || Beliefs.FirstMismatch(believed, actual.WithoutBatch()) is not { } mismatch)
        {
            return;
        }

        int? axis = mismatch.Element < 0 ? null : mismatch.Element + 1;
        var chain = Chain.To(_network, _layers, source, axis);
        var arithmetic = axis is { } wrong ? AxisOrigin.Explain(_layers, source, wrong) : string.Empty;
        _findings.Add(new(
            Rules.Output,
            new Anchor(Place.Output, output.DeclaredIndex, "shape", mismatch.Element),
            $"The network is stated to give {Beliefs.Format(believed)} but gives {ShapeText.Compact(actual)} ({chain}{arithmetic})",
            Reporter.Properties(null, mismatch.Expected, mismatch.Actual, chain)));
    }

    private void Report(int index, Problem problem) => _findings.Add(Reporter.Report(_network, _layers, index, problem));

    private AxisOrder InputOrder => AxisOrder.Of(_network.Options.DataFormat);

    private AxisOrder OrderOf(TensorReference tensor) => tensor.IsInput ? InputOrder : _layers[tensor.Producer].Order;

    private string NameOf(TensorReference reference) =>
        reference.IsInput ? _network.Inputs[reference.InputIndex].Name : _network.Nodes[reference.Producer].Name;

    private Shape ShapeOf(TensorReference reference) =>
        reference.IsInput ? _network.Inputs[reference.InputIndex].Shape
        : reference.Output < _layers[reference.Producer].Outputs.Length ? _layers[reference.Producer].Outputs[reference.Output].Shape
        : Shape.Unknown;
}
