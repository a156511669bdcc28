namespace ShapeAnalyzer.Roslyn.Tests.Catalogue;

/// <summary>Windows that do not fit what is left of a picture.</summary>
internal static class WindowMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "AlexNet on CIFAR's 32 x 32",
            """
            [Input(32, 32, 3)]
            [Conv2D(96, 11, Strides = [4])]
            [MaxPooling2D(3, Strides = [2])]
            [Conv2D(256, 5, Padding = Padding.Same)]
            [MaxPooling2D({|SHP1003:3|}, Strides = [2])]
            [Flatten]
            [Dense(10)]
            """,
            "32, 32, 3", "227, 227, 3",
            "'max_pooling2d_2' slides a window of 3 but receives only 2 along axis 1 (input 32x32x3 -> conv2d_1 6x6x96 -> max_pooling2d_1 2x2x96 -> conv2d_2 2x2x256; axis 1 of max_pooling2d_1: 2 = floor((6 + 2*0 - 1*(3 - 1) - 1) / 2) + 1); it would fit with padding 'same' on 'max_pooling2d_2'"),
        new(
            "A kernel of 5 on 3 x 3",
            """
            [Input(3, 3, 3)]
            [Conv2D(4, {|SHP1003:5|})]
            """,
            "Conv2D(4, 5)", "Conv2D(4, 3)",
            "'conv2d_1' slides a window of 5 with its kernel (5, 5, 3, 4) but receives only 3 along axis 1 (input 3x3x3); it would fit with padding 'same' on 'conv2d_1'") { Row = "conv-negative" },
        new(
            "A dilated kernel is larger than it looks",
            """
            [Input(8, 8, 3)]
            [Conv2D(4, {|SHP1003:3|}, DilationRate = [4])]
            """,
            "[4]", "[2]",
            "'conv2d_1' slides a window of 9 = 4*(3 - 1) + 1 (kernel 3, dilation 4) with its kernel (3, 3, 3, 4) but receives only 8 along axis 1 (input 8x8x3); it would fit with padding 'same' on 'conv2d_1'") { Row = "conv-negative-dilated" },
        new(
            "A pooling of 4 on 3 x 3",
            """
            [Input(3, 3, 3)]
            [MaxPooling2D({|SHP1003:4|})]
            """,
            "2D(4)", "2D(3)",
            "'max_pooling2d_1' slides a window of 4 but receives only 3 along axis 1 (input 3x3x3); it would fit with padding 'same' on 'max_pooling2d_1'") { Row = "pool-negative" },
        new(
            "One pooling more than the picture can bear",
            """
            [Input(16, 16, 3)]
            [MaxPooling2D(2)]
            [MaxPooling2D(2)]
            [MaxPooling2D(2)]
            [MaxPooling2D(2)]
            [MaxPooling2D({|SHP1003:2|})]
            [Flatten]
            [Dense(10)]
            """,
            "Input(16, 16", "Input(32, 32",
            "'max_pooling2d_5' slides a window of 2 but receives only 1 along axis 1 (input 16x16x3 -> max_pooling2d_1 8x8x3 -> max_pooling2d_2 4x4x3 -> max_pooling2d_3 2x2x3 -> max_pooling2d_4 1x1x3; axis 1 of max_pooling2d_4: 1 = floor((2 + 2*0 - 1*(2 - 1) - 1) / 2) + 1); it would fit with padding 'same' on 'max_pooling2d_5'"),
        new(
            "Unpadded convolutions eat the picture",
            """
            [Input(12, 12, 1)]
            [Conv2D(8, 5)]
            [Conv2D(8, 5)]
            [Conv2D(8, {|SHP1003:5|})]
            [Flatten]
            [Dense(2)]
            """,
            """
            [Conv2D(8, 5)]
            [Flatten]
            """,
            """
            [Conv2D(8, 3)]
            [Flatten]
            """,
            "'conv2d_3' slides a window of 5 with its kernel (5, 5, 8, 8) but receives only 4 along axis 1 (input 12x12x1 -> conv2d_1 8x8x8 -> conv2d_2 4x4x8; axis 1 of conv2d_2: 4 = floor((8 + 2*0 - 1*(5 - 1) - 1) / 1) + 1); it would fit with padding 'same' on 'conv2d_3'"),
        new(
            "A depthwise kernel of 5 on 3 x 3",
            """
            [Input(3, 3, 3)]
            [DepthwiseConv2D({|SHP1003:5|})]
            """,
            "(5)", "(5, Padding = Padding.Same)",
            "'depthwise_conv2d_1' slides a window of 5 with its kernel (5, 5, 3, 1) but receives only 3 along axis 1 (input 3x3x3); it would fit with padding 'same' on 'depthwise_conv2d_1'") { Row = "depthwise-negative" },
        new(
            "A separable kernel of 5 on 3 x 3",
            """
            [Input(3, 3, 3)]
            [SeparableConv2D(4, {|SHP1003:5|})]
            """,
            "(4, 5)", "(4, 3)",
            "'separable_conv2d_1' slides a window of 5 with its kernels (5, 5, 3, 1) and (1, 1, 3, 4) but receives only 3 along axis 1 (input 3x3x3); it would fit with padding 'same' on 'separable_conv2d_1'") { Row = "separable-negative" },
        new(
            "Kernels of two sizes, one too wide",
            """
            [Input(40, 6, 1)]
            [Conv2D(8, [3, {|SHP1003:7|}])]
            """,
            "[3, 7]", "[7, 3]",
            "'conv2d_1' slides a window of 7 with its kernel (3, 7, 1, 8) but receives only 6 along axis 2 (input 40x6x1); it would fit with KernelSize = (7, 3) on 'conv2d_1'"),
        new(
            "The last pooling of a ResNet, made for 224 x 224, on 32 x 32",
            """
            [Input(32, 32, 3)]
            [Conv2D(64, 7, Strides = [2], Padding = Padding.Same)]
            [MaxPooling2D(3, Strides = [2], Padding = Padding.Same)]
            [Conv2D(128, 3, Strides = [2], Padding = Padding.Same)]
            [AveragePooling2D({|SHP1003:7|})]
            [Flatten]
            [Dense(1000)]
            """,
            "AveragePooling2D(7)", "GlobalAveragePooling2D",
            "'average_pooling2d_1' slides a window of 7 but receives only 4 along axis 1 (input 32x32x3 -> conv2d_1 16x16x64 -> max_pooling2d_1 8x8x64 -> conv2d_2 4x4x128; axis 1 of conv2d_2: 4 = ceil(8 / 2)); it would fit with a GlobalAveragePooling2D in place of 'average_pooling2d_1'"),
        new(
            "A kernel longer than the sequence",
            """
            [Input(4, 16)]
            [Conv1D(32, {|SHP1003:5|})]
            """,
            "32, 5", "32, 5, Padding = Padding.Causal",
            "'conv1d_1' slides a window of 5 with its kernel (5, 16, 32) but receives only 4 along axis 1 (input 4x16); it would fit with padding 'same' on 'conv1d_1'"),
        new(
            "A cropping that leaves nothing",
            """
            [Input(4, 4, 3)]
            [Cropping2D({|SHP1003:2|})]
            """,
            "2D(2)", "2D(1)",
            "'cropping2d_1' crops 4 (2 before and 2 behind) but receives only 4 along axis 1 (input 4x4x3); it would fit with Cropping = 1 on 'cropping2d_1'") { Row = "cropping-too-large" },
        new(
            "A cropping longer than the sequence",
            """
            [Input(4, 3)]
            [Cropping1D({|SHP1003:5|})]
            """,
            "1D(5)", "1D(1)",
            "'cropping1d_1' crops 10 (5 before and 5 behind) but receives only 4 along axis 1 (input 4x3); it would fit with Cropping = 1 on 'cropping1d_1'") { Row = "cropping1d-too-large" },
        new(
            "A three-dimensional kernel over too few frames",
            """
            [Input(2, 64, 64, 3)]
            [Conv3D(8, {|SHP1003:3|})]
            """,
            "Conv3D(8, 3)", "Conv3D(8, [1, 3, 3])",
            "'conv3d_1' slides a window of 3 with its kernel (3, 3, 3, 3, 8) but receives only 2 along axis 1 (input 2x64x64x3); it would fit with padding 'same' on 'conv3d_1'"),
        new(
            "A dilated kernel longer than the sequence",
            """
            [Input(8, 3)]
            [Conv1D(4, {|SHP1003:3|}, DilationRate = [4])]
            """,
            "[4]", "[2]",
            "'conv1d_1' slides a window of 9 = 4*(3 - 1) + 1 (kernel 3, dilation 4) with its kernel (3, 3, 4) but receives only 8 along axis 1 (input 8x3); it would fit with padding 'same' on 'conv1d_1'") { Row = "b7-30" },
        new(
            "Four halvings of 8",
            """
            [Input(8, 8, 3)]
            [MaxPooling2D]
            [MaxPooling2D]
            [MaxPooling2D]
            [{|SHP1003:MaxPooling2D|}]
            """,
            "8, 8, 3", "16, 16, 3",
            "'max_pooling2d_4' slides a window of 2 but receives only 1 along axis 1 (input 8x8x3 -> max_pooling2d_1 4x4x3 -> max_pooling2d_2 2x2x3 -> max_pooling2d_3 1x1x3; axis 1 of max_pooling2d_3: 1 = floor((2 + 2*0 - 1*(2 - 1) - 1) / 2) + 1); it would fit with padding 'same' on 'max_pooling2d_4'") { Row = "b7-32" },
    ];
}
