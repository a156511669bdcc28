namespace ShapeAnalyzer.Roslyn.Tests.Catalogue;

/// <summary>Branches that come together with different shapes.</summary>
internal static class MergeMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A residual block with stride and no projection",
            """
            [Input(32, 32, 64, Name = "x")]
            [Conv2D(128, 3, Strides = [2], Padding = Padding.Same)]
            [Conv2D(128, 3, Padding = Padding.Same, Name = "main")]
            [Add(From = ["main", {|SHP1012:"x"|}])]
            [ReLU]
            """,
            """
            [Add(From = ["main", "x"])]
            """,
            """
            [Conv2D(128, 1, Strides = [2], Name = "project", From = ["x"])]
            [Add(From = ["main", "project"])]
            """,
            "'add_1' expects inputs that fit each other but receives 16x16x128 from 'main' and 32x32x64 from 'x': 128 and 64 differ along axis 3 (x 32x32x64 -> conv2d_1 16x16x128 -> main 16x16x128); it would fit with a 1x1 Conv2D of 128 filters and a stride of 2 between 'x' and 'add_1'"),
        new(
            "A residual block whose channels grow",
            """
            [Input(32, 32, 64, Name = "x")]
            [Conv2D(128, 3, Padding = Padding.Same, Name = "main")]
            [Add(From = ["main", {|SHP1012:"x"|}])]
            """,
            "Conv2D(128", "Conv2D(64",
            "'add_1' expects inputs that fit each other but receives 32x32x128 from 'main' and 32x32x64 from 'x': 128 and 64 differ along axis 3 (x 32x32x64 -> main 32x32x128); it would fit with a 1x1 Conv2D of 128 filters between 'x' and 'add_1'"),
        new(
            "A residual block without padding",
            """
            [Input(32, 32, 64, Name = "x")]
            [Conv2D(64, 3, Name = "main")]
            [Add(From = ["main", {|SHP1012:"x"|}])]
            """,
            "64, 3,", "64, 3, Padding = Padding.Same,",
            "'add_1' expects inputs that fit each other but receives 30x30x64 from 'main' and 32x32x64 from 'x': 30 and 32 differ along axis 2 (x 32x32x64 -> main 30x30x64; axis 2 of main: 30 = floor((32 + 2*0 - 1*(3 - 1) - 1) / 1) + 1); it would fit with padding 'same' on 'main'"),
        new(
            "U-Net on an odd size",
            """
            [Input(25, 25, 1, Name = "image")]
            [Conv2D(16, 3, Padding = Padding.Same, Name = "down")]
            [MaxPooling2D(2)]
            [Conv2D(32, 3, Padding = Padding.Same)]
            [UpSampling2D(2, Name = "up")]
            [Concatenate(From = ["down", {|SHP1012:"up"|}])]
            [Conv2D(1, 1)]
            """,
            "25, 25, 1", "24, 24, 1",
            "'concatenate_1' concatenates along axis 3 and expects the other sizes to be the same but receives 25x25x16 from 'down' and 24x24x32 from 'up': 25 and 24 differ along axis 1 (image 25x25x1 -> down 25x25x16 -> max_pooling2d_1 12x12x16 -> conv2d_1 12x12x32 -> up 24x24x32; axis 1 of up: 24 = 12*2); it would fit with a ZeroPadding2D(0, 1, 0, 1) between 'up' and 'concatenate_1'"),
        new(
            "U-Net with unpadded convolutions and no cropping",
            """
            [Input(64, 64, 1, Name = "image")]
            [Conv2D(16, 3, Name = "down")]
            [MaxPooling2D(2)]
            [Conv2D(32, 3)]
            [Conv2DTranspose(16, 2, Strides = [2], Name = "up")]
            [Concatenate(From = ["down", {|SHP1012:"up"|}])]
            """,
            "Conv2D(32, 3)", "Conv2D(32, 3, Padding = Padding.Same)",
            "'concatenate_1' concatenates along axis 3 and expects the other sizes to be the same but receives 62x62x16 from 'down' and 58x58x16 from 'up': 62 and 58 differ along axis 1 (image 64x64x1 -> down 62x62x16 -> max_pooling2d_1 31x31x16 -> conv2d_1 29x29x32 -> up 58x58x16; axis 1 of up: 58 = (29 - 1)*2 + 1*(2 - 1) + 1); it would fit with padding 'same' on 'conv2d_1'"),
        new(
            "An Inception branch without padding",
            """
            [Input(28, 28, 192, Name = "x")]
            [Conv2D(64, 1, Name = "b1", From = ["x"])]
            [Conv2D(128, 3, Name = "b3", From = ["x"])]
            [Conv2D(32, 5, Padding = Padding.Same, Name = "b5", From = ["x"])]
            [Concatenate(From = ["b1", {|SHP1012:"b3"|}, "b5"])]
            """,
            "128, 3,", "128, 3, Padding = Padding.Same,",
            "'concatenate_1' concatenates along axis 3 and expects the other sizes to be the same but receives 28x28x64 from 'b1' and 26x26x128 from 'b3': 28 and 26 differ along axis 1 (x 28x28x192 -> b3 26x26x128; axis 1 of b3: 26 = floor((28 + 2*0 - 1*(3 - 1) - 1) / 1) + 1); it would fit with padding 'same' on 'b3'"),
        new(
            "An Inception branch that pools without stride 1",
            """
            [Input(28, 28, 192, Name = "x")]
            [Conv2D(64, 1, Name = "b1", From = ["x"])]
            [MaxPooling2D(3, Padding = Padding.Same, Name = "pool", From = ["x"])]
            [Concatenate(From = ["b1", {|SHP1012:"pool"|}])]
            """,
            "MaxPooling2D(3,", "MaxPooling2D(3, Strides = [1],",
            "'concatenate_1' concatenates along axis 3 and expects the other sizes to be the same but receives 28x28x64 from 'b1' and 10x10x192 from 'pool': 28 and 10 differ along axis 1 (x 28x28x192 -> pool 10x10x192; axis 1 of pool: 10 = ceil(28 / 3)); it would fit with a stride of 1 on 'pool'"),
        new(
            "A picture and a vector are joined",
            """
            [Input(8, 3, Name = "picture")]
            [Input(3, Name = "facts")]
            [Concatenate(From = ["picture", {|SHP1012:"facts"|}])]
            [Dense(1)]
            [Output(1)]
            """,
            """
            [Concatenate(From = ["picture",
            """,
            """
            [Flatten(Name = "flat", From = ["picture"])]
            [Concatenate(From = ["flat",
            """,
            "'concatenate_1' expects inputs with the same number of axes but receives (None, 8, 3) from 'picture' and (None, 3) from 'facts'; it would fit with a Flatten between 'picture' and 'concatenate_1'"),
        new(
            "Joined along the steps, though the features differ",
            """
            [Input(8, 3, Name = "a")]
            [Input(8, 4, Name = "b")]
            [Concatenate(Axis = 1, From = ["a", {|SHP1012:"b"|}])]
            """,
            "Axis = 1", "Axis = -1",
            "'concatenate_1' concatenates along axis 1 and expects the other sizes to be the same but receives 8x3 from 'a' and 8x4 from 'b': 3 and 4 differ along axis 2; it would fit with Axis = -1 on 'concatenate_1'") { Row = "b7-109" },
        new(
            "Joined along an axis that does not exist",
            """
            [Input(8, 3, Name = "a")]
            [Input(8, 3, Name = "b")]
            [Concatenate(Axis = {|SHP1013:4|}, From = ["a", "b"])]
            """,
            "Axis = 4", "Axis = 2",
            "'concatenate_1' concatenates along axis 4 but receives tensors of 3 axes (with the batch): (None, 8, 3) from 'a' (a 8x3); it would fit with Axis = -1 on 'concatenate_1'") { Row = "b7-110" },
        new(
            "Vectors of two sizes are added",
            """
            [Input(8, Name = "a")]
            [Input(5, Name = "b")]
            [Add(From = ["a", {|SHP1012:"b"|}])]
            """,
            "Input(5", "Input(8",
            "'add_1' expects inputs that fit each other but receives 8 from 'a' and 5 from 'b': 8 and 5 differ along axis 1; it would fit with an input 'b' of 8") { Row = "b7-94" },
        new(
            "Maps of two heights are added",
            """
            [Input(8, 8, 3, Name = "a")]
            [Input(7, 8, 3, Name = "b")]
            [Add(From = ["a", {|SHP1012:"b"|}])]
            """,
            "Input(7, 8", "Input(8, 8",
            "'add_1' expects inputs that fit each other but receives 8x8x3 from 'a' and 7x8x3 from 'b': 8 and 7 differ along axis 1; it would fit with an input 'b' of 8x8x3") { Row = "b7-96" },
        new(
            "The product of vectors of two sizes",
            """
            [Input(4, Name = "user")]
            [Input(5, Name = "film")]
            [Dot(1, From = ["user", {|SHP1012:"film"|}])]
            """,
            "Input(5", "Input(4",
            "'dot_1' multiplies along axis 1 of 4 from 'user' and axis 1 of 5 from 'film', which must have the same size but have 4 and 5; it would fit with an input 'film' of 4"),
        new(
            "A difference of three",
            """
            [Input(8, Name = "a")]
            [Input(8, Name = "b")]
            [Input(8, Name = "c")]
            [{|SHP1011:Subtract(From = ["a", "b", "c"])|}]
            """,
            "Subtract", "Add",
            "'subtract_1' expects 2 inputs but receives 3: 8 from 'a', 8 from 'b' and 8 from 'c'; it would fit with only the first 2 inputs of 'subtract_1'") { Row = "subtract-three" },
        new(
            "A gate with the units of the bottleneck",
            """
            [Input(16, 16, 64, Name = "x")]
            [GlobalAveragePooling2D]
            [Dense(16, Activation = "relu")]
            [Dense(16, Activation = "sigmoid")]
            [Reshape(1, 1, 16, Name = "gate")]
            [Multiply(From = ["x", {|SHP1012:"gate"|}])]
            """,
            """
            [Dense(16, Activation = "sigmoid")]
            [Reshape(1, 1, 16, Name
            """,
            """
            [Dense(64, Activation = "sigmoid")]
            [Reshape(1, 1, 64, Name
            """,
            "'multiply_1' expects inputs that fit each other but receives 16x16x64 from 'x' and 1x1x16 from 'gate': 64 and 16 differ along axis 3 (x 16x16x64 -> global_average_pooling2d_1 64 -> dense_1 16 -> dense_2 16 -> gate 1x1x16); it would fit with 64 units on 'dense_2' and the target (1, 1, 64) on 'gate'"),
        new(
            "A shortcut beside a convolution that makes more channels",
            """
            [Input(16, 16, 3, Name = "a")]
            [Conv2D(8, 3, Padding = Padding.Same, From = ["a"], Name = "conv2d")]
            [Add(From = ["conv2d", {|SHP1012:"a"|}], Name = "add")]
            """,
            "16, 3,", "16, 8,",
            "'add' expects inputs that fit each other but receives 16x16x8 from 'conv2d' and 16x16x3 from 'a': 8 and 3 differ along axis 3 (a 16x16x3 -> conv2d 16x16x8); it would fit with a 1x1 Conv2D of 8 filters between 'a' and 'add'") { Row = "b7-104" },
        new(
            "A shortcut past a stride",
            """
            [Input(16, 16, 8, Name = "a")]
            [Conv2D(8, 3, Strides = [2], Padding = Padding.Same, From = ["a"], Name = "conv2d")]
            [Add(From = ["conv2d", {|SHP1012:"a"|}], Name = "add")]
            """,
            "[2]", "[1]",
            "'add' expects inputs that fit each other but receives 8x8x8 from 'conv2d' and 16x16x8 from 'a': 8 and 16 differ along axis 2 (a 16x16x8 -> conv2d 8x8x8; axis 2 of conv2d: 8 = ceil(16 / 2)); it would fit with a 1x1 Conv2D of 8 filters and a stride of 2 between 'a' and 'add'") { Row = "b7-105" },
        new(
            "A shortcut past a border that is lost",
            """
            [Input(16, 16, 8, Name = "a")]
            [Conv2D(8, 3, From = ["a"], Name = "conv2d")]
            [Add(From = ["conv2d", {|SHP1012:"a"|}], Name = "add")]
            """,
            "8, 3,", "8, 3, Padding = Padding.Same,",
            "'add' expects inputs that fit each other but receives 14x14x8 from 'conv2d' and 16x16x8 from 'a': 14 and 16 differ along axis 2 (a 16x16x8 -> conv2d 14x14x8; axis 2 of conv2d: 14 = floor((16 + 2*0 - 1*(3 - 1) - 1) / 1) + 1); it would fit with padding 'same' on 'conv2d'") { Row = "b7-106" },
    ];
}
