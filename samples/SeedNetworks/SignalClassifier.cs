using ShapeAnalyzer;
using ShapeAnalyzer.Keras;

namespace SeedNetworks;

#pragma warning disable SHP2006 // The text mixes data formats; that its numbers come out as printed is the point here.

/// <summary>Why did the width go from 128 to 126, and (10, 126) to (9, 124)?</summary>
[Network(Name = "sequential_1")]
[Input(2, 128)]
[Reshape(1, 2, 128)]
[ZeroPadding2D(0, 2)]
[Conv2D(256, [1, 3], Activation = "relu", DataFormat = DataFormat.ChannelsFirst, Name = "conv1")]
[Dropout(0.5)]
[ZeroPadding2D(0, 2)]
[Conv2D(80, [2, 3], Activation = "relu", DataFormat = DataFormat.ChannelsFirst, Name = "conv2")]
[Dropout(0.5)]
[Flatten]
[Dense(256, Activation = "relu", Name = "dense1")]
[Dropout(0.5)]
[Dense(8, Name = "dense2")]
[Activation("softmax")]
[Reshape(8)]
[Output(8)]
public static partial class SignalClassifier;
