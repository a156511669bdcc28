namespace ShapeAnalyzer.Keras;

/// <summary>
/// The mean of the inputs, number by number. Takes two inputs or more, named in <see cref="LayerAttribute.From"/>. Shape: batches must
/// agree; the other axes are matched from the right, also over different ranks: equal sizes stay, 1 fits every size, any
/// two others are an error. No weights.
/// See https://keras.io/api/layers/merging_layers/average/
/// </summary>
public class AverageAttribute : LayerAttribute
{
}
