namespace ShapeAnalyzer.Core;

/// <summary>The numbers that libtorch's normalisations hold.</summary>
internal static class NormalizationRules
{
    public static void Affine(LayerCall call, bool? when, params Dim[] shape)
    {
        call.Weight("weight", when, trainable: true, shape);
        call.Weight("bias", when, trainable: true, shape);
    }

    public static void RunningStatistics(LayerCall call, bool? when, Dim features)
    {
        call.Buffer("running_mean", when, features);
        call.Buffer("running_var", when, features);
        call.Buffer("num_batches_tracked", when);
    }
}
