namespace ShapeAnalyzer.Core;

/// <summary>
/// A layer whose output has its input's shape, at whatever rank, and which has no weights. Such layers differ only in
/// what their arguments must satisfy, so that a family declares each in a line of its list.
/// </summary>
internal sealed class KeptShape : Layer
{
    public KeptShape(string name, Action<Signature> declare)
        : this(name, declare, new Signature())
    {
    }

    private KeptShape(string name, Action<Signature> declare, Signature signature)
        : base(name, signature) => declare(signature);

    public override void Infer(LayerCall call) => call.OutputAsInput();
}
