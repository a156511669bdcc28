namespace ShapeAnalyzer.Editor.Tests;

/// <summary>The files of the project that the tests open.</summary>
internal static class EditorFiles
{
    public const string Mnist = "Mnist.cs";

    public const string MnistText = """
        using ShapeAnalyzer;
        using ShapeAnalyzer.Keras;

        namespace Consumer;

        [Network]
        [Input(28, 28, 1)]
        [Conv2D(32, 3, Activation = "relu")]
        [MaxPooling2D(2)]
        [Conv2D(64, [3, 5], Padding = Padding.Same, Strides = [2], Name = "second")]
        [Flatten]
        [Dense(10, InputDim = 5408)]
        public partial class Mnist;

        """;

    public const string Training = "Training.cs";

    public const string TrainingText = """
        namespace Consumer;

        public static class Training
        {
            public static float[] Buffer { get; } = new float[Mnist.Layers.Flatten1.Features];

            public static string Table => Mnist.Summary;
        }

        """;

    public const string Block = "Block.cs";

    public const string BlockText = """
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;

        namespace Consumer;

        public class Block : nn.Module<Tensor, Tensor>
        {
            private readonly Conv2d conv = nn.Conv2d(1, 6, 5);

            public Block() : base("block") => RegisterComponents();

            public override Tensor forward(Tensor x) => nn.functional.relu(conv.forward(x));
        }

        """;

    public const string Classifier = "Classifier.cs";

    public const string ClassifierText = """
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;

        namespace Consumer;

        public class Classifier : nn.Module<Tensor, Tensor>
        {
            private readonly Block block = new();
            private readonly Conv2d second = nn.Conv2d(6, 16, 5);

            public Classifier() : base("classifier") => RegisterComponents();

            public override Tensor forward(Tensor x) => second.forward(block.forward(x));
        }

        """;
}
