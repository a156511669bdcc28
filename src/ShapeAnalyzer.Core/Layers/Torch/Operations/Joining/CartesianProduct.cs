namespace ShapeAnalyzer.Core;

/// <summary><c>cartesian_prod</c>: a row for each choice of a number of each vector; one vector stays as it is.</summary>
internal sealed class CartesianProduct() : TorchLayer("cartesian_prod", new())
{
    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Length == 0 || call.Inputs.Any(shape => shape is not { HasRank: true, Rank: 1 }))
        {
            return;
        }

        var rows = Calculation.Product(call.Inputs.Select(shape => Calculation.Of(shape[0])));
        call.Output(call.Inputs.Length == 1 ? new[] { rows } : new[] { rows, Calculation.Of(call.Inputs.Length, "tensors") });
    }
}
