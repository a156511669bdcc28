namespace ShapeAnalyzer.Roslyn.Tests.Catalogue;

/// <summary>The step from feature maps to the classifier: sizes that were computed by hand.</summary>
internal static class HeadMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "The head counts a convolution with padding 'same'",
            """
            [Input(28, 28, 1)]
            [Conv2D(32, 3)]
            [MaxPooling2D(2)]
            [Flatten]
            [Dense(10, InputDim = {|SHP1001:6272|})]
            """,
            "6272", "5408",
            "'dense_1' expects 6272 input features but receives 5408 (input 28x28x1 -> conv2d_1 26x26x32 -> max_pooling2d_1 13x13x32 -> flatten_1 5408 = 13*13*32); 6272 would fit with padding 'same' on 'conv2d_1'"),
        new(
            "LeNet, made for 32 x 32, on MNIST",
            """
            [Input(28, 28, 1)]
            [Conv2D(6, 5, Activation = "tanh")]
            [AveragePooling2D(2)]
            [Conv2D(16, 5, Activation = "tanh")]
            [AveragePooling2D(2)]
            [Flatten]
            [Dense(120, InputDim = {|SHP1001:400|})]
            [Dense(84)]
            [Dense(10)]
            """,
            "Conv2D(6, 5,", "Conv2D(6, 5, Padding = Padding.Same,",
            "'dense_1' expects 400 input features but receives 256 (input 28x28x1 -> conv2d_1 24x24x6 -> average_pooling2d_1 12x12x6 -> conv2d_2 8x8x16 -> average_pooling2d_2 4x4x16 -> flatten_1 256 = 4*4*16); 400 would fit with padding 'same' on 'conv2d_1'"),
        new(
            "VGG's head on smaller pictures",
            """
            [Input(128, 128, 3)]
            [Conv2D(64, 3, Padding = Padding.Same)]
            [MaxPooling2D(2)]
            [Conv2D(128, 3, Padding = Padding.Same)]
            [MaxPooling2D(2)]
            [Conv2D(256, 3, Padding = Padding.Same)]
            [MaxPooling2D(2)]
            [Conv2D(512, 3, Padding = Padding.Same)]
            [MaxPooling2D(2)]
            [Conv2D(512, 3, Padding = Padding.Same)]
            [MaxPooling2D(2)]
            [Flatten]
            [Dense(4096, InputDim = {|SHP1001:25088|})]
            """,
            "128, 128, 3", "224, 224, 3",
            "'dense_1' expects 25088 input features but receives 8192 (input 128x128x3 -> ... -> max_pooling2d_2 32x32x128 -> max_pooling2d_3 16x16x256 -> max_pooling2d_4 8x8x512 -> max_pooling2d_5 4x4x512 -> flatten_1 8192 = 4*4*512); 25088 would fit with an input of 224x224x3"),
        new(
            "The input's size in place of the feature map's",
            """
            [Input(28, 28, 1)]
            [Conv2D(32, 3)]
            [Flatten]
            [Dense(10, InputDim = {|SHP1001:784|})]
            """,
            "784", "21632",
            "'dense_1' expects 784 input features but receives 21632 (input 28x28x1 -> conv2d_1 26x26x32 -> flatten_1 21632 = 26*26*32); 784 is the size of the input, 28x28x1"),
        new(
            "The + 1 of a convolution forgotten",
            """
            [Input(15, 15, 1)]
            [Conv2D(1, 3)]
            [Flatten]
            [Dense(10, InputDim = {|SHP1001:144|})]
            """,
            "144", "169",
            "'dense_1' expects 144 input features but receives 169 (input 15x15x1 -> conv2d_1 13x13x1 -> flatten_1 169 = 13*13*1); 144 would be right without the + 1 in the size of 'conv2d_1'"),
        new(
            "The + 1 of two convolutions forgotten",
            """
            [Input(32, 32, 3)]
            [Conv2D(16, 5)]
            [Conv2D(16, 5)]
            [Flatten]
            [Dense(10, InputDim = {|SHP1001:7744|})]
            """,
            "7744", "9216",
            "'dense_1' expects 7744 input features but receives 9216 (input 32x32x3 -> conv2d_1 28x28x16 -> conv2d_2 24x24x16 -> flatten_1 9216 = 24*24*16); 7744 would be right without the + 1 in the sizes of 'conv2d_1' and 'conv2d_2'"),
        new(
            "The pooling is not counted",
            """
            [Input(28, 28, 1)]
            [Conv2D(32, 3)]
            [MaxPooling2D(2)]
            [Flatten]
            [Dense(10, InputDim = {|SHP1001:21632|})]
            """,
            "21632", "5408",
            "'dense_1' expects 21632 input features but receives 5408 (input 28x28x1 -> conv2d_1 26x26x32 -> max_pooling2d_1 13x13x32 -> flatten_1 5408 = 13*13*32); 21632 is the size of 'conv2d_1', 26x26x32"),
        new(
            "The last convolution's filters mistaken",
            """
            [Input(28, 28, 1)]
            [Conv2D(32, 3, Padding = Padding.Same)]
            [MaxPooling2D(2)]
            [Conv2D(64, 3, Padding = Padding.Same)]
            [MaxPooling2D(2)]
            [Flatten]
            [Dense(128, InputDim = {|SHP1001:1568|})]
            """,
            "1568", "3136",
            "'dense_1' expects 1568 input features but receives 3136 (input 28x28x1 -> conv2d_1 28x28x32 -> max_pooling2d_1 14x14x32 -> conv2d_2 14x14x64 -> max_pooling2d_2 7x7x64 -> flatten_1 3136 = 7*7*64); 1568 would fit with 32 filters on 'conv2d_2'"),
        new(
            "Flatten forgotten before Dense",
            """
            [Input(28, 28, 1)]
            [Conv2D(64, 3)]
            [MaxPooling2D(2)]
            [Dense(10, InputDim = {|SHP1001:10816|})]
            """,
            "[Dense",
            """
            [Flatten]
            [Dense
            """,
            "'dense_1' expects 10816 input features but receives 64 (input 28x28x1 -> conv2d_1 26x26x64 -> max_pooling2d_1 13x13x64); 10816 would fit with a Flatten before 'dense_1'"),
        new(
            "A global pooling where the head counts on Flatten",
            """
            [Input(14, 14, 32)]
            [Conv2D(64, 3, Strides = [2], Padding = Padding.Same)]
            [GlobalAveragePooling2D]
            [Dense(10, InputDim = {|SHP1001:3136|})]
            """,
            "GlobalAveragePooling2D", "Flatten",
            "'dense_1' expects 3136 input features but receives 64 (input 14x14x32 -> conv2d_1 7x7x64 -> global_average_pooling2d_1 64); 3136 would fit with a Flatten in place of 'global_average_pooling2d_1'"),
        new(
            "Flatten states the size of a padded convolution",
            """
            [Input(28, 28, 1)]
            [Conv2D(64, 3)]
            [MaxPooling2D(2)]
            [Flatten(InputShape = [{|SHP1007:14|}, 14, 64])]
            [Dense(10)]
            """,
            "14, 14, 64", "13, 13, 64",
            "'flatten_1' states the input shape 14x14x64 but receives 13x13x64 (input 28x28x1 -> conv2d_1 26x26x64 -> max_pooling2d_1 13x13x64; axis 1 of max_pooling2d_1: 13 = floor((26 + 2*0 - 1*(2 - 1) - 1) / 2) + 1); 14x14x64 would fit with padding 'same' on 'conv2d_1'"),
        new(
            "A hidden layer's units changed, the next layer's not",
            """
            [Input(784)]
            [Dense(256)]
            [Dropout(0.2)]
            [Dense(128, InputDim = {|SHP1001:512|})]
            [Dense(10, InputDim = 128)]
            """,
            "Dense(256)", "Dense(512)",
            "'dense_2' expects 512 input features but receives 256 (input 784 -> dense_1 256 -> dropout_1 256); 512 would fit with 512 units on 'dense_1'"),
        new(
            "The head does not fit the labels",
            """
            [Input(32, 32, 3)]
            [Conv2D(16, 3)]
            [GlobalAveragePooling2D]
            [Dense(10, Activation = "softmax")]
            [Output({|SHP1009:100|})]
            """,
            "Dense(10,", "Dense(100,",
            "The network is stated to give 100 but gives 10 (input 32x32x3 -> conv2d_1 30x30x16 -> global_average_pooling2d_1 16 -> dense_1 10); 100 would fit with 100 units on 'dense_1'"),
        new(
            "One picture per label, but a map comes out",
            """
            [Input(32, 32, 3)]
            [Conv2D(16, 3)]
            [Conv2D(10, 1)]
            [Output({|SHP1009:10|})]
            """,
            "[Output",
            """
            [GlobalAveragePooling2D]
            [Output
            """,
            "The network is stated to give 10 but gives 30x30x10 (input 32x32x3 -> conv2d_1 30x30x16 -> conv2d_2 30x30x10); 10 would fit with a GlobalAveragePooling2D at the end"),
        new(
            "The same Dense for two sizes",
            """
            [Input(8, Name = "left")]
            [Input(5, Name = "right")]
            [Dense(4, Name = "embed", From = ["left"])]
            [{|SHP1001:Reuse("embed", From = ["right"], Name = "embed_right")|}]
            """,
            "Input(5", "Input(8",
            "'embed_right' calls 'embed' again, which expects 8 features since its first call, but receives 5 (right 5); it would fit with an input 'right' of 8"),
        new(
            "Dense behind a Flatten of pictures of any size",
            """
            [Input(-1, -1, 3)]
            [Conv2D(8, 3)]
            [Flatten]
            [{|SHP1006:Dense(10)|}]
            """,
            "Flatten", "GlobalMaxPooling2D",
            "'dense_1' needs a known number of features, since its kernel (?, 10) depends on it, but receives (None, None) (input ?x?x3 -> conv2d_1 ?x?x8 -> flatten_1 ?); it would fit with a GlobalAveragePooling2D in place of 'flatten_1'"),
        new(
            "Dense on a single number",
            """
            [Input]
            [{|SHP1002:Dense(4)|}]
            """,
            "[Input]", "[Input(1)]",
            "'dense_1' expects a tensor of 2 or more axes (with the batch) but receives 1: (None) (input scalar); it would fit with an input of 1") { Row = "dense-rank1" },
    ];
}
