namespace ShapeAnalyzer.Core;

/// <summary>Which ranks a layer of images takes, and where it then looks for height and width.</summary>
internal enum ImageRanks
{
    /// <summary>An image, or a batch of them.</summary>
    OneOrBatch,

    /// <summary>Any; what is not a batch of images counts as one image, which begins with its height.</summary>
    Any,

    /// <summary>Any that ends in height, width and channels.</summary>
    CountedFromEnd,
}

/// <summary>
/// Resizing, CenterCrop, RandomCrop: images of a size that the arguments give, however large they were.
/// https://keras.io/api/layers/preprocessing_layers/image_preprocessing/
/// </summary>
internal sealed class SizedImage : Layer
{
    private readonly ImageRanks _ranks;
    private readonly Parameter<Dim> _height;
    private readonly Parameter<Dim> _width;
    private readonly Parameter<string?> _dataFormat;

    /// <param name="name">Keras's class name.</param>
    /// <param name="ranks">What it accepts.</param>
    /// <param name="signature">Takes the parameters.</param>
    /// <param name="declare">Declares those that decide nothing of the shape.</param>
    public SizedImage(string name, ImageRanks ranks, Signature signature, Action<Signature>? declare = null)
        : base(name, signature)
    {
        _ranks = ranks;
        _height = signature.RequiredSize("height");
        _width = signature.RequiredSize("width");
        declare?.Invoke(signature);
        _dataFormat = signature.DataFormat();
    }

    public override void Infer(LayerCall call)
    {
        var first = call.IsChannelsFirst(_dataFormat) ? 1 : 0;
        if (!call.HasRank(_ranks == ImageRanks.Any ? 2 + first : 3, _ranks == ImageRanks.OneOrBatch ? 4 : int.MaxValue))
        {
            return;
        }

        var rank = call.Input.Rank;
        var height = _ranks == ImageRanks.CountedFromEnd ? rank - 3 + first : rank == 4 ? 1 + first : first;
        call.Output(Enumerable.Range(0, rank).Select(axis =>
            axis == height ? Calculation.Of(call.Get(_height), "height")
            : axis == height + 1 ? Calculation.Of(call.Get(_width), "width")
            : call.Kept(axis)));
    }
}
