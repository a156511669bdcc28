using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>What convolutions and poolings have in common, so that each rule exists once.</summary>
internal static class SpatialRules
{
    /// <summary>
    /// The number of places of a window on one axis, by Keras's word for the padding; reports a window that never
    /// fits (one as large as its input does).
    /// </summary>
    public static Calculation Slide(LayerCall call, Window window, int inputAxis, string? padding, Parameter at, int axis)
    {
        var input = call.Input[inputAxis];
        if (padding is not ("valid" or "same" or "causal"))
        {
            return Dim.Unknown;
        }

        call.Slides(new(window, inputAxis, padding == "valid" ? input : Dim.Unknown));
        if (padding != "valid")
        {
            return window.Same(input);
        }

        if (window.Fits(input) != false)
        {
            return window.Valid(input, Dim.Zero);
        }

        var dilated = window.Dilation.Value == 1 ? string.Empty : $" ({window.Dilation}*({window.Kernel} - 1) + 1, dilation {window.Dilation})";
        call.Fail(
            Rules.WindowTooLarge,
            $"slides a window of {window.Extent}{dilated} but receives only {input} along axis {inputAxis}",
            at,
            axis,
            axis: inputAxis,
            expected: window.Extent,
            actual: input);
        return Dim.Unknown;
    }

    /// <summary>Keras has no dilated convolution with strides.</summary>
    public static void CheckStridesAndDilation(LayerCall call, Parameter<ImmutableArray<Dim>> strides, Parameter<ImmutableArray<Dim>> dilationRate)
    {
        if (call.Get(strides).Any(stride => stride.Value > 1) && call.Get(dilationRate).Any(dilation => dilation.Value > 1))
        {
            call.Fail(
                Rules.BadArgument,
                $"{strides.PropertyName} and {dilationRate.PropertyName} cannot both be greater than 1, but are {ShapeText.Tuple(call.Get(strides))} and {ShapeText.Tuple(call.Get(dilationRate))}",
                dilationRate);
        }
    }

    /// <summary>The filters must be divisible by the groups.</summary>
    public static void CheckDivisible(LayerCall call, Dim filters, Dim groups, Parameter at, string what)
    {
        if (filters.Modulo(groups).IsSameAs(0) == false)
        {
            call.Fail(Rules.BadArgument, $"{what} must be divisible by Groups, but {filters} is not divisible by {groups}", at);
        }
    }

    /// <summary>The input's channels must be divisible by the groups.</summary>
    public static void CheckInputGroups(LayerCall call, Dim channels, Dim groups, Parameter at, int channelsAxis)
    {
        if (channels.Modulo(groups).IsSameAs(0) == false)
        {
            call.Fail(
                Rules.Groups,
                $"expects channels divisible by {groups} groups but receives {channels} channels",
                at,
                axis: channelsAxis,
                expected: groups,
                actual: channels);
        }
    }
}
