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
        if (problem.Rule.Id[3] == '0' || node.Inbound.IsEmpty)
        {
            return new(problem.Rule, anchor, $"'{node.Name}': {problem.Text}", Properties(node.Name, problem.Expected, problem.Actual, null));
        }

        var chain = Chain.To(network, layers, node.Inbound[Math.Min(problem.Input, node.Inbound.Length - 1)], problem.Axis);
        return new(
            problem.Rule,
            anchor,
            $"'{node.Name}' {problem.Text} ({chain})",
            Properties(node.Name, problem.Expected, problem.Actual, chain));
    }

    /// <summary>The numbers of a finding as data, for fixes and SARIF.</summary>
    public static EquatableArray<KeyValuePair<string, string>> Properties(string? layer, Dim? expected, Dim? actual, string? chain)
    {
        var properties = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        Add("layer", layer);
        Add("expected", expected?.ToString());
        Add("actual", actual?.ToString());
        Add("chain", chain);
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
