using ShapeAnalyzer;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchNetworks;

/// <summary>Digits: two convolutions and two linear layers.</summary>
[Network, Input(1, 28, 28)]
public sealed partial class Mnist : Module<Tensor, Tensor>
{
    private readonly Conv2d conv1 = Conv2d(1, 32, 3);
    private readonly Conv2d conv2 = Conv2d(32, 64, 3);
    private readonly Dropout dropout = Dropout(0.5);
    private readonly Linear fc1 = Linear(64 * 12 * 12, 128);
    private readonly Linear fc2 = Linear(128, 10);

    public Mnist()
        : base(nameof(Mnist)) => RegisterComponents();

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var x = functional.relu(conv1.call(input));
        x = functional.relu(conv2.call(x));
        x = functional.max_pool2d(x, 2);
        x = dropout.call(x.flatten(1));
        x = functional.relu(fc1.call(x));
        return functional.log_softmax(fc2.call(x), 1).MoveToOuterDisposeScope();
    }
}
