namespace ShapeAnalyzer.Core;

/// <summary><c>affine_grid</c>: for each place of an image of that size where to look it up, as <c>grid_sample</c> takes it.</summary>
internal sealed class AffineGrid(Signature signature) : TorchLayer("affine_grid", signature)
{
    private readonly Parameter<NumberList> _size = signature.NumberList("size");

    public override void Infer(LayerCall call)
    {
        if (call.Get(_size).Items is { IsDefault: false, Length: 4 or 5 } size)
        {
            if (SameShape.FirstDifference(Shape.Of(size[0], Dim.Of(size.Length - 2), Dim.Of(size.Length - 1)), call.Input) is { } axis)
            {
                call.Fail(Rules.State, $"needs a matrix of {size.Length - 2} rows and {size.Length - 1} columns for each of {size[0]} images but receives {call.Input}", axis: axis < 0 ? null : axis);
                return;
            }

            call.Output(Shape.Of(size.RemoveAt(1).Add(Dim.Of(size.Length - 2))), "of that size");
        }
    }
}
