using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// RandomGaussianBlur: blurs with a window that must have a middle.
/// https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_gaussian_blur/
/// </summary>
internal sealed class RandomGaussianBlur : Layer
{
    private readonly Parameter<ImmutableArray<Dim>> _kernelSize;

    public RandomGaussianBlur(Signature signature)
        : base("RandomGaussianBlur", signature)
    {
        signature.Factor("factor", 0, 1, 1);
        _kernelSize = signature.Sizes("kernel_size", 2, 3);
        signature.Factor("sigma", 0, 1, 1);
        signature.ValueRange();
        signature.DataFormat();
    }

    public override void CheckArguments(LayerCall call)
    {
        if (call.Get(_kernelSize).FirstOrDefault(size => size.Value % 2 == 0) is { } even)
        {
            call.Fail(Rules.BadArgument, $"{_kernelSize.PropertyName} must be odd, but is {even}", _kernelSize);
        }
    }

    public override void Infer(LayerCall call) => call.OutputAsInput();
}
