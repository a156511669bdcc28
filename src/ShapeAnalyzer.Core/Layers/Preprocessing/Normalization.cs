using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Normalization: subtracts a mean and divides by a deviation for each place along axes; they are given, or found in
/// data and then kept as weights that no training changes.
/// https://keras.io/api/layers/preprocessing_layers/numerical/normalization/
/// </summary>
internal sealed class Normalization(Signature signature) : Layer("Normalization", signature)
{
    private readonly Parameter<ImmutableArray<Dim>> _axis = signature.Axes("axis", -1);
    private readonly Parameter<ImmutableArray<double?>> _mean = signature.Reals("mean");
    private readonly Parameter<ImmutableArray<double?>> _variance = signature.Reals("variance");
    private readonly Parameter<bool?> _invert = signature.Flag("invert", false);

    public override void CheckArguments(LayerCall call)
    {
        var (mean, variance) = (call.Get(_mean), call.Get(_variance));
        if (mean.IsDefault != variance.IsDefault)
        {
            var (given, missing) = variance.IsDefault ? (_mean, _variance) : (_variance, _mean);
            call.Fail(Rules.BadArgument, $"{given.PropertyName} is set but {missing.PropertyName} is not: set both or none", given);
        }
        else if (mean is { IsDefaultOrEmpty: false } && variance is { IsDefaultOrEmpty: false } && mean.Length != variance.Length)
        {
            call.Fail(Rules.BadCount, $"{_mean.PropertyName} and {_variance.PropertyName} must have the same number of values, but have {mean.Length} and {variance.Length}", _variance);
        }
        else if (mean is { IsDefaultOrEmpty: false, Length: > 1 } && call.Get(_axis).IsEmpty)
        {
            call.Fail(Rules.BadCount, $"{_mean.PropertyName} takes 1 value where {_axis.PropertyName} names no axis, but {mean.Length} are given", _mean);
        }
    }

    public override void Infer(LayerCall call)
    {
        call.OutputAsInput();
        var shape = Enumerable.Repeat(Dim.Unknown, call.Get(_axis).Length).ToArray();
        if (AxisRules.ResolveAll(call, _axis) is { } axes)
        {
            // Also with a given mean, which is stretched to the axis.
            shape = axes.Select((axis, element) => (axis, given: call.Get(_axis)[element])).OrderBy(entry => entry.axis)
                .Select(entry => AxisRules.Defined(call, entry.axis, entry.given, "features")).ToArray();
            CheckMean(call, axes.OrderBy(axis => axis).ToList());
        }

        if (call.Get(_mean).IsDefault)
        {
            call.Weight("mean", true, trainable: false, shape);
            call.Weight("variance", true, trainable: false, shape);
            call.Weight("count", true, trainable: false);
        }
    }

    // Several values belong to the last of the axes.
    private void CheckMean(LayerCall call, List<int> axes)
    {
        if (call.Get(_mean) is { IsDefaultOrEmpty: false, Length: > 1 and var count } && axes.Count > 0 && call.Input[axes[axes.Count - 1]] is var size && size.IsSameAs(count) == false)
        {
            call.Fail(
                Rules.Features,
                $"has {count} values for {_mean.PropertyName} but receives {size} features along axis {axes[axes.Count - 1]}",
                _mean,
                axis: axes[axes.Count - 1],
                expected: count,
                actual: size);
        }
    }
}
