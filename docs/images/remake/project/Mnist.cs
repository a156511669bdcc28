using ShapeAnalyzer;
using ShapeAnalyzer.Keras;

namespace Digits;

[Network]
[Input(28, 28, 1)]
[Conv2D(32, 3, Activation = "relu")]
[MaxPooling2D(2)]
[Conv2D(64, [3, 5], Padding = Padding.Same, Strides = [2], Name = "second")]
[Flatten]
[Dense(10, InputDim = 5408)]
public partial class Mnist;
