using System.Collections.Immutable;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Networks to begin with.</summary>
/// <param name="Key">The kind of network.</param>
/// <param name="Title">What the menu shows.</param>
/// <param name="Input">The input's sizes, channels last.</param>
/// <param name="Layers">The attributes behind the input, as they are written with all namespaces imported.</param>
internal sealed record NetworkTemplate(string Key, string Title, ImmutableArray<int> Input, ImmutableArray<string> Layers);

/// <summary>The templates that are offered for a class with nothing but [Network].</summary>
internal static class NetworkTemplates
{
    public static ImmutableArray<NetworkTemplate> All { get; } = ImmutableArray.Create(
        new NetworkTemplate("lenet", "Insert a LeNet for pictures of 28x28", ImmutableArray.Create(28, 28, 1), ImmutableArray.Create(
            "Conv2D(6, 5, Padding = Padding.Same, Activation = \"tanh\")",
            "AveragePooling2D(2)",
            "Conv2D(16, 5, Activation = \"tanh\")",
            "AveragePooling2D(2)",
            "Flatten",
            "Dense(120, Activation = \"tanh\")",
            "Dense(84, Activation = \"tanh\")",
            "Dense(10, Activation = \"softmax\")",
            "Output(10)")),
        new NetworkTemplate("mlp", "Insert a multilayer perceptron", ImmutableArray.Create(784), ImmutableArray.Create(
            "Dense(256, Activation = \"relu\")",
            "Dropout(0.2)",
            "Dense(128, Activation = \"relu\")",
            "Dropout(0.2)",
            "Dense(10, Activation = \"softmax\")",
            "Output(10)")));
}
