namespace ShapeAnalyzer.Core;

/// <summary>Losses, as modules and as functions, with the shapes that they accept.</summary>
internal static class LossOperations
{
    private static readonly (string Module, string Function, bool NeedsSameShape)[] Elementwise =
    {
        ("BCELoss", "binary_cross_entropy", true),
        ("BCEWithLogitsLoss", "binary_cross_entropy_with_logits", true),
        ("HingeEmbeddingLoss", "hinge_embedding_loss", false),
        ("HuberLoss", "huber_loss", false),
        ("KLDivLoss", "kl_div", false),
        ("L1Loss", "l1_loss", false),
        ("MSELoss", "mse_loss", false),
        ("PoissonNLLLoss", "poisson_nll_loss", false),
        ("SmoothL1Loss", "smooth_l1_loss", false),
        ("SoftMarginLoss", "soft_margin_loss", false),
    };

    private static readonly (string Module, string Function, bool TakesProbabilities)[] OfClasses =
    {
        ("CrossEntropyLoss", "cross_entropy", true),
        ("NLLLoss", "nll_loss", false),
    };

    public static IEnumerable<Layer> Modules() => Elementwise.Select(loss => (Layer)new ElementwiseLoss(loss.Module, loss.NeedsSameShape, new()))
        .Concat(OfClasses.Select(loss => new ClassLoss(loss.Module, loss.TakesProbabilities, new())));

    public static IEnumerable<Layer> Functions() => Elementwise.Select(loss => (Layer)new ElementwiseLoss(loss.Function, loss.NeedsSameShape, new()))
        .Concat(OfClasses.Select(loss => new ClassLoss(loss.Function, loss.TakesProbabilities, new())));
}
