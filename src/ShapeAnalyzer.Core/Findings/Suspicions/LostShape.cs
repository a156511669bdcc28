namespace ShapeAnalyzer.Core;

/// <summary>Information, if asked for: where what was known of a shape ends, so that less is checked behind it.</summary>
internal sealed class LostShape() : Suspicion(Rules.LostShape)
{
    public override IEnumerable<Problem> Check(ShapedLayer layer, NetworkView network, CheckOptions options)
    {
        // Without any known input nothing is lost.
        if (!options.ShowLostShapes || !network.Network.Network.Inputs.Any(input => input.Shape.HasRank))
        {
            yield break;
        }

        if (layer.Inputs.All(IsKnown) && layer.Outputs.Any(output => !IsKnown(output.Shape)))
        {
            yield return Found($"receives {string.Join(" and ", layer.Inputs.Select(Text))} but gives {string.Join(" and ", layer.Outputs.Select(output => Text(output.Shape)))}: what stands for ? is not known");
            yield break;
        }

        for (var input = 0; input < layer.Inputs.Length && input < layer.Node.Inbound.Length; input++)
        {
            if (layer.Node.Inbound[input].IsInput && layer.Inputs[input] is { HasRank: false, Tail.IsEmpty: true, IsAbsent: false })
            {
                yield return Found("receives a tensor of which no shape is known", input: input);
            }
        }
    }

    private static bool IsKnown(Shape shape) => shape.IsAbsent || (shape.HasRank && shape.Dims.All(size => !size.IsUnknown));

    private static string Text(Shape shape) => shape.IsAbsent ? "nothing" : shape.ToString();
}
