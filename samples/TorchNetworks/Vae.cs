using ShapeAnalyzer;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchNetworks;

/// <summary>A variational autoencoder: the picture again, and where it lies among all pictures.</summary>
[Network, Input(1, 28, 28)]
public sealed partial class Vae : Module<Tensor, (Tensor Picture, Tensor Mean, Tensor LogVariance)>
{
    private const int Latent = 20;

    private readonly Sequential encoder = Sequential(Flatten(), Linear(784, 400), ReLU());
    private readonly Linear mean = Linear(400, Latent);
    private readonly Linear logVariance = Linear(400, Latent);
    private readonly Sequential decoder = Sequential(Linear(Latent, 400), ReLU(), Linear(400, 784), Sigmoid());

    public Vae()
        : base(nameof(Vae)) => RegisterComponents();

    public override (Tensor Picture, Tensor Mean, Tensor LogVariance) forward(Tensor picture)
    {
        var hidden = encoder.call(picture);
        var (center, spread) = (mean.call(hidden), logVariance.call(hidden));
        var sample = center + (torch.randn_like(center) * (spread * 0.5).exp());
        return (decoder.call(sample).view(-1, 1, 28, 28), center, spread);
    }
}
