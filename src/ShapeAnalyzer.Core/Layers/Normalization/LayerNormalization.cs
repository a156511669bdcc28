using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// LayerNormalization: mean 0 and variance 1 along axes of each sample.
/// https://keras.io/api/layers/normalization_layers/layer_normalization/
/// </summary>
internal sealed class LayerNormalization(Signature signature) : Layer("LayerNormalization", signature)
{
    private readonly Parameter<ImmutableArray<Dim>> _axis = signature.Axes("axis", -1);
    private readonly Parameter<double?> _epsilon = signature.Real("epsilon", 0.001);
    private readonly Parameter<bool?> _center = signature.Flag("center", true);
    private readonly Parameter<bool?> _scale = signature.Flag("scale", true);

    // Older than RMSNormalization, and still taken: only the variance is normalized, and there is no beta.
    private readonly Parameter<bool?> _rmsScaling = signature.Flag("rms_scaling", false);

    public override void Infer(LayerCall call)
    {
        call.OutputAsInput();
        var shape = Enumerable.Repeat(Dim.Unknown, call.Get(_axis).Length).ToArray();
        if (AxisRules.ResolveAll(call, _axis) is { } axes && AxisRules.AreDistinct(call, axes, _axis))
        {
            shape = axes.Select((axis, element) => (axis, given: call.Get(_axis)[element])).OrderBy(entry => entry.axis)
                .Select(entry => AxisRules.Defined(call, entry.axis, entry.given, "features")).ToArray();
        }

        var (center, scale, rms) = (call.Get(_center), call.Get(_scale), call.Get(_rmsScaling));
        call.Weight("gamma", scale | rms, trainable: true, shape);
        call.Weight("beta", center & !rms, trainable: true, shape);
    }
}
