namespace ShapeAnalyzer.Core;

/// <summary><c>triu_indices</c> and <c>tril_indices</c>: row and column of each place of a triangle.</summary>
internal sealed class TriangleIndices(string name, bool isUpper, Signature signature) : TorchLayer(name, signature)
{
    private const long MostRows = 1 << 16;

    private readonly Parameter<Dim> _row = signature.Number("row");
    private readonly Parameter<Dim> _column = signature.Number("col");
    private readonly Parameter<Dim> _offset = signature.Number("offset", Dim.Zero);

    public override void Infer(LayerCall call)
    {
        var count = Dim.Unknown;
        if (call.Get(_row).Value is >= 0 and <= MostRows and var rows && call.Get(_column).Value is >= 0 and <= MostRows and var columns && call.Get(_offset).Value is { } offset && Math.Abs(offset) <= MostRows)
        {
            long places = 0;
            for (long row = 0; row < rows; row++)
            {
                var below = Math.Min(columns, Math.Max(0, row + offset + (isUpper ? 0 : 1)));
                places += isUpper ? columns - below : below;
            }

            count = Dim.Of(places);
        }

        call.Output(Shape.Of(Dim.Of(2), count));
    }
}
