namespace ShapeAnalyzer.Core;

/// <summary>
/// A module or an operation of libtorch: the batch is an axis like any other, optional tensors may be absent, and
/// arguments have the names that its users write.
/// </summary>
internal abstract class TorchLayer(string name, Signature signature) : Layer(name, signature)
{
    public override InputCount InputCount => new(0, int.MaxValue);

    public override AxisOrder OutputAxes(LayerCall call) => AxisOrder.Open;

    public override Problem Describe(Parameter parameter, Complaint complaint) => new(
        Rules.Argument,
        $"is given a wrong argument: {parameter.Name} {complaint.Text}",
        parameter.Name,
        complaint.Element);
}
