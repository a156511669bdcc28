using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// RMSNormalization: divides by the root of the mean square along axes of each sample.
/// https://keras.io/api/layers/normalization_layers/rms_normalization/
/// </summary>
internal sealed class RMSNormalization(Signature signature) : Layer("RMSNormalization", signature)
{
    private readonly Parameter<ImmutableArray<Dim>> _axis = signature.Axes("axis", -1);
    private readonly Parameter<double?> _epsilon = signature.Real("epsilon", 0.000001);

    public override void Infer(LayerCall call)
    {
        call.OutputAsInput();

        // Keras sorts the axes as they are written, negative ones first, and takes the weight's sizes in that order.
        var given = call.Get(_axis);
        var shape = AxisRules.ResolveAll(call, _axis) is { } axes
            ? axes.Select((axis, element) => (axis, given: given[element])).OrderBy(entry => entry.given.Value)
                .Select(entry => AxisRules.Defined(call, entry.axis, entry.given, "features")).ToArray()
            : Enumerable.Repeat(Dim.Unknown, given.Length).ToArray();
        call.Weight("scale", shape);
    }
}
