using ShapeAnalyzer;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchNetworks;

/// <summary>A residual network whose depth and widths are numbers: blocks in loops, a projection where the shape changes.</summary>
[Network(2, 2, 2, 2), Input(3, 64, 64)]
public sealed partial class ResNet : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> stem;
    private readonly ModuleList<Module<Tensor, Tensor>> stages = new();
    private readonly Linear head;

    public ResNet(params int[] depths)
        : base(nameof(ResNet))
    {
        const int first = 64;
        stem = Sequential(
            ("conv", Conv2d(3, first, 7, stride: 2, padding: 3, bias: false)),
            ("norm", BatchNorm2d(first)),
            ("relu", ReLU()),
            ("pool", MaxPool2d(3, stride: 2, padding: 1)));

        var channels = first;
        for (var i = 0; i < depths.Length; i++)
        {
            var width = first << i;
            var blocks = new List<Module<Tensor, Tensor>>();
            for (var j = 0; j < depths[i]; j++)
            {
                blocks.Add(new ResidualBlock(channels, width, stride: i > 0 && j == 0 ? 2 : 1));
                channels = width;
            }

            stages.Add(Sequential(blocks));
        }

        head = Linear(channels, 10);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        var x = stem.call(input);
        foreach (var stage in stages)
        {
            x = stage.call(x);
        }

        return head.call(x.mean(new long[] { 2, 3 }));
    }
}

/// <summary>Two convolutions beside a shortcut, which is projected where the block changes the shape.</summary>
public sealed class ResidualBlock : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> body;
    private readonly Module<Tensor, Tensor>? shortcut;

    public ResidualBlock(int inputs, int outputs, int stride)
        : base(nameof(ResidualBlock))
    {
        body = Sequential(
            Conv2d(inputs, outputs, 3, stride: stride, padding: 1, bias: false),
            BatchNorm2d(outputs),
            ReLU(),
            Conv2d(outputs, outputs, 3, padding: 1, bias: false),
            BatchNorm2d(outputs));
        if (stride != 1 || inputs != outputs)
        {
            shortcut = Sequential(Conv2d(inputs, outputs, 1, stride: stride, bias: false), BatchNorm2d(outputs));
        }

        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => functional.relu(body.call(input) + (shortcut?.call(input) ?? input));
}
