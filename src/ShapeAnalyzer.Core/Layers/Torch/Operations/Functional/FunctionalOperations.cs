namespace ShapeAnalyzer.Core;

/// <summary>What modules do, as functions: where the module has no weights, it is the module's rule.</summary>
internal static class FunctionalOperations
{
    private static readonly string[] Activations =
    {
        "celu", "elu", "gelu", "hardshrink", "Hardshrink", "hardsigmoid", "hardswish", "hardtanh", "Hardtanh", "leaky_relu",
        "logsigmoid", "mish", "Mish", "relu", "relu6", "rrelu", "selu", "sigmoid", "silu", "SiLU", "softplus", "softshrink",
        "Softshrink", "softsign", "Softsign", "tanh", "tanhshrink", "Tanhshrink", "threshold", "Threshold",
    };

    private static readonly string[] Dropouts = { "dropout", "dropout1d", "dropout2d", "dropout3d", "alpha_dropout", "feature_alpha_dropout" };

    private static readonly string[] Softmaxes = { "softmax", "log_softmax", "softmin" };

    private static readonly string[] Upsamplings = { "interpolate", "upsample" };

    public static IEnumerable<Layer> All() => Activations.Select(name => (Layer)new ShapeKept(name))
        .Concat(Dropouts.Select(name => new TorchDropout(name, null, new())))
        .Concat(Softmaxes.Select(name => new AlongAxis(name, new())))
        .Append(new AlongAxis("normalize", new(), 1))
        .Append(new Softmax2d("softmax2d", new()))
        .Append(new Glu("glu", new()))
        .Append(new FunctionalPRelu())
        .Concat(Upsamplings.Select(name => new TorchUpsample(name, new())))
        .Append(new PixelShuffle("pixel_shuffle", new()))
        .Append(new PixelUnshuffle("pixel_unshuffle", new()))
        .Append(new Unfold("unfold", new()))
        .Append(new Fold("fold", new()))
        .Append(new CosineSimilarity("cosine_similarity", new()))
        .Append(new PairwiseDistance("pairwise_distance", new()))
        .Append(new LocalResponseNorm("local_response_norm", new()))
        .Append(new FunctionalNorm("batch_norm", 2, new()))
        .Append(new FunctionalNorm("instance_norm", 2, new()))
        .Append(new FunctionalNorm("group_norm", 2, new()))
        .Append(new FunctionalLayerNorm(new()))
        .Append(new FunctionalLinear())
        .Append(new FunctionalBilinear())
        .Append(new FunctionalPad(new()))
        .Append(new ScaledDotProductAttention())
        .Append(new OneHot(new()))
        .Append(new GridSample())
        .Append(new AffineGrid(new()))
        .Concat(LayerCatalog.SpatialAxes.SelectMany(Spatial));

    private static IEnumerable<Layer> Spatial(int axes)
    {
        yield return new TorchPool("max_pool", axes, new());
        yield return new TorchPool("max_pool", axes, new(), "d_with_indices") { Outputs = 2 };
        yield return new TorchPool("avg_pool", axes, new());
        yield return new TorchPool("lp_pool", axes, new());
        yield return new AdaptivePool("adaptive_avg_pool", axes, new());
        yield return new AdaptivePool("adaptive_max_pool", axes, new());
        yield return new MaxUnpool($"max_unpool{axes}d", axes, new());
        yield return new FractionalMaxPool($"fractional_max_pool{axes}d", axes, new());
        yield return new FunctionalConv($"conv{axes}d", axes, isTransposed: false, new());
        yield return new FunctionalConv($"conv{axes}d_padding", axes, isTransposed: false, new());
        yield return new FunctionalConv($"conv_transpose{axes}d", axes, isTransposed: true, new());
    }
}
