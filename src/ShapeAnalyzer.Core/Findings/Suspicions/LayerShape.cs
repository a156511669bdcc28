using System.Globalization;

namespace ShapeAnalyzer.Core;

/// <summary>Information, if asked for: what each layer gives and holds.</summary>
internal sealed class LayerShape() : Suspicion(Rules.LayerShape)
{
    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        if (options.ShowShapes && !layer.Node.IsOperation && layer.Outputs.All(output => output.Shape.HasRank))
        {
            var outputs = string.Join(" and ", layer.Outputs.Select(output => network.Network.Network.Options.WritesBatch ? output.Shape.ToString() : ShapeText.Compact(output.Shape)));
            var parameters = layer.Parameters.Value?.ToString("N0", CultureInfo.InvariantCulture) ?? "?";
            yield return Found($"gives {outputs} and has {parameters} parameters");
        }
    }
}
