namespace ShapeAnalyzer.Core;

/// <summary>
/// The places of a window on one axis: the arithmetic of convolution, pooling and their transposes, in one place.
/// Formulas of PyTorch's <c>Conv2d</c>, <c>MaxPool2d</c> and <c>ConvTranspose2d</c> pages, of which Keras's
/// <c>valid</c> is the case without padding.
/// </summary>
internal readonly record struct Window(Dim Kernel, Dim Stride, Dim Dilation)
{
    /// <summary>The cells from the window's first to its last, the holes of a dilation included.</summary>
    public Dim Extent => ExtentFormula.Value;

    /// <summary>The extent with its formula where it is not simply the kernel: <c>9 = 4*(3 - 1) + 1</c>.</summary>
    public string ExtentText =>
        Dilation.Value == 1 || Extent.IsUnknown ? $"{Extent}" : $"{Extent} = {ExtentFormula} (kernel {Kernel}, dilation {Dilation})";

    private Calculation ExtentFormula => (Leaf(Dilation) * (Leaf(Kernel) - 1)) + 1;

    /// <summary>floor((input + 2*padding - dilation*(kernel - 1) - 1) / stride) + 1.</summary>
    public Calculation Valid(Calculation input, Dim padding) =>
        Calculation.Floor(Reach(input + (2 * Leaf(padding))), Stride) + 1;

    /// <summary>The same with other padding before the first and behind the last cell.</summary>
    public Calculation Valid(Calculation input, Dim before, Dim after) =>
        Calculation.Floor(Reach(input + before + after), Stride) + 1;

    /// <summary>
    /// The same where the last window may begin inside the input and end outside (PyTorch's <c>ceil_mode</c>); one
    /// that would begin in the padding behind the input is left out.
    /// </summary>
    public Calculation CeilMode(Calculation input, Dim padding)
    {
        var windows = Calculation.Ceiling(Reach(input + (2 * Leaf(padding))), Stride) + 1;
        var starts = Calculation.Ceiling(input + padding, Stride);
        return starts.Value.IsAtLeast(windows.Value) == true ? windows : Calculation.Min(windows, starts);
    }

    /// <summary>Keras's <c>same</c> and <c>causal</c>: ceil(input / stride).</summary>
    public Calculation Same(Calculation input) => Calculation.Ceiling(input, Stride);

    /// <summary>
    /// The cells that the windows of a transposed convolution cover, whose n-th begins at n*stride:
    /// (input - 1)*stride - 2*padding + dilation*(kernel - 1) + output padding + 1.
    /// </summary>
    public Calculation Transposed(Calculation input, Dim padding, Dim outputPadding)
    {
        var covered = (input - 1) * Stride;
        var cropped = padding.Value == 0 ? covered : covered - (2 * Leaf(padding));
        var spread = cropped + (Leaf(Dilation) * (Leaf(Kernel) - 1));
        return outputPadding.Value == 0 ? spread + 1 : spread + outputPadding + 1;
    }

    /// <summary>
    /// Keras's transposed <c>valid</c>: without an output padding, gaps that a stride leaves behind a smaller window
    /// are filled up: max(extent, stride) - extent.
    /// </summary>
    public Calculation TransposedValid(Calculation input, Dim? outputPadding) =>
        Transposed(input, Dim.Zero, outputPadding ?? Dim.Max(Extent, Stride) - Extent);

    /// <summary>
    /// Keras's transposed <c>same</c>: input*stride, or (input - 1)*stride + extent mod 2 + output padding where
    /// that is given.
    /// </summary>
    public Calculation TransposedSame(Calculation input, Dim? outputPadding) =>
        outputPadding is null ? input * Stride : ((input - 1) * Stride) + Extent.Modulo(2) + outputPadding;

    /// <summary>Whether the window fits its padded input at least once: always, never, or (null) it depends.</summary>
    public bool? Fits(Dim paddedInput) => paddedInput.IsAtLeast(Extent);

    // From the first cell of the first window to the first cell of the last one that fits.
    private Calculation Reach(Calculation padded) => padded - (Leaf(Dilation) * (Leaf(Kernel) - 1)) - 1;

    private static Calculation Leaf(Dim value) => Calculation.Of(value);
}

/// <summary>A window with the axis of the input that it slides over, and what the borders get.</summary>
/// <param name="Window">The window.</param>
/// <param name="InputAxis">The axis of the first input.</param>
/// <param name="Padded">The input's size with all padding; unknown where the padding follows from the size.</param>
internal readonly record struct SlidingWindow(Window Window, int InputAxis, Dim Padded);
