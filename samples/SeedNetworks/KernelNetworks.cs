using ShapeAnalyzer;
using ShapeAnalyzer.Keras;

namespace SeedNetworks;

/// <summary>Does the second convolution give 64 channels or 32 * 64? Its kernel is (3, 3, 32, 64).</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(32, [3, 3], Activation = "relu", Name = "conv2d")]
[Conv2D(64, [3, 3], Activation = "relu", Name = "conv2d_1")]
public static partial class TwoConvolutions;

/// <summary>The answer's example, without biases.</summary>
[Network]
[Input(28, 28, 3)]
[Conv2D(32, 5, Activation = "relu", UseBias = false, Name = "conv2d_5")]
[Conv2D(64, 5, Activation = "relu", UseBias = false, Name = "conv2d_6")]
public static partial class TwoConvolutionsWithoutBias;
