namespace ShapeAnalyzer.Tests.Consumers;

/// <summary>What the projects of these tests are made of, in C# 7.3 so that it compiles everywhere.</summary>
internal static class Sources
{
    /// <summary>What is said of the broken network.</summary>
    public const string Error =
        "Mnist.cs(11,27): error SHP1001: 'dense_1' expects 5409 input features but receives 5408";

    /// <summary>A network, and a class that compiles only with the right constants.</summary>
    public static string Network { get; } = File("Consumer", """
        [Network]
        [Input(28, 28, 1)]
        [Conv2D(32, new[] { 3, 3 }, Activation = "relu")]
        [MaxPooling2D(2)]
        [Flatten]
        [Dense(10, InputDim = 5408)]
        public partial class Mnist { }

        public static class Check
        {
            public const int Sizes = 1 / (Mnist.Layers.Conv2D1.Height == 26 && Mnist.Layers.Flatten1.Features == 5408 ? 1 : 0);
            public const int Parameters = 1 / (Mnist.TotalParameters == 54410 ? 1 : 0);
        }
        """);

    /// <summary>The same network with an error.</summary>
    public static string BrokenNetwork { get; } = Network.Replace("InputDim = 5408", "InputDim = 5409", StringComparison.Ordinal);

    /// <summary>A file with these types in a namespace.</summary>
    public static string File(string space, string types) => $$"""
        using ShapeAnalyzer;
        using ShapeAnalyzer.Keras;

        namespace {{space}}
        {
            {{types.ReplaceLineEndings("\n    ").Replace("\n    \n", "\n\n", StringComparison.Ordinal)}}
        }
        """;
}
