using ShapeAnalyzer;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Digits;

[Network, Input(1, 28, 28)]
public partial class Classifier : nn.Module<Tensor, Tensor>
{
    private readonly Conv2d conv1 = nn.Conv2d(1, 6, 5, padding: 2);
    private readonly Conv2d conv2 = nn.Conv2d(6, 16, 5);
    private readonly Linear fc = nn.Linear(16 * 6 * 6, 10);

    public Classifier() : base("classifier") => RegisterComponents();

    public override Tensor forward(Tensor x)
    {
        x = nn.functional.max_pool2d(conv1.forward(x), 2);
        x = nn.functional.max_pool2d(conv2.forward(x), 2);
        return fc.forward(x.flatten(1));
    }
}
