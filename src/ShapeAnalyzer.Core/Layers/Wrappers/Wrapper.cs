namespace ShapeAnalyzer.Core;

/// <summary>
/// A layer around another one. Its parameters are its own and the inner layer's, so that arguments and findings keep
/// their places.
/// </summary>
internal abstract class Wrapper : Layer
{
    protected Wrapper(string name, Layer inner, Signature signature)
        : base(name, signature)
    {
        Inner = inner;
        signature.Include(inner.Parameters);
    }

    public Layer Inner { get; }

    // Keras makes the inner layer first.
    public override IEnumerable<string> NamesTakenBefore => Inner.NamesTakenBefore.Append(Inner.AutomaticNamePrefix);

    public override IEnumerable<string> NamesTakenAfter => Inner.NamesTakenAfter;

    public override bool OwnsWeights => false;

    public override void CheckArguments(LayerCall call) => Inner.CheckArguments(call);

    // Layers are told apart by reference, but these are made anew for each declaration.
    public override bool Equals(object? obj) => obj is Wrapper other && other.Name == Name && other.Inner.Equals(Inner);

    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Name) * 31) + Inner.GetHashCode());
}
