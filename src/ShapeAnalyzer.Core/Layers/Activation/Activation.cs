namespace ShapeAnalyzer.Core;

/// <summary>Activation: a function of each number. https://keras.io/api/layers/core_layers/activation/</summary>
internal sealed class Activation(Signature signature) : Layer("Activation", signature)
{
    private readonly Parameter<string?> _activation = signature.Activation("activation", null, isRequired: true);

    public override void Infer(LayerCall call) => call.OutputAsInput();
}
