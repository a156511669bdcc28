namespace ShapeAnalyzer.Core;

/// <summary><c>hstack</c> and <c>vstack</c>: joined side by side, or one below the other; small tensors get axes first.</summary>
internal sealed class StackAlong(string name, bool isVertical) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Any(shape => !shape.HasRank))
        {
            return;
        }

        var shapes = call.Inputs.Select(Grow).ToList();
        var along = isVertical || (shapes.Count > 0 && shapes[0].Rank == 1) ? 0 : 1;
        Concatenation.Join(call, along, shapes, null);
    }

    // At least a vector, or a matrix of one row.
    private Shape Grow(Shape shape) => (shape.Rank, isVertical) switch
    {
        (0, true) => Shape.Of(1, 1),
        (1, true) => Shape.Of(1, shape[0]),
        (0, false) => Shape.Of(1),
        _ => shape,
    };
}
