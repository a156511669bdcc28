namespace ShapeAnalyzer.Roslyn.Tests.Catalogue;

/// <summary>Reshaping, and decoders that miss the size of what they rebuild.</summary>
internal static class ReshapeMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A generator whose Dense does not fill the map",
            """
            [Input(100)]
            [Dense(6272)]
            [Reshape({|SHP1005:7, 7, 256|})]
            [Conv2DTranspose(128, 5, Strides = [2], Padding = Padding.Same)]
            [Conv2DTranspose(1, 5, Strides = [2], Padding = Padding.Same)]
            [Output(28, 28, 1)]
            """,
            "Dense(6272)", "Dense(12544)",
            "'reshape_1' reshapes to (7, 7, 256), which has 12544 = 7*7*256 elements, but receives 6272 (input 100 -> dense_1 6272); it would fit with 12544 units on 'dense_1'"),
        new(
            "Another number of elements",
            """
            [Input(10, 3)]
            [Reshape({|SHP1005:7, 11|})]
            """,
            "7, 11", "6, 5",
            "'reshape_1' reshapes to (7, 11), which has 77 = 7*11 elements, but receives 30 = 10*3 (input 10x3); sizes that multiply to 30 would fit") { Row = "reshape-mismatch" },
        new(
            "A remainder for the -1",
            """
            [Input(10, 3)]
            [Reshape({|SHP1005:-1, 7|})]
            """,
            "-1, 7", "-1, 6",
            "'reshape_1' reshapes to (-1, 7), for which 7 must divide the input's elements, but receives 30 = 10*3 (input 10x3); it would fit with TargetShape = (-1, 6) on 'reshape_1'") { Row = "b7-42" },
        new(
            "The batch in the target of a reshape",
            """
            [Input(28, 28)]
            [Reshape({|SHP1005:32, 784|})]
            [Dense(10)]
            """,
            "32, 784", "784",
            "'reshape_1' reshapes to (32, 784), which has 25088 = 32*784 elements, but receives 784 = 28*28 (input 28x28); it would fit with TargetShape = (784,) on 'reshape_1', since the batch is not part of it"),
        new(
            "Features that do not divide into heads",
            """
            [Input(16, 100)]
            [Reshape({|SHP1005:16, 8, 12|})]
            """,
            "Input(16, 100)", "Input(16, 96)",
            "'reshape_1' reshapes to (16, 8, 12), which has 1536 = 16*8*12 elements, but receives 1600 = 16*100 (input 16x100); it would fit with an input of 16x96"),
        new(
            "A permutation of fewer axes",
            """
            [Input(8, 8, 3)]
            [{|SHP1002:Permute(2, 1)|}]
            """,
            "(2, 1)", "(2, 1, 3)",
            "'permute_1' expects a tensor of 3 axes (with the batch) but receives 4: (None, 8, 8, 3) (input 8x8x3); it would fit with Dims = (2, 1, 3) on 'permute_1'") { Row = "permute-rank" },
        new(
            "A permutation that counts from 0",
            """
            [Input(10, 3)]
            [Permute(1, {|SHP0004:0|})]
            """,
            "(1, 0)", "(2, 1)",
            "'permute_1': Dims must have each of 1 to 2 once, but is (1, 0)"),
        new(
            "A sequence is repeated",
            """
            [Input(8, 3)]
            [LSTM(16, ReturnSequences = true)]
            [{|SHP1002:RepeatVector(8)|}]
            [LSTM(3, ReturnSequences = true)]
            """,
            """
            , ReturnSequences = true)]
            [RepeatVector
            """,
            """
            )]
            [RepeatVector
            """,
            "'repeat_vector_1' expects a tensor of 2 axes (with the batch) but receives 3: (None, 8, 16) (input 8x3 -> lstm_1 8x16); it would fit with ReturnSequences = false on 'lstm_1', so that it gives the last step alone"),
        new(
            "The MNIST autoencoder of 32 x 32",
            """
            [Input(28, 28, 1)]
            [Conv2D(16, 3, Padding = Padding.Same)]
            [MaxPooling2D(2, Padding = Padding.Same)]
            [Conv2D(8, 3, Padding = Padding.Same)]
            [MaxPooling2D(2, Padding = Padding.Same)]
            [Conv2D(8, 3, Padding = Padding.Same)]
            [MaxPooling2D(2, Padding = Padding.Same)]
            [Conv2D(8, 3, Padding = Padding.Same)]
            [UpSampling2D(2)]
            [Conv2D(8, 3, Padding = Padding.Same)]
            [UpSampling2D(2)]
            [Conv2D(16, 3, Padding = Padding.Same)]
            [UpSampling2D(2)]
            [Conv2D(1, 3, Padding = Padding.Same)]
            [Output({|SHP1009:28|}, 28, 1)]
            """,
            """
            Conv2D(16, 3, Padding = Padding.Same)]
            [UpSampling2D
            """,
            """
            Conv2D(16, 3)]
            [UpSampling2D
            """,
            "The network is stated to give 28x28x1 but gives 32x32x1 (input 28x28x1 -> ... -> max_pooling2d_3 4x4x8 -> up_sampling2d_1 8x8x8 -> up_sampling2d_2 16x16x8 -> up_sampling2d_3 32x32x16 -> conv2d_7 32x32x1; axis 1 of up_sampling2d_3: 32 = 16*2); 28x28x1 would fit with padding 'valid' on 'conv2d_6'"),
        new(
            "A decoder with one upsampling too many",
            """
            [Input(28, 28, 1)]
            [Conv2D(16, 3, Strides = [2], Padding = Padding.Same)]
            [UpSampling2D(2)]
            [UpSampling2D(2)]
            [Conv2D(1, 3, Padding = Padding.Same)]
            [Output({|SHP1009:28|}, 28, 1)]
            """,
            """
            [UpSampling2D(2)]
            [UpSampling2D(2)]
            """,
            "[UpSampling2D(2)]",
            "The network is stated to give 28x28x1 but gives 56x56x1 (input 28x28x1 -> conv2d_1 14x14x16 -> up_sampling2d_1 28x28x16 -> up_sampling2d_2 56x56x16 -> conv2d_2 56x56x1; axis 1 of up_sampling2d_2: 56 = 28*2); 28x28x1 would fit without 'up_sampling2d_2'"),
        new(
            "A transposed convolution without padding",
            """
            [Input(7, 7, 64)]
            [Conv2DTranspose(32, 3, Strides = [2])]
            [Conv2D(1, 3, Padding = Padding.Same)]
            [Output({|SHP1009:14|}, 14, 1)]
            """,
            "Strides = [2]", "Strides = [2], Padding = Padding.Same",
            "The network is stated to give 14x14x1 but gives 15x15x1 (input 7x7x64 -> conv2d_transpose_1 15x15x32 -> conv2d_1 15x15x1; axis 1 of conv2d_transpose_1: 15 = (7 - 1)*2 + 1*(3 - 1) + 1); 14x14x1 would fit with padding 'same' on 'conv2d_transpose_1'"),
        new(
            "An output padding as large as the stride",
            """
            [Input(8, 8, 3)]
            [Conv2DTranspose(4, 3, Strides = [2], OutputPadding = [{|SHP0004:2|}])]
            """,
            "OutputPadding = [2]", "OutputPadding = [1]",
            "'conv2d_transpose_1': OutputPadding must be less than Strides, but is 2 where the stride is 2 (spatial axis 0)") { Row = "convT-output-padding" },
    ];
}
