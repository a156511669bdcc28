namespace ShapeAnalyzer.Core;

/// <summary>A product of many matrices; the first and the last may be vectors: <c>multi_dot</c>.</summary>
internal sealed class MatrixChain(string name) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Length < 2 || call.Inputs.Any(shape => !shape.HasRank || shape.Rank is < 1 or > 2) || call.Inputs.Skip(1).Take(call.Inputs.Length - 2).Any(shape => shape.Rank != 2))
        {
            return;
        }

        for (var i = 1; i < call.Inputs.Length; i++)
        {
            if (!MatrixRules.CheckInner(call, call.Inputs[i - 1], call.Inputs[i], call.Inputs[i - 1][-1], call.Inputs[i][0], i))
            {
                return;
            }
        }

        var (first, last) = (call.Inputs[0], call.Inputs[call.Inputs.Length - 1]);
        call.Output(Shape.Of(first.Dims.Take(first.Rank - 1).Concat(last.Dims.Skip(1))));
    }
}
