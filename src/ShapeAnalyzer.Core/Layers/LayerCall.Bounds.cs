namespace ShapeAnalyzer.Core;

/// <content>Numbers that exceed 64 bits.</content>
internal sealed partial class LayerCall
{
    /// <summary>
    /// Counts multiply-adds for one sample. The rule for all layers: one for each time that a weight of a kernel is
    /// multiplied with a number of the input or of a state and added up; where a window reaches over the border, its
    /// zeros count like any other number. Biases, activation functions, pooling, normalization and merging do not count.
    /// </summary>
    public void CountMultiplyAdds(Func<Calculation> count)
    {
        try
        {
            MultiplyAdds = MultiplyAdds is null ? count() : MultiplyAdds + count();
        }
        catch (OverflowException)
        {
            // No tensor is as large as the work, so that this is no error: the number alone is not known.
            MultiplyAdds = Dim.Unknown;
        }
    }

    // Arithmetic throws where a number does not fit; of such a call nothing is known but that.
    private void WithinBounds(Action run)
    {
        try
        {
            run();

            // The product of the sizes, or the sum of the weights, may exceed them where no single number does.
            _ = Calculation.Sum(_weights.Select(weight => weight.Count));
            _outputs.ForEach(output => CheckSize(output.Shape));
        }
        catch (OverflowException)
        {
            _problems.Clear();
            _weights.Clear();
            _windows.Clear();
            _sizedAxes.Clear();
            _outputs.Clear();
            _outputs.Add(ShapedTensor.Unknown);
            (MultiplyAdds, Nested, IsComplete) = (null, null, false);
            Fail(Rules.TooLarge, "has a size or a number of parameters that exceeds 64 bits");
        }
    }

    // Also where an axis is open: the others alone are too large already.
    private static void CheckSize(Shape shape)
    {
        _ = shape.Size();
        _ = shape.HasRank ? shape.Dims.Where(size => size.IsKnown).Aggregate(Dim.One, (product, size) => product * size) : Dim.Unknown;
    }
}
