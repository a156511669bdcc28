using ShapeAnalyzer;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchNetworks;

/// <summary>Pictures out of noise.</summary>
[Network, Input(100, 1, 1)]
public sealed partial class Generator : Module<Tensor, Tensor>
{
    private readonly Sequential layers;

    public Generator()
        : base(nameof(Generator))
    {
        var parts = new List<Module<Tensor, Tensor>>();
        var channels = 100;
        foreach (var width in new[] { 512, 256, 128 })
        {
            parts.Add(ConvTranspose2d(channels, width, 4, stride: channels == 100 ? 1 : 2, padding: channels == 100 ? 0L : 1L, bias: false));
            parts.Add(BatchNorm2d(width));
            parts.Add(ReLU());
            channels = width;
        }

        parts.Add(ConvTranspose2d(channels, 3, 4, stride: 2, padding: 1));
        parts.Add(Tanh());
        layers = Sequential(parts);
        RegisterComponents();
    }

    public override Tensor forward(Tensor noise) => layers.call(noise);
}

/// <summary>Tells pictures of a <see cref="Generator"/> from true ones.</summary>
[Network, Input(3, 32, 32)]
public sealed partial class Discriminator : Module<Tensor, Tensor>
{
    private readonly Sequential layers = Sequential(
        ("conv1", Conv2d(3, 64, 4, stride: 2, padding: 1)),
        ("relu1", LeakyReLU(0.2)),
        ("conv2", Conv2d(64, 128, 4, stride: 2, padding: 1, bias: false)),
        ("norm2", BatchNorm2d(128)),
        ("relu2", LeakyReLU(0.2)),
        ("conv3", Conv2d(128, 256, 4, stride: 2, padding: 1, bias: false)),
        ("norm3", BatchNorm2d(256)),
        ("relu3", LeakyReLU(0.2)),
        ("score", Conv2d(256, 1, 4)));

    public Discriminator()
        : base(nameof(Discriminator)) => RegisterComponents();

    public override Tensor forward(Tensor picture) => layers.call(picture).flatten();
}
