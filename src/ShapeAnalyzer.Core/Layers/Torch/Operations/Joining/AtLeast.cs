namespace ShapeAnalyzer.Core;

/// <summary><c>atleast_2d</c>: small tensors get axes of 1, others stay as they are; each by itself.</summary>
/// <param name="name">The operation.</param>
/// <param name="small">For tensors of 0, 1, .. axes what they are laid out as: -1 stands for the first size, -2 for the second.</param>
internal sealed class AtLeast(string name, int[][] small) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call)
    {
        foreach (var input in call.Inputs)
        {
            call.Output(input.HasRank ? Laid(input, small) : Shape.Unknown);
        }
    }

    /// <summary>A small tensor with the axes that it gets.</summary>
    public static Shape Laid(Shape shape, int[][] small) => shape.Rank < small.Length
        ? Shape.Of(small[shape.Rank].Select(size => size < 0 ? shape[-size - 1] : Dim.Of(size)))
        : shape;
}
