namespace ShapeAnalyzer.Keras;

/// <summary>
/// The product of the input with a weight along axes that an equation names. Each letter is an axis: in
/// <c>abc,cd-&gt;abd</c> the input has the axes a, b, c, the weight c and d, and c is summed over. An ellipsis stands
/// for further axes, before the letters (<c>...x,xy-&gt;...y</c>) or behind them (<c>ab...,bc-&gt;ac...</c>). Shape:
/// (batch, OutputShape), where -1 in OutputShape stays open. Weights: kernel with the sizes of the weight's letters,
/// taken from the input or else from OutputShape; bias with those of BiasAxes. Parameters: the product of the
/// kernel's sizes, and that of the bias's. Every letter of the output must occur in the input or the weight, every letter
/// of the weight in the input or the output, and a letter that input and output share must have the same size in both.
/// See https://keras.io/api/layers/core_layers/einsum_dense/
/// </summary>
public class EinsumDenseAttribute : LayerAttribute
{
    /// <summary>An einsum layer.</summary>
    /// <param name="equation">The axes as letters: <c>"abc,cd-&gt;abd"</c>.</param>
    /// <param name="outputShape">The size of the output without the batch; -1 leaves it open.</param>
    public EinsumDenseAttribute(string equation, int outputShape)
        : this(equation, new[] { outputShape })
    {
    }

    /// <summary>An einsum layer.</summary>
    /// <param name="equation">The axes as letters: <c>"abc,cd-&gt;abd"</c>.</param>
    /// <param name="outputShape">
    /// The sizes of the output without the batch and what the ellipsis stands for; -1 leaves one open.
    /// </param>
    public EinsumDenseAttribute(string equation, int[] outputShape) =>
        (Equation, OutputShape) = (equation, outputShape);

    /// <summary>The axes as letters: <c>"abc,cd-&gt;abd"</c>.</summary>
    public string Equation { get; }

    /// <summary>
    /// The sizes of the output without the batch and what the ellipsis stands for; -1 leaves one open.
    /// </summary>
    public int[] OutputShape { get; }

    /// <summary>The activation function, by Keras's name. Default: none.</summary>
    public string? Activation { get; set; }

    /// <summary>
    /// The letters of the output that the bias has an axis for: <c>"d"</c>; it then has an axis of 1 for each further
    /// letter behind the first of them. Default: no bias.
    /// </summary>
    public string? BiasAxes { get; set; }
}
