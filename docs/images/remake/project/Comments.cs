using ShapeAnalyzer;
using ShapeAnalyzer.Keras;

namespace Digits;

[Network]
[Input(28, 28, 1)]
[Conv2D(16, 3)] // 26x26x16
[MaxPooling2D(2)] // 14x14x16
[Conv2D(32, 3)] // 11x11x32
[Flatten] // 3872
[Dense(10)]
public partial class Comments;
