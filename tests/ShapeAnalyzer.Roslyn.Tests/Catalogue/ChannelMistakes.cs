namespace ShapeAnalyzer.Roslyn.Tests.Catalogue;

/// <summary>Channels in the wrong place, in the wrong number, or missing.</summary>
internal static class ChannelMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "PyTorch's order of axes in a channels-last network",
            """
            [Input(3, 32, 32)]
            [Conv2D(32, {|SHP1003:5|})]
            [MaxPooling2D(2)]
            [Flatten]
            [Dense(10)]
            """,
            "3, 32, 32", "32, 32, 3",
            "'conv2d_1' slides a window of 5 with its kernel (5, 5, 32, 32) but receives only 3 along axis 1 (input 3x32x32); it would fit with the data format 'channels_first' on the network, since the height 3 looks like channels first"),
        new(
            "Channels first, found where the height runs out",
            """
            [Network]
            [Input(3, 64, 64)]
            [Conv2D(16, 3)]
            [Conv2D(32, {|SHP1003:3|})]
            [GlobalAveragePooling2D]
            [Dense(10)]
            """,
            "[Network]", "[Network(DataFormat = DataFormat.ChannelsFirst)]",
            "'conv2d_2' slides a window of 3 with its kernel (3, 3, 16, 32) but receives only 1 along axis 1 (input 3x64x64 -> conv2d_1 1x62x16; axis 1 of conv2d_1: 1 = floor((3 + 2*0 - 1*(3 - 1) - 1) / 1) + 1); it would fit with the data format 'channels_first' on the network, since the height 3 looks like channels first"),
        new(
            "Grey pictures without the axis of channels",
            """
            [Input(28, 28)]
            [{|SHP1002:Conv2D(32, 3)|}]
            [Flatten]
            [Dense(10)]
            """,
            "28, 28", "28, 28, 1",
            "'conv2d_1' expects a tensor of 4 axes (with the batch) but receives 3: (None, 28, 28) (input 28x28); it would fit with a Reshape(28, 28, 1) before 'conv2d_1', which adds the channels' axis"),
        new(
            "The batch's size in the input's shape",
            """
            [Input(32, 28, 28, 1)]
            [{|SHP1002:Conv2D(32, 3)|}]
            [Flatten]
            [Dense(10)]
            """,
            "32, 28, 28, 1", "28, 28, 1",
            "'conv2d_1' expects a tensor of 4 axes (with the batch) but receives 5: (None, 32, 28, 28, 1) (input 32x28x28x1); it would fit with an input of 28x28x1, since the batch is not part of it"),
        new(
            "Pooling without the axis of channels",
            """
            [Input(8, 3)]
            [{|SHP1002:MaxPooling2D|}]
            """,
            "8, 3", "8, 8, 3",
            "'max_pooling2d_1' expects a tensor of 4 axes (with the batch) but receives 3: (None, 8, 3) (input 8x3); it would fit with a Reshape(8, 3, 1) before 'max_pooling2d_1', which adds the channels' axis") { Row = "pool-rank" },
        new(
            "Upsampling a flat vector",
            """
            [Input(64)]
            [{|SHP1002:UpSampling2D(2)|}]
            """,
            "[UpSampling2D(2)]",
            """
            [Reshape(8, 8, 1)]
            [UpSampling2D(2)]
            """,
            "'up_sampling2d_1' expects a tensor of 4 axes (with the batch) but receives 2: (None, 64) (input 64); it would fit with a Reshape(8, 8, 1) before 'up_sampling2d_1', which makes a square picture"),
        new(
            "Groups that do not divide the input's channels",
            """
            [Input(8, 8, 3)]
            [Conv2D(4, 3, Groups = {|SHP1004:2|})]
            """,
            "8, 8, 3", "8, 8, 4",
            "'conv2d_1' expects channels divisible by 2 groups but receives 3 channels (input 8x8x3); it would fit with Groups = 1 on 'conv2d_1'") { Row = "conv-groups-input" },
        new(
            "Groups that do not divide the filters",
            """
            [Input(8, 8, 4)]
            [Conv2D({|SHP0004:5|}, 3, Groups = 2)]
            """,
            "Conv2D(5", "Conv2D(6",
            "'conv2d_1': Filters must be divisible by Groups, but 5 is not divisible by 2; it would fit with Filters = 6 on 'conv2d_1'") { Row = "conv-groups-filters" },
        new(
            "Groups behind a depthwise convolution",
            """
            [Input(16, 16, 12)]
            [DepthwiseConv2D(3, DepthMultiplier = 2)]
            [Conv2D(32, 1, Groups = {|SHP1004:16|})]
            """,
            "DepthMultiplier = 2", "DepthMultiplier = 4",
            "'conv2d_1' expects channels divisible by 16 groups but receives 24 channels (input 16x16x12 -> depthwise_conv2d_1 14x14x24; axis 3 of depthwise_conv2d_1: 24 = 12*2); it would fit with Groups = 8 on 'conv2d_1'"),
        new(
            "A depthwise convolution multiplies the channels",
            """
            [Input(16, 16, 32)]
            [DepthwiseConv2D(3, DepthMultiplier = 2, Expect = [14, 14, {|SHP1008:32|}])]
            [Conv2D(64, 1)]
            """,
            ", DepthMultiplier = 2", "",
            "'depthwise_conv2d_1' is stated to give 14x14x32 but gives 14x14x64, where 64 = 32*2 (input 16x16x32); 14x14x32 would fit with 1 as depth multiplier on 'depthwise_conv2d_1'"),
        new(
            "The same convolution for colour and grey",
            """
            [Input(8, 8, 3, Name = "colour")]
            [Input(8, 8, 1, Name = "grey")]
            [Conv2D(4, 3, Name = "edges", From = ["colour"])]
            [{|SHP1001:Reuse("edges", From = ["grey"], Name = "edges_grey")|}]
            """,
            "8, 8, 1", "8, 8, 3",
            "'edges_grey' calls 'edges' again, which expects 3 channels since its first call, but receives 1 (grey 8x8x1); it would fit with an input 'grey' of 8x8x3"),
        new(
            "Channels that are left open",
            """
            [Input(8, 8, -1)]
            [{|SHP1006:Conv2D(4, 3)|}]
            """,
            "8, 8, -1", "-1, -1, 8",
            "'conv2d_1' needs a known number of channels, since its kernel (3, 3, ?, 4) depends on it, but receives (None, 8, 8, None) (input 8x8x?); it would fit with a number for axis 3 of the input, which is left open") { Row = "conv-channels-undefined" },
        new(
            "Groups of normalization that do not divide the channels",
            """
            [Input(8, 8, 24)]
            [Conv2D(48, 3)]
            [GroupNormalization(Groups = {|SHP1004:32|})]
            """,
            "Groups = 32", "Groups = 16",
            "'group_normalization_1' expects channels divisible by 32 groups but receives 48 channels (input 8x8x24 -> conv2d_1 6x6x48); it would fit with Groups = 24 on 'group_normalization_1'"),
        new(
            "Batch normalization over an axis of channels first",
            """
            [Input(32, 3)]
            [Conv1D(8, 3)]
            [BatchNormalization(Axis = {|SHP1013:3|})]
            """,
            "Axis = 3", "Axis = 2",
            "'batch_normalization_1' works along axis 3 but receives (None, 30, 8), whose axes are -3 to 2 (input 32x3 -> conv1d_1 30x8); it would fit with Axis = -1 on 'batch_normalization_1'"),
        new(
            "Batch normalization over an axis that is left open",
            """
            [Input(8, -1)]
            [{|SHP1006:BatchNormalization|}]
            """,
            "8, -1", "-1, 8",
            "'batch_normalization_1' needs a known number of channels along axis -1 (2 from the front), since its gamma (?,) depends on it, but receives (None, 8, None) (input 8x?); it would fit with a number for axis 2 of the input, which is left open") { Row = "bn-undefined" },
        new(
            "Three channels that are read as a height",
            """
            [Input(3, 32, 32)]
            [Conv2D(8, {|SHP1003:5|})]
            """,
            "(8, 5", "(8, 5, DataFormat = DataFormat.ChannelsFirst",
            "'conv2d_1' slides a window of 5 with its kernel (5, 5, 32, 8) but receives only 3 along axis 1 (input 3x32x32); it would fit with the data format 'channels_first' on the network, since the height 3 looks like channels first") { Row = "b7-39" },
    ];
}
