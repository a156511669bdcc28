using ShapeAnalyzer;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchShapeErrors;

/// <summary>A picture down to a small one and up again, with a bridge at each size.</summary>
[Network(3, 2), Input(3, 128, 128)]
public sealed partial class UNet : Module<Tensor, Tensor>
{
    private const int Levels = 3;
    private const int Width = 32;

    private readonly ModuleList<Module<Tensor, Tensor>> down = new();
    private readonly ModuleList<Module<Tensor, Tensor>> up = new();
    private readonly ModuleList<Module<Tensor, Tensor>> merge = new();
    private readonly Module<Tensor, Tensor> bottom;
    private readonly MaxPool2d pool = MaxPool2d(2);
    private readonly Conv2d head;

    public UNet(int channels, int classes)
        : base(nameof(UNet))
    {
        for (var i = 0; i < Levels; i++)
        {
            down.Add(Twice(i == 0 ? channels : Width << (i - 1), Width << i));
        }

        bottom = Twice(Width << (Levels - 1), Width << Levels);
        for (var i = Levels - 1; i >= 0; i--)
        {
            up.Add(ConvTranspose2d(Width << (i + 1), Width << i, 2, stride: 2));
            merge.Add(Twice(Width << i, Width << i));
        }

        head = Conv2d(Width, classes, 1);
        RegisterComponents();
    }

    private static Sequential Twice(int inputs, int outputs) => Sequential(
        Conv2d(inputs, outputs, 3, padding: 1),
        ReLU(),
        Conv2d(outputs, outputs, 3, padding: 1),
        ReLU());

    public override Tensor forward(Tensor input)
    {
        var x = input;
        var bridges = new Stack<Tensor>();
        foreach (var level in down)
        {
            x = level.call(x);
            bridges.Push(x);
            x = pool.call(x);
        }

        x = bottom.call(x);
        for (var i = 0; i < Levels; i++)
        {
            x = up[i].call(x);
            x = merge[i].call(torch.cat(new[] { bridges.Pop(), x }, 1));
        }

        return head.call(x);
    }
}
