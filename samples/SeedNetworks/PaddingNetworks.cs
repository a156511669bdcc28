using ShapeAnalyzer;
using ShapeAnalyzer.Keras;

namespace SeedNetworks;

/// <summary>What does a Dense in front of convolutions do, and what does <c>valid</c> padding cost?</summary>
[Network(Name = "sequential_1")]
[Input(20, 20, 3)]
[Dense(16, Activation = "relu")]
[Conv2D(32, [3, 3], Activation = "relu")]
[Conv2D(64, [5, 5], Activation = "relu")]
[Conv2D(128, [7, 7], Activation = "relu")]
[Flatten]
[Dense(2, Activation = "softmax")]
public static partial class ValidPadding;

/// <summary>The same with <c>same</c> padding.</summary>
[Network(Name = "sequential_2")]
[Input(20, 20, 3)]
[Dense(16, Activation = "relu", Name = "dense_3")]
[Conv2D(32, [3, 3], Activation = "relu", Padding = Padding.Same, Name = "conv2d_4")]
[Conv2D(64, [5, 5], Activation = "relu", Padding = Padding.Same, Name = "conv2d_5")]
[Conv2D(128, [7, 7], Activation = "relu", Padding = Padding.Same, Name = "conv2d_6")]
[Flatten(Name = "flatten_2")]
[Dense(2, Activation = "softmax", Name = "dense_4")]
public static partial class SamePadding;
