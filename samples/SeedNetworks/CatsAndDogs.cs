using ShapeAnalyzer;
using ShapeAnalyzer.Keras;

namespace SeedNetworks;

/// <summary>Where do 148 and 448 come from?</summary>
[Network(Name = "model_1")]
[Input(150, 150, 3, Name = "input_2")]
[Conv2D(16, 3, Activation = "relu", Name = "conv2d_4")]
[MaxPooling2D(2, Name = "max_pooling2d_4")]
[Conv2D(32, 3, Activation = "relu", Name = "conv2d_5")]
[MaxPooling2D(2, Name = "max_pooling2d_5")]
[Conv2D(64, 3, Activation = "relu", Name = "conv2d_6")]
[MaxPooling2D(2, Name = "max_pooling2d_6")]
[Flatten]
[Dense(512, Activation = "relu")]
[Dense(1, Activation = "sigmoid")]
public static partial class CatsAndDogs;
