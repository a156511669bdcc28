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
        switch (padding)
        {
            case "valid":
                call.Slides(new(window, inputAxis, input));
                return CheckFits(call, window, inputAxis, Dim.Zero, at, axis) ? window.Valid(input, Dim.Zero) : Dim.Unknown;
            case "same" or "causal":
                call.Slides(new(window, inputAxis, Dim.Unknown));
                return window.Same(input);
            default:
                return Dim.Unknown;
        }
    }

    /// <summary>Whether a window may fit its input with that much padding on both sides together; reports one that never does.</summary>
    public static bool CheckFits(LayerCall call, Window window, int inputAxis, Dim padding, Parameter at, int axis)
    {
        var input = call.Input[inputAxis];
        if (window.Fits(input + padding) != false)
        {
            return true;
        }

        var padded = padding.Value == 0 ? string.Empty : $" and {padding} of padding";
        call.Fail(
            Rules.WindowTooLarge,
            $"slides a window of {window.ExtentText}{KernelOf(call)} but receives only {input}{padded} along axis {inputAxis}",
            at,
            axis,
            axis: inputAxis,
            expected: window.Extent - padding,
            actual: input);
        return false;
    }

    // A kernel shows which of the layer's numbers are the window's and which the channels'.
    private static string KernelOf(LayerCall call)
    {
        var kernels = call.Weights.Where(weight => weight.Name.EndsWith("kernel", StringComparison.Ordinal)).Select(weight => ShapeText.Tuple(weight.Shape)).ToArray();
        return kernels.Length == 0 ? string.Empty : $" with its kernel{(kernels.Length == 1 ? string.Empty : "s")} {string.Join(" and ", kernels)}";
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

    /// <summary>An output padding only makes up for rows that a stride skips, so that it must be smaller.</summary>
    public static void CheckOutputPadding(LayerCall call, Parameter<ImmutableArray<Dim>> outputPadding, ImmutableArray<Dim> strides)
    {
        if (call.Get(outputPadding) is not { IsDefault: false } sizes)
        {
            return;
        }

        for (var axis = 0; axis < sizes.Length; axis++)
        {
            if (sizes[axis].IsAtLeast(strides[axis]) == true)
            {
                call.Fail(
                    Rules.BadArgument,
                    $"{outputPadding.PropertyName} must be less than Strides, but is {sizes[axis]} where the stride is {strides[axis]} (spatial axis {axis})",
                    outputPadding,
                    axis);
                return;
            }
        }
    }

    /// <summary>The filters must be divisible by the groups.</summary>
    public static void CheckDivisible(LayerCall call, Dim filters, Dim groups, Parameter at, string what)
    {
        if (filters.Modulo(groups).IsSameAs(0) == false)
        {
            call.Fail(Rules.BadArgument, $"{what} must be divisible by Groups, but {filters} is not divisible by {groups}", at, expected: groups, actual: filters);
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

    /// <summary>
    /// Counts a kernel that is multiplied with the input once at each place (see <see cref="LayerCall.CountMultiplyAdds"/>).
    /// </summary>
    public static void CountKernel(LayerCall call, IEnumerable<Dim> kernel, IEnumerable<Dim> places) =>
        call.CountMultiplyAdds(() => Calculation.Product(kernel.Concat(places).Select(size => Calculation.Of(size))));
}
