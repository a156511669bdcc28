using ShapeAnalyzer;
using ShapeAnalyzer.Keras;

namespace ShapeErrors;

/// <summary>The head was written for convolutions without padding.</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(32, 3, Activation = "relu")]
[MaxPooling2D(2)]
[Conv2D(64, [3, 5], Padding = Padding.Same, Strides = [2], Name = "second")]
[Flatten]
[Dense(10, InputDim = 5408)]
public partial class WrongHead;

/// <summary>AlexNet on CIFAR's small images: the last pooling has nothing left.</summary>
[Network]
[Input(32, 32, 3)]
[Conv2D(96, 11, Strides = [4], Activation = "relu")]
[MaxPooling2D(3, Strides = [2])]
[Conv2D(256, 5, Padding = Padding.Same, Activation = "relu")]
[MaxPooling2D(3, Strides = [2])]
[Flatten]
[Dense(10)]
public partial class AlexNetOnSmallImages;

/// <summary>A dilated window is larger than its kernel.</summary>
[Network]
[Input(8, 8, 3)]
[Conv2D(16, 3, DilationRate = [4])]
public partial class Dilated;

/// <summary>Convolutions need channels.</summary>
[Network]
[Input(28, 28)]
[Conv2D(32, 3)]
public partial class MissingChannels;

/// <summary>Three channels cannot be divided into two groups.</summary>
[Network]
[Input(16, 16, 3)]
[Conv2D(8, 3, Groups = 2)]
public partial class Grouped;

/// <summary>A reshape keeps the number of elements.</summary>
[Network]
[Input(100)]
[Dense(7 * 7 * 64)]
[Reshape(8, 8, 64)]
public partial class Generator;

/// <summary>A Dense cannot be built for a length that is open.</summary>
[Network]
[Input(-1, 16)]
[Flatten]
[Dense(10)]
public partial class OpenLength;

/// <summary>Beliefs are checked wherever they are stated, and all in one pass.</summary>
[Network]
[Input(32, 32, 3)]
[Conv2D(16, 3, InputShape = [28, 28, 3])]
[Conv2D(16, 3, Expect = [28, 30, 16])]
[Flatten]
[Dense(100)]
[Output(10)]
public partial class WrongBeliefs;

/// <summary>Arguments that no layer takes.</summary>
[Network]
[Input(8, 8, 1)]
[Conv2D(0, 3)]
[Conv2D(4, [3, 3, 3])]
[Conv2D(4, 3, Strides = [1, 0])]
[Dropout(1.5)]
[Dense(10, Activation = "rellu", Name = "head")]
[Dense(10, Name = "head")]
public partial class BadArguments;

/// <summary>What cannot be read at all.</summary>
[Network]
[Dense(10)]
public partial class NoInput;

/// <summary>A class that generated code cannot extend.</summary>
[Network]
[Input(8)]
[Dense(10)]
public class NotPartial;
