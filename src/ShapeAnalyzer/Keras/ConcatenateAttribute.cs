namespace ShapeAnalyzer.Keras;

/// <summary>
/// The inputs behind each other along one axis. Takes two inputs or more, named in <see cref="LayerAttribute.From"/>.
/// Shape: the size of that axis is the sum, all other sizes (the batch too) must be the same. No weights.
/// See https://keras.io/api/layers/merging_layers/concatenate/
/// </summary>
public class ConcatenateAttribute : LayerAttribute
{
    /// <summary>The axis along which the inputs stand behind each other: 0 is the batch, a negative one counts from the end. Default: -1, the last.</summary>
    public int Axis { get; set; } = -1;
}
