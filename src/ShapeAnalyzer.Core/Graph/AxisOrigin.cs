namespace ShapeAnalyzer.Core;

/// <summary>How the size of one axis of a tensor came about: by which layer and which formula.</summary>
internal static class AxisOrigin
{
    /// <summary>The formula of the axis that a problem is with, unless its text says already how the size came about.</summary>
    public static string Explain(IReadOnlyList<ShapedLayer> layers, TensorReference tensor, Problem problem) =>
        problem is { Axis: { } axis, IsExplained: false } ? Explain(layers, tensor, axis) : string.Empty;

    /// <summary>
    /// The formula behind a chain that ends in the tensor: <c> = 13*13*32</c> where the last layer computes its only size,
    /// else the layer and the axis too. Empty where nothing was computed.
    /// </summary>
    public static string Explain(IReadOnlyList<ShapedLayer> layers, TensorReference tensor, int axis)
    {
        for (var reference = tensor; !reference.IsInput;)
        {
            var layer = layers[reference.Producer];
            if (reference.Output >= layer.Outputs.Length || layer.Outputs[reference.Output] is not { Axes: var axes, Shape: var shape } || axes.IsEmpty || axis >= axes.Length || axis < -axes.Length)
            {
                return string.Empty;
            }

            var index = axis < 0 ? axis + axes.Length : axis;
            var isKept = !layer.Inputs.IsEmpty && layer.Inputs[0].HasRank && layer.Inputs[0].Rank == axes.Length && layer.Inputs[0][index].Equals(axes[index].Value);
            if (!isKept && axes[index] is { Value.IsKnown: true, Formula: { } formula } size)
            {
                return reference == tensor && shape.Rank == 2
                    ? $" = {formula}"
                    : $"; axis {index} of {layer.Node.Name}: {size.Value} = {formula}";
            }

            // A layer that keeps the size has it from its first input.
            if (!isKept || (axes[index].Formula is null && axes[index].Origin != "unchanged"))
            {
                return string.Empty;
            }

            reference = layer.Node.Inbound[0];
        }

        return string.Empty;
    }
}
