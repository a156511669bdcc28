namespace ShapeAnalyzer.Core;

/// <summary><c>one_hot</c>: a new last axis of classes; -1 takes as many as the numbers need.</summary>
internal sealed class OneHot(Signature signature) : TorchLayer("one_hot", signature)
{
    private readonly Parameter<Dim> _numClasses = signature.Number("num_classes", Dim.Of(-1));

    public override void Infer(LayerCall call)
    {
        if (call.Input.HasRank)
        {
            var classes = call.Get(_numClasses);
            call.Output(Enumerable.Range(0, call.Input.Rank).Select(call.Kept).Append(Calculation.Of(classes.Value == -1 ? Dim.Unknown : classes, "num_classes")));
        }
    }
}
