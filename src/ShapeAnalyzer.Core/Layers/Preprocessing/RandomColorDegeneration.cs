namespace ShapeAnalyzer.Core;

/// <summary>
/// RandomColorDegeneration: takes color away. Unlike its relatives Keras runs it already to find the shape, and so it
/// must receive RGB images. https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_color_degeneration/
/// </summary>
internal sealed class RandomColorDegeneration : Layer
{
    private const int Rgb = 3;
    private readonly Parameter<string?> _dataFormat;

    public RandomColorDegeneration(Signature signature)
        : base("RandomColorDegeneration", signature)
    {
        signature.Factor("factor", -1, 1);
        signature.ValueRange();
        _dataFormat = signature.DataFormat();
    }

    public override void Infer(LayerCall call)
    {
        var channelsFirst = call.IsChannelsFirst(_dataFormat);
        call.OutputAsInput();
        if (!call.HasRank(3, 4))
        {
            return;
        }

        var axis = channelsFirst ? call.Input.Rank - 3 : call.Input.Rank - 1;
        if (call.Input[axis].IsSameAs(Rgb) == false)
        {
            call.Fail(
                Rules.Features,
                $"expects RGB images of {Rgb} channels but receives {call.Input[axis]}",
                axis: axis,
                expected: Rgb,
                actual: call.Input[axis]);
        }
    }
}
