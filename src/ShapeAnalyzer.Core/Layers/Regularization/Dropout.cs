using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>Dropout: sets a share of the numbers to 0 in training. https://keras.io/api/layers/regularization_layers/dropout/</summary>
internal sealed class Dropout(Signature signature) : Layer("Dropout", signature)
{
    private readonly Parameter<double?> _rate = signature.Real("rate", null, atLeast: 0, atMost: 1, isRequired: true);
    private readonly Parameter<ImmutableArray<Dim>> _noiseShape = signature.OptionalTuple("noise_shape", atLeast: -1);

    public override void Infer(LayerCall call) => call.OutputAsInput();
}
