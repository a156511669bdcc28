using ShapeAnalyzer;
using ShapeAnalyzer.Keras;

namespace Digits;

[Network]
[Input(28, 28, 1)]
[Conv2D(16, 3)]
[MaxPooling2D(2)]
[Flatten]
[Dense(10)]
public partial class Shapes;
