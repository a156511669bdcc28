using ShapeAnalyzer;
using ShapeAnalyzer.Keras;

namespace SeedNetworks;

/// <summary>A 3x3 kernel with strides of 2: 64 becomes 31.</summary>
[Network]
[Input(64, 64, 3)]
[Conv2D(32, [3, 3], Strides = [2, 2], Name = "conv2d")]
public static partial class StridedConvolution;

/// <summary>A 3x3 kernel with padding: 64 stays 64.</summary>
[Network]
[Input(64, 64, 3)]
[Conv2D(32, [3, 3], Strides = [1, 1], Padding = Padding.Same, Name = "conv2d")]
public static partial class PaddedConvolution;

/// <summary>A 7x7 kernel: 64 becomes 58.</summary>
[Network]
[Input(64, 64, 3)]
[Conv2D(32, [7, 7], Strides = [1, 1], Name = "conv2d")]
public static partial class LargeKernel;
