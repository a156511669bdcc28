namespace ShapeAnalyzer.Core;

/// <summary>
/// SpectralNormalization: divides the inner layer's kernel by its largest singular value, which a vector that is
/// not trained approximates. https://keras.io/api/layers/normalization_layers/spectral_normalization/
/// </summary>
internal sealed class SpectralNormalization : Wrapper
{
    // How many steps the approximation makes each time; only checked.
    private readonly Parameter<Dim> _powerIterations;

    public SpectralNormalization(Layer inner)
        : this(inner, new())
    {
    }

    private SpectralNormalization(Layer inner, Signature signature)
        : base("SpectralNormalization", inner, signature) =>
        _powerIterations = signature.Size("power_iterations", 1);

    public override InputCount InputCount => Inner.InputCount;

    public override void Infer(LayerCall call)
    {
        var inside = call.RunInner(Inner, call.Input);
        var kernel = Inner.OwnsWeights ? inside.Weights.FirstOrDefault(weight => weight.Name is "kernel" or "embeddings") : null;
        if (kernel is null && inside.IsComplete)
        {
            call.Fail(Rules.BadArgument, $"SpectralNormalization needs a layer with a kernel or embeddings, but {Inner.Name} has none");
        }

        // In Keras's order: what is normalized, the approximation, the rest.
        if (kernel is not null)
        {
            call.Weight(kernel);
            call.Weight("vector_u", true, trainable: false, 1, kernel.Shape[kernel.Shape.Length - 1]);
        }

        foreach (var weight in inside.Weights.Where(weight => !ReferenceEquals(weight, kernel)))
        {
            call.Weight(weight);
        }

        foreach (var output in inside.Outputs)
        {
            call.Output(output);
        }

        if (inside.MultiplyAdds is { } count)
        {
            call.CountMultiplyAdds(() => count);
        }
    }
}
