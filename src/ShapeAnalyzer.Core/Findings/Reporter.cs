using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>Makes findings of problems: who, what, and the chain of shapes that led there.</summary>
internal static class Reporter
{
    /// <summary>A problem of one layer; <paramref name="layers"/> must reach at least to the layers before it.</summary>
    public static Finding Report(Network network, IReadOnlyList<ShapedLayer> layers, int index, Problem problem)
    {
        var node = network.Nodes[index];
        var anchor = Anchor.Layer(index, problem.Parameter, problem.Element);
        var isDeclaration = problem.Rule.Id[3] == '0';
        if (isDeclaration || TensorToShow(node, problem) is not { } tensor)
        {
            return new(problem.Rule, anchor, $"'{node.Name}'{(isDeclaration ? ":" : string.Empty)} {problem.Text}", Properties(node.Name, problem.Expected, problem.Actual, null));
        }

        var chain = Chain.To(network, layers, tensor, problem.Axis);
        return new(
            problem.Rule,
            anchor,
            $"'{node.Name}' {problem.Text} ({chain}{AxisOrigin.Explain(layers, tensor, problem)})",
            Properties(node.Name, problem.Expected, problem.Actual, chain));
    }

    // The input that is wrong; of several that are to fit each other one that has a way to tell, if any has.
    private static TensorReference? TensorToShow(Node node, Problem problem)
    {
        if (node.Inbound.IsEmpty || problem.Input < 0)
        {
            return null;
        }

        var wrong = node.Inbound[Math.Min(problem.Input, node.Inbound.Length - 1)];
        return problem.Parameter != Problem.From || !wrong.IsInput ? wrong
            : node.Inbound.Where(tensor => !tensor.IsInput).Select(tensor => (TensorReference?)tensor).FirstOrDefault();
    }

    /// <summary>The numbers of a finding as data, for fixes and SARIF.</summary>
    public static EquatableArray<KeyValuePair<string, string>> Properties(string? layer, Dim? expected, Dim? actual, string? chain, string? hint = null)
    {
        var properties = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        Add("layer", layer);
        Add("expected", expected?.ToString());
        Add("actual", actual?.ToString());
        Add("chain", chain);
        Add(Hints.Property, hint);
        return properties.ToImmutable();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                properties.Add(new(name, value));
            }
        }
    }
}
