namespace ShapeAnalyzer.Core;

/// <summary>Factors of each matrix, the last two axes, whose sizes an argument chooses: <c>svd</c>, <c>qr</c>.</summary>
/// <param name="name">The operation.</param>
/// <param name="signature">Takes the parameter.</param>
/// <param name="parameter">What chooses.</param>
/// <param name="absent">What is chosen where nothing is given.</param>
/// <param name="choices">The outputs for each choice.</param>
internal sealed class Factorization(string name, Signature signature, string parameter, string absent, IReadOnlyDictionary<string, Func<Dim, Dim, Dim, Dim[]>[]> choices)
    : TorchLayer(name, signature)
{
    private readonly Parameter<Value?> _choice = signature.Anything(parameter);

    public override void Infer(LayerCall call)
    {
        var choice = call.Get(_choice) switch
        {
            null or NullValue => absent,
            FlagValue { Flag: { } flag } => flag ? "true" : "false",
            TextValue { Text: var text } => text.ToLowerInvariant(),
            _ => string.Empty,
        };
        if (choices.TryGetValue(choice, out var outputs))
        {
            MatrixParts.Give(call, isSquare: false, outputs);
        }
    }
}
