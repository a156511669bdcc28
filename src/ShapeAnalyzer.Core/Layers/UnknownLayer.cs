namespace ShapeAnalyzer.Core;

/// <summary>A layer of which nothing is known but its class: it gives an unknown shape and reports nothing.</summary>
internal sealed class UnknownLayer : Layer
{
    private UnknownLayer(string name)
        : base(name, new Signature())
    {
    }

    public override InputCount InputCount => new(0, int.MaxValue);

    public static UnknownLayer Of(string name) => new(name);

    public override void Infer(LayerCall call)
    {
    }

    // Layers are told apart by reference, but these are made anew for each declaration.
    public override bool Equals(object? obj) => obj is UnknownLayer other && other.Name == Name;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
