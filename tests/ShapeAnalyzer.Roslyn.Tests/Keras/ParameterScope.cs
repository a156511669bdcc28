namespace ShapeAnalyzer.Roslyn.Tests.Keras;

/// <summary>Which of Keras's parameters an attribute need not have, because they change neither shape, weights, summary nor what is accepted.</summary>
internal static class ParameterScope
{
    private static readonly string[] Suffixes = ["_initializer", "_regularizer", "_constraint"];

    private static readonly HashSet<string> Names =
    [
        // Of every layer, or a matter of numbers alone.
        "name", "dtype", "seed", "weights", "reverse_dtype",

        // Quantization and LoRA.
        "lora_rank", "lora_alpha", "quantization_config", "gptq_unpacked_column_size",

        // How something is computed, not what.
        "flash_attention", "use_cudnn", "unroll", "implementation", "synchronized", "stateful",

        // The strength of a normalization, a distortion or a penalty.
        "momentum", "epsilon", "renorm", "renorm_clipping", "renorm_momentum", "l1", "l2", "alpha", "logit_soft_cap", "invert",
        "factor", "x_factor", "y_factor", "height_factor", "width_factor", "scale", "sigma", "value_range", "fill_mode", "fill_value",
        "interpolation", "antialias", "num_chains", "chain_depth", "all_ops", "num_ops", "bins", "clip_limit", "tile_grid_size",
        "brightness_factor", "contrast_factor", "saturation_factor", "hue_factor", "addition_factor", "threshold_factor",
        "unit_forget_bias", "mask_value", "threshold", "max_value", "negative_slope", "offset", "stddev", "mode", "kernel_size",
        "periodic", "power_to_db", "top_db", "mag_exp", "min_power", "ref_power", "min_freq", "max_freq", "sampling_rate",
        "normalize", "recurrent_activation", "dropout", "recurrent_dropout", "noise_shape", "sliding_window", "mean", "variance",
        "scaling", "window", "mask", "arguments", "function", "sparse",
    ];

    /// <summary>Parameters whose name stands above for other classes, but which decide a shape in these.</summary>
    private static readonly HashSet<(string Class, string Name)> Exceptions =
    [
        ("BatchNormalization", "scale"), ("LayerNormalization", "scale"), ("GroupNormalization", "scale"),
        ("Rescaling", "scale"), ("STFTSpectrogram", "mode"), ("GaussianNoise", "stddev"),
        .. new[] { "Conv1D", "Conv2D", "Conv3D", "Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose", "DepthwiseConv1D", "DepthwiseConv2D", "SeparableConv1D", "SeparableConv2D", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D" }
            .Select(layer => (layer, "kernel_size")),
    ];

    /// <summary>What an attribute has though Keras's constructor has not: arguments of the call, and what Keras takes under another name.</summary>
    public static readonly HashSet<(string Class, string Name)> Additional =
    [
        ("Dense", "input_dim"), ("TernaryDense", "input_dim"),
        ("LayerNormalization", "rms_scaling"), ("ReversibleEmbedding", "reverse"),
        ("AutoContrast", "data_format"), ("RandomBrightness", "data_format"), ("RandomContrast", "data_format"), ("Solarization", "data_format"),
        ("MultiHeadAttention", "return_attention_scores"), ("GroupedQueryAttention", "return_attention_scores"),
        ("Attention", "return_attention_scores"), ("AdditiveAttention", "return_attention_scores"),
    ];

    public static bool IsNeeded(string layerClass, string name) =>
        Exceptions.Contains((layerClass, name)) || !(Names.Contains(name) || Suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal)));
}
