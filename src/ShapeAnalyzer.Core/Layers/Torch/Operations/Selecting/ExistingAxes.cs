namespace ShapeAnalyzer.Core;

/// <summary>Operations that move numbers along axes and keep the shape: <c>flip</c>, <c>roll</c>.</summary>
internal sealed class ExistingAxes(string name, Signature signature) : TorchLayer(name, signature)
{
    private readonly Parameter<NumberList> _dims = signature.NumberList("dims");

    public override void Infer(LayerCall call)
    {
        var dims = call.Get(_dims);
        for (var i = 0; !dims.Items.IsDefault && i < dims.Items.Length; i++)
        {
            TorchRules.Axis(call, dims.Items[i], _dims, dims.IsList ? i : -1);
        }

        MemoryOrder.OutputLikeInput(call);
    }
}
