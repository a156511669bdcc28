namespace ShapeAnalyzer.Core;

/// <summary>What losses give.</summary>
internal static class LossRules
{
    /// <summary>A scalar, or one loss for each.</summary>
    public static void Output(LayerCall call, string? reduction, Shape each)
    {
        if (reduction is "mean" or "sum")
        {
            call.Output(Shape.Of());
        }
        else if (reduction == "none")
        {
            call.Output(each, "one loss for each");
        }
    }
}
