namespace ShapeAnalyzer.Tests.Code.Models;

/// <summary>Published networks, written the way people write them.</summary>
internal static class Sources
{
    public const string AlexNet = """
        [Network, Input(3, 224, 224)]
        public class alexnet : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> features;
            private readonly Module<Tensor, Tensor> avgpool;
            private readonly Module<Tensor, Tensor> classifier;

            public alexnet(int numClasses = 1000, float dropout = 0.5f) : base(nameof(alexnet))
            {
                features = Sequential(
                    Conv2d(3, 64, kernel_size: 11, stride: 4, padding: 2),
                    ReLU(inplace: true),
                    MaxPool2d(kernel_size: 3, stride: 2),
                    Conv2d(64, 192, kernel_size: 5, padding: 2),
                    ReLU(inplace: true),
                    MaxPool2d(kernel_size: 3, stride: 2),
                    Conv2d(192, 384, kernel_size: 3, padding: 1),
                    ReLU(inplace: true),
                    Conv2d(384, 256, kernel_size: 3, padding: 1),
                    ReLU(inplace: true),
                    Conv2d(256, 256, kernel_size: 3, padding: 1),
                    ReLU(inplace: true),
                    MaxPool2d(kernel_size: 3, stride: 2));
                avgpool = AdaptiveAvgPool2d(new long[] { 6, 6 });
                classifier = Sequential(
                    Dropout(p: dropout),
                    Linear(256 * 6 * 6, 4096),
                    ReLU(inplace: true),
                    Dropout(p: dropout),
                    Linear(4096, 4096),
                    ReLU(inplace: true),
                    Linear(4096, numClasses));
                RegisterComponents();
            }

            public override Tensor forward(Tensor input)
            {
                using var scope = NewDisposeScope();
                var x = features.forward(input);
                x = avgpool.forward(x);
                x = torch.flatten(x, 1);
                return classifier.forward(x).MoveToOuterDisposeScope();
            }
        }
        """;

    public const string Vgg = """
        public class Vgg : Module<Tensor, Tensor>
        {
            private static readonly Dictionary<string, int[]> Configurations = new()
            {
                ["A"] = new[] { 64, 0, 128, 0, 256, 256, 0, 512, 512, 0, 512, 512, 0 },
                ["D"] = new int[] { 64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512, 0 },
            };

            private readonly Sequential features;
            private readonly AdaptiveAvgPool2d avgpool;
            private readonly Sequential classifier;

            public Vgg(string configuration, bool batchNorm, int classes = 1000) : base("VGG")
            {
                features = MakeLayers(Configurations[configuration], batchNorm);
                avgpool = AdaptiveAvgPool2d((7, 7));
                classifier = Sequential(Linear(512 * 7 * 7, 4096), ReLU(true), Dropout(), Linear(4096, 4096), ReLU(true), Dropout(), Linear(4096, classes));
                RegisterComponents();
            }

            private static Sequential MakeLayers(IEnumerable<int> configuration, bool batchNorm)
            {
                var layers = new List<Module<Tensor, Tensor>>();
                long channels = 3;
                foreach (var size in configuration)
                {
                    if (size == 0)
                    {
                        layers.Add(MaxPool2d(2, stride: 2));
                        continue;
                    }

                    layers.Add(Conv2d(channels, size, 3, padding: 1L));
                    if (batchNorm)
                        layers.Add(BatchNorm2d(size));
                    layers.Add(ReLU(inplace: true));
                    channels = size;
                }

                return Sequential(layers);
            }

            public override Tensor forward(Tensor x) => classifier.call(avgpool.call(features.call(x)).flatten(1));
        }

        [Network("A", false), Input(3, 224, 224)]
        public class vgg11 : Vgg { public vgg11(string name, bool norm) : base(name, norm) { } }

        [Network, Input(3, 224, 224)]
        public class vgg16_bn : Vgg { public vgg16_bn() : base("D", batchNorm: true) { } }
        """;

    public const string ResNet = """
        public abstract class Block : Module<Tensor, Tensor>
        {
            protected Block(string name) : base(name) { }
        }

        public class BasicBlock : Block
        {
            public const int Expansion = 1;
            private readonly Module<Tensor, Tensor> conv1, bn1, relu1, conv2, bn2;
            private readonly Module<Tensor, Tensor> downsample;

            public BasicBlock(int inplanes, int planes, int stride = 1, Module<Tensor, Tensor> downsample = null) : base(nameof(BasicBlock))
            {
                conv1 = Conv2d(inplanes, planes, 3, stride: stride, padding: 1L, bias: false);
                bn1 = BatchNorm2d(planes);
                relu1 = ReLU(inplace: true);
                conv2 = Conv2d(planes, planes, 3, padding: 1L, bias: false);
                bn2 = BatchNorm2d(planes);
                this.downsample = downsample;
                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                var identity = x;
                var y = relu1.forward(bn1.forward(conv1.forward(x)));
                y = bn2.forward(conv2.forward(y));
                if (downsample is not null)
                {
                    identity = downsample.forward(x);
                }

                y.add_(identity);
                return y.relu_();
            }
        }

        public class Bottleneck : Block
        {
            public const int Expansion = 4;
            private readonly Module<Tensor, Tensor> conv1, bn1, relu1, conv2, bn2, relu2, conv3, bn3;
            private readonly Module<Tensor, Tensor> downsample;

            public Bottleneck(int inplanes, int planes, int stride, Module<Tensor, Tensor> downsample) : base(nameof(Bottleneck))
            {
                conv1 = Conv2d(inplanes, planes, 1, bias: false);
                bn1 = BatchNorm2d(planes);
                relu1 = ReLU(inplace: true);
                conv2 = Conv2d(planes, planes, 3, stride: stride, padding: 1L, bias: false);
                bn2 = BatchNorm2d(planes);
                relu2 = ReLU(inplace: true);
                conv3 = Conv2d(planes, planes * Expansion, 1, bias: false);
                bn3 = BatchNorm2d(planes * Expansion);
                this.downsample = downsample;
                RegisterComponents();
            }

            public override Tensor forward(Tensor x)
            {
                var y = relu1.forward(bn1.forward(conv1.forward(x)));
                y = relu2.forward(bn2.forward(conv2.forward(y)));
                y = bn3.forward(conv3.forward(y));
                var identity = downsample?.forward(x) ?? x;
                return functional.relu(y + identity);
            }
        }

        public class ResNet : Module<Tensor, Tensor>
        {
            private readonly Module<Tensor, Tensor> conv1, bn1, relu, maxpool, avgpool, flatten, fc;
            private readonly Sequential layer1, layer2, layer3, layer4;
            private int in_planes = 64;

            public ResNet(Func<int, int, int, Module<Tensor, Tensor>, Module<Tensor, Tensor>> block, int expansion, IList<int> blocks, int numClasses = 1000) : base("ResNet")
            {
                conv1 = Conv2d(3, 64, 7, stride: 2, padding: 3, bias: false);
                bn1 = BatchNorm2d(64);
                relu = ReLU(inplace: true);
                maxpool = MaxPool2d(3, stride: 2, padding: 1);
                layer1 = Sequential(Layers(block, expansion, 64, blocks[0], 1));
                layer2 = Sequential(Layers(block, expansion, 128, blocks[1], 2));
                layer3 = Sequential(Layers(block, expansion, 256, blocks[2], 2));
                layer4 = Sequential(Layers(block, expansion, 512, blocks[3], 2));
                avgpool = AdaptiveAvgPool2d(1);
                flatten = Flatten();
                fc = Linear(512 * expansion, numClasses);
                RegisterComponents();
            }

            private IEnumerable<Module<Tensor, Tensor>> Layers(Func<int, int, int, Module<Tensor, Tensor>, Module<Tensor, Tensor>> block, int expansion, int planes, int count, int stride)
            {
                Module<Tensor, Tensor> downsample = null;
                if (stride != 1 || in_planes != planes * expansion)
                    downsample = Sequential(Conv2d(in_planes, planes * expansion, 1, stride: stride, bias: false), BatchNorm2d(planes * expansion));
                yield return block(in_planes, planes, stride, downsample);
                in_planes = planes * expansion;
                for (int i = 1; i < count; i++)
                    yield return block(in_planes, planes, 1, null);
            }

            public override Tensor forward(Tensor x)
            {
                using (var scope = NewDisposeScope())
                {
                    x = maxpool.forward(relu.forward(bn1.forward(conv1.forward(x))));
                    foreach (var layer in new[] { layer1, layer2, layer3, layer4 })
                        x = layer.forward(x);
                    return fc.forward(flatten.forward(avgpool.forward(x))).MoveToOuterDisposeScope();
                }
            }
        }

        [Network(Factory = nameof(Create)), Input(3, 224, 224)]
        public class resnet18 : ResNet
        {
            resnet18() : base((i, p, s, d) => new BasicBlock(i, p, s, d), BasicBlock.Expansion, new[] { 2, 2, 2, 2 }) { }
            public static resnet18 Create() => new resnet18();
        }

        [Network, Input(3, 224, 224)]
        public class resnet50 : ResNet
        {
            public resnet50() : base(Make, Bottleneck.Expansion, new List<int> { 3, 4, 6, 3 }) { }
            private static Module<Tensor, Tensor> Make(int inplanes, int planes, int stride, Module<Tensor, Tensor> downsample) => new Bottleneck(inplanes, planes, stride, downsample);
        }
        """;

    public const string MobileNet = """
        public sealed class ConvNormActivation : Sequential
        {
            public ConvNormActivation(long input, long output, long kernel = 3, long stride = 1, long groups = 1)
                : base(
                    Conv2d(input, output, kernel, stride: stride, padding: (kernel - 1) / 2, groups: groups, bias: false),
                    BatchNorm2d(output),
                    ReLU6(inplace: true))
            {
            }
        }

        public class InvertedResidual : Module<Tensor, Tensor>
        {
            private readonly Sequential conv;
            private readonly bool useResidual;

            public InvertedResidual(int input, int output, int stride, int expand) : base("InvertedResidual")
            {
                var hidden = (int)Math.Round((double)input * expand);
                useResidual = stride == 1 && input == output;
                var layers = new List<Module<Tensor, Tensor>>();
                if (expand is not 1)
                    layers.Add(new ConvNormActivation(input, hidden, kernel: 1));
                layers.AddRange(new Module<Tensor, Tensor>[]
                {
                    new ConvNormActivation(hidden, hidden, stride: stride, groups: hidden),
                    Conv2d(hidden, output, 1, bias: false),
                    BatchNorm2d(output),
                });
                conv = Sequential(layers.ToArray());
                RegisterComponents();
            }

            public override Tensor forward(Tensor x) => useResidual ? x + conv.forward(x) : conv.forward(x);
        }

        [Network, Input(3, 224, 224)]
        public class mobilenet_v2 : Module<Tensor, Tensor>
        {
            private readonly Sequential features, classifier;

            public mobilenet_v2() : base("mobilenet_v2")
            {
                var settings = new (int t, int c, int n, int s)[] { (1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1) };
                var channels = MakeDivisible(32 * 1.0, 8);
                var list = new List<Module<Tensor, Tensor>> { new ConvNormActivation(3, channels, stride: 2) };
                foreach (var (t, c, n, s) in settings)
                {
                    var output = MakeDivisible(c * 1.0, 8);
                    for (var i = 0; i < n; i++)
                    {
                        var stride = i == 0 ? s : 1;
                        list.Add(new InvertedResidual(channels, output, stride, t));
                        channels = output;
                    }
                }

                list.Add(new ConvNormActivation(channels, 1280, kernel: 1));
                features = Sequential(list);
                classifier = Sequential(Dropout(0.2), Linear(1280, 1000));
                RegisterComponents();
            }

            private static int MakeDivisible(double v, int divisor, int? minimum = null)
            {
                var least = minimum ?? divisor;
                var result = Math.Max(least, (int)(v + divisor / 2.0) / divisor * divisor);
                if (result < 0.9 * v) result += divisor;
                return result;
            }

            public override Tensor forward(Tensor x)
            {
                x = features.forward(x);
                x = functional.adaptive_avg_pool2d(x, (1, 1));
                x = torch.flatten(x, 1);
                return classifier.forward(x);
            }
        }
        """;
}
