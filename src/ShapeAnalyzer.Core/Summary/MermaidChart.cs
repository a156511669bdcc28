using System.Globalization;
using System.Text;

namespace ShapeAnalyzer.Core;

/// <summary>
/// The network as a Mermaid flowchart: a node for each input and layer with its output shape, an edge for each tensor with
/// its shape. A layer called several times is one node; a layer that fails has the class <c>broken</c>.
/// </summary>
internal static class MermaidChart
{
    public static string Write(ShapedNetwork network)
    {
        var text = new StringBuilder("flowchart TD\n");
        var parts = PartsOf(network);
        foreach (var part in parts)
        {
            text.Append("    ").Append(Id(part)).Append(part < 0 ? $"([\"{InputLabel(network, ~part)}\"])" : $"[\"{LayerLabel(network, part)}\"]").Append('\n');
        }

        foreach (var call in Enumerable.Range(0, network.Layers.Length))
        {
            var layer = LayerOrder.LayerOf(network.Network, call);
            foreach (var tensor in network.Network.Nodes[call].Inbound)
            {
                text.Append("    ").Append(Id(tensor.IsInput ? tensor.Producer : LayerOrder.LayerOf(network.Network, tensor.Producer)))
                    .Append(" -->|\"").Append(Escape(Text(network, tensor))).Append("\"| ").Append(Id(layer)).Append('\n');
            }
        }

        var broken = Enumerable.Range(0, network.Layers.Length)
            .Where(call => network.Layers[call].IsBroken)
            .Select(call => Id(LayerOrder.LayerOf(network.Network, call)))
            .Distinct()
            .ToList();
        if (broken.Count > 0)
        {
            text.Append("    classDef broken stroke:#d00,stroke-width:3px,stroke-dasharray:5\n");
            text.Append("    class ").Append(string.Join(",", broken)).Append(" broken\n");
        }

        return text.ToString();
    }

    // Also what leads to no output: a picture shows where a network hangs apart.
    private static IEnumerable<int> PartsOf(ShapedNetwork network) =>
        Enumerable.Range(0, network.Network.Inputs.Length).Select(input => ~input)
            .Concat(Enumerable.Range(0, network.Layers.Length).Where(call => network.Network.Nodes[call].SharedWith is null));

    private static string InputLabel(ShapedNetwork network, int input) =>
        $"{Escape(network.Network.Inputs[input].Name)}<br/>{Escape(Text(network, TensorReference.OfInput(input)))}";

    private static string LayerLabel(ShapedNetwork network, int layer)
    {
        var shaped = network.Layers[layer];
        var outputs = string.Join(", ", shaped.Outputs.Select((_, output) => Text(network, new(layer, output))));
        return $"{Escape(shaped.Node.Name)} ({Escape(shaped.Node.Layer.Name)}){(shaped.IsBroken ? " fails" : string.Empty)}<br/>{Escape(outputs)}";
    }

    private static string Text(ShapedNetwork network, TensorReference tensor) => ShapeText.Compact(network[tensor].Shape, network.Batch.Of(tensor));

    private static string Id(int part) =>
        string.Concat(part < 0 ? "input" : "layer", (part < 0 ? ~part : part).ToString(CultureInfo.InvariantCulture));

    // What Mermaid, or HTML in its labels, would read as something else, in Mermaid's numbers of characters.
    private static string Escape(string text)
    {
        if (!text.Any(IsSpecial))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (IsSpecial(letter))
            {
                escaped.Append('#').Append(((int)letter).ToString(CultureInfo.InvariantCulture)).Append(';');
            }
            else
            {
                escaped.Append(letter);
            }
        }

        return escaped.ToString();
    }

    private static bool IsSpecial(char letter) => letter is '"' or '#' or '&' or '<' or '>' or '`' or ';' or '\\' or '*' or '|' or < ' ';
}
