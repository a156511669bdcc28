namespace ShapeAnalyzer.Core;

/// <summary>
/// Of neighbours along an axis, so that it becomes shorter by 1 for each round: <c>diff</c>. What is put before or behind
/// is not followed.
/// </summary>
internal sealed class Differences(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<Dim> _rounds = signature.Number("n", Dim.One);
    private readonly Parameter<Dim> _dim = signature.Number("dim", Dim.Of(-1));

    public override void Infer(LayerCall call)
    {
        if (!call.Input.HasRank || call.Input.Rank == 0 || call.Inputs.Skip(1).Any(shape => !shape.IsAbsent) || TorchRules.Axis(call, call.Get(_dim), _dim) is not { } axis)
        {
            return;
        }

        var left = call.Get(_rounds).Value is >= 0 and { } rounds ? Dim.Max(call.Input[axis] - rounds, Dim.Zero) : Dim.Unknown;
        call.Output(call.Input.With(axis, left));
    }
}
