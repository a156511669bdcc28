namespace ShapeAnalyzer.Core;

/// <summary>
/// How many places a window has on one axis: the arithmetic of convolution and pooling, in one place.
/// Formula of PyTorch's <c>Conv2d</c> and <c>MaxPool2d</c> pages, of which Keras's <c>valid</c> is the case
/// without padding.
/// </summary>
internal readonly record struct Window(Dim Kernel, Dim Stride, Dim Dilation)
{
    /// <summary>The cells from the window's first to its last, the holes of a dilation included.</summary>
    public Dim Extent => (Dilation * (Kernel - 1)) + 1;

    /// <summary>floor((input + 2*padding - dilation*(kernel - 1) - 1) / stride) + 1.</summary>
    public Calculation Valid(Calculation input, Dim padding) =>
        Calculation.Floor(input + (2 * Leaf(padding)) - (Leaf(Dilation) * (Leaf(Kernel) - 1)) - 1, Stride) + 1;

    /// <summary>The same with other padding before the first and behind the last cell.</summary>
    public Calculation Valid(Calculation input, Dim before, Dim after) =>
        Calculation.Floor(input + before + after - (Leaf(Dilation) * (Leaf(Kernel) - 1)) - 1, Stride) + 1;

    /// <summary>Keras's <c>same</c> and <c>causal</c>: ceil(input / stride).</summary>
    public Calculation Same(Calculation input) => Calculation.Ceiling(input, Stride);

    /// <summary>Whether the window fits its padded input at least once: always, never, or (null) it depends.</summary>
    public bool? Fits(Dim paddedInput) => paddedInput.IsAtLeast(Extent);

    private static Calculation Leaf(Dim value) => Calculation.Of(value);
}

/// <summary>A window with the axis of the input that it slides over, and what the borders get.</summary>
/// <param name="Window">The window.</param>
/// <param name="InputAxis">The axis of the first input.</param>
/// <param name="Padded">The input's size with all padding; unknown where the padding follows from the size.</param>
internal readonly record struct SlidingWindow(Window Window, int InputAxis, Dim Padded);
