using System.Collections.Immutable;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.Generation;

/// <summary>What a network's type gets: constants of the whole and a class for each layer.</summary>
internal static class NetworkMembers
{
    public static ImmutableArray<Member> Of(ShapedNetwork network)
    {
        var members = new MemberList();
        members.Add(Member.Text(GeneratedMembers.Summary, SummaryText.Write(network), new("The layers with their output shapes and parameters, as Keras prints them")));
        members.Add(Member.Text(GeneratedMembers.Mermaid, MermaidChart.Write(network), new("The layers as a Mermaid flowchart: what each gives, and what goes from one to the next")));
        members.Add(Count(GeneratedMembers.TotalParameters, network.TotalParameters, "All parameters"));
        members.Add(Count(GeneratedMembers.TrainableParameters, network.TrainableParameters, "The parameters that are trained"));
        members.Add(Count(GeneratedMembers.NonTrainableParameters, network.NonTrainableParameters, "The parameters that are not trained"));
        members.Add(Count(GeneratedMembers.MultiplyAdds, network.MultiplyAdds, "The multiplications, each with an addition, for one sample"));
        return members.ToImmutable();
    }

    public static IEnumerable<LayerClass> LayersOf(ShapedNetwork network)
    {
        var names = new MemberNames();
        if (network.Network.IsFunctional)
        {
            foreach (var input in network.Network.Inputs)
            {
                var members = LayerMembers.Of(input, AxisOrder.Of(network.Network.Options.DataFormat));
                yield return new(names.ClassOf(input, members), $"'{input.Name}' (input): {ShapeText.Compact(input.Shape)}.", members);
            }
        }

        for (var index = 0; index < network.Layers.Length; index++)
        {
            var layer = network.Layers[index];
            if (layer.Node.IsOperation || IsSameAgain(network, layer.Node))
            {
                continue;
            }

            var members = LayerMembers.Of(network, index);
            yield return new(names.ClassOf(layer.Node, members), Describe(network, index), members);
        }
    }

    // A module in code has one name, however often it is called.
    private static bool IsSameAgain(ShapedNetwork network, Node node) => node.SharedWith is { } first && network.Layers[first].Node.Name == node.Name;

    private static string Describe(ShapedNetwork network, int index)
    {
        var layer = network.Layers[index];
        var inputs = string.Join(" and ", network.Batch.Received(layer).Select(input => ShapeText.Compact(input.Shape, input.Axis)));
        var outputs = string.Join(" and ", layer.Outputs.Select((output, i) => ShapeText.Compact(output.Shape, network.Batch.Of(new(index, i)))));
        return $"'{layer.Node.Name}' ({layer.Node.Layer.Name}): {inputs} -> {outputs}.";
    }

    private static Member? Count(string name, Calculation? count, string what) => count is null ? null : Member.Constant("long", name, count, new(what));
}

/// <summary>The nested class of one layer.</summary>
internal sealed record LayerClass(string Name, string Documentation, ImmutableArray<Member> Members);
