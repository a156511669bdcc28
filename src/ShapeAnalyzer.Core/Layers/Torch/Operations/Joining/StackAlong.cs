namespace ShapeAnalyzer.Core;

/// <summary><c>hstack</c>, <c>vstack</c>, <c>dstack</c> and <c>column_stack</c>: joined along an axis; small tensors get axes first.</summary>
/// <param name="name">The operation.</param>
/// <param name="axis">The axis along which they are joined; of vectors the only one.</param>
/// <param name="small">For tensors of 0, 1, .. axes what they are laid out as: -1 stands for the first size, -2 for the second.</param>
internal sealed class StackAlong(string name, int axis, int[][] small) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Any(shape => !shape.HasRank))
        {
            return;
        }

        var shapes = call.Inputs.Select(shape => AtLeast.Laid(shape, small)).ToList();
        var along = shapes.Count > 0 && shapes[0].Rank == 1 ? 0 : axis;
        Concatenation.Join(call, along, shapes, null);
    }
}
