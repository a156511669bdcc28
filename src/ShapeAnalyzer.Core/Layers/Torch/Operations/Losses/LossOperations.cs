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

    private static readonly (string Module, string Function, bool Broadcasts)[] OfSeveral =
    {
        ("CosineEmbeddingLoss", "cosine_embedding_loss", false),
        ("CTCLoss", "ctc_loss", false),
        ("GaussianNLLLoss", "gaussian_nll_loss", false),
        ("MarginRankingLoss", "margin_ranking_loss", true),
        ("MultiLabelMarginLoss", "multi_label_margin_loss", false),
        ("MultiLabelSoftMarginLoss", "multilabel_soft_margin_loss", true),
        ("MultiMarginLoss", "multi_margin_loss", false),
        ("TripletMarginLoss", "triplet_margin_loss", true),
        ("TripletMarginWithDistanceLoss", "triplet_margin_with_distance_loss", false),
    };

    public static IEnumerable<Layer> Modules() => Elementwise.Select(loss => (Layer)new ElementwiseLoss(loss.Module, loss.NeedsSameShape, new()))
        .Concat(OfClasses.Select(loss => new ClassLoss(loss.Module, loss.TakesProbabilities, new())))
        .Concat(OfSeveral.Select(loss => new SeveralTensorLoss(loss.Module, loss.Broadcasts, new())));

    public static IEnumerable<Layer> Functions() => Elementwise.Select(loss => (Layer)new ElementwiseLoss(loss.Function, loss.NeedsSameShape, new()))
        .Concat(OfClasses.Select(loss => new ClassLoss(loss.Function, loss.TakesProbabilities, new())))
        .Concat(OfSeveral.Select(loss => new SeveralTensorLoss(loss.Function, loss.Broadcasts, new())));
}
