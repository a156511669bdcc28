namespace ShapeAnalyzer.Roslyn.Tests.Catalogue;

/// <summary>Sequences, recurrent layers and attention.</summary>
internal static class SequenceMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "LSTM on a table of numbers",
            """
            [Input(8)]
            [{|SHP1002:LSTM(4)|}]
            [Dense(1)]
            """,
            "Input(8)", "Input(10, 8)",
            "'lstm_1' expects a tensor of 3 axes (with the batch) but receives 2: (None, 8) (input 8); it would fit with a Reshape(8, 1) before 'lstm_1', which makes a sequence of single numbers"),
        new(
            "LSTM behind an LSTM that keeps only its last step",
            """
            [Input(8, 3)]
            [LSTM(4)]
            [{|SHP1002:LSTM(2)|}]
            [Dense(1)]
            """,
            "LSTM(4)", "LSTM(4, ReturnSequences = true)",
            "'lstm_2' expects a tensor of 3 axes (with the batch) but receives 2: (None, 4) (input 8x3 -> lstm_1 4); it would fit with ReturnSequences = true on 'lstm_1', so that it gives every step"),
        new(
            "GRU behind a Flatten",
            """
            [Input(20, 16)]
            [Conv1D(32, 3)]
            [Flatten]
            [{|SHP1002:GRU(8)|}]
            """,
            """
            [Flatten]
            
            """,
            "",
            "'gru_1' expects a tensor of 3 axes (with the batch) but receives 2: (None, 576) (input 20x16 -> conv1d_1 18x32 -> flatten_1 576); it would fit without 'flatten_1'"),
        new(
            "A bidirectional layer has twice the units",
            """
            [Input(50, 128)]
            [LSTM(64, Bidirectional = true)]
            [Dense(1, InputDim = {|SHP1001:64|})]
            """,
            "InputDim = 64", "InputDim = 128",
            "'dense_1' expects 64 input features but receives 128 (input 50x128 -> bidirectional_1 128 = 2*64); 64 is one direction of 'bidirectional_1'"),
        new(
            "All steps where the last was meant",
            """
            [Input(50, 16)]
            [LSTM(64, ReturnSequences = true)]
            [Dense(1)]
            [Output({|SHP1009:1|})]
            """,
            ", ReturnSequences = true", "",
            "The network is stated to give 1 but gives 50x1 (input 50x16 -> lstm_1 50x64 -> dense_1 50x1); 1 would fit with ReturnSequences = false on 'lstm_1', so that it gives the last step alone"),
        new(
            "The vocabulary in place of the embedding",
            """
            [Input(20)]
            [Embedding(1000, 16)]
            [Flatten]
            [Dense(1, InputDim = {|SHP1001:20000|})]
            """,
            "20000", "320",
            "'dense_1' expects 20000 input features but receives 320 (input 20 -> embedding_1 20x16 -> flatten_1 320 = 20*16); 20000 would fit with 1000 features on 'embedding_1'"),
        new(
            "Conv1D behind an LSTM's last step",
            """
            [Input(20, 16)]
            [LSTM(32)]
            [{|SHP1002:Conv1D(8, 3)|}]
            """,
            "LSTM(32)", "LSTM(32, ReturnSequences = true)",
            "'conv1d_1' expects a tensor of 3 axes (with the batch) but receives 2: (None, 32) (input 20x16 -> lstm_1 32); it would fit with ReturnSequences = true on 'lstm_1', so that it gives every step"),
        new(
            "A pooling over steps that are gone",
            """
            [Input(20, 16)]
            [LSTM(32)]
            [{|SHP1002:GlobalMaxPooling1D|}]
            [Dense(1)]
            """,
            "LSTM(32)", "LSTM(32, ReturnSequences = true)",
            "'global_max_pooling1d_1' expects a tensor of 3 axes (with the batch) but receives 2: (None, 32) (input 20x16 -> lstm_1 32); it would fit with ReturnSequences = true on 'lstm_1', so that it gives every step"),
        new(
            "A layer for each step of no sequence",
            """
            [Input(8)]
            [{|SHP1002:Dense(4, TimeDistributed = true)|}]
            """,
            "Input(8)", "Input(5, 8)",
            "'time_distributed_1' expects a tensor of 3 or more axes (with the batch) but receives 2: (None, 8) (input 8); it would fit without TimeDistributed around 'time_distributed_1'") { Row = "timedistributed-rank" },
        new(
            "Pictures for a layer that takes films",
            """
            [Input(8, 8, 3)]
            [{|SHP1002:ConvLSTM2D(4, 3)|}]
            """,
            "8, 8, 3", "5, 8, 8, 3",
            "'conv_lstm2d_1' expects a tensor of 5 axes (with the batch) but receives 4: (None, 8, 8, 3) (input 8x8x3); it would fit with a Reshape(1, 8, 8, 3) before 'conv_lstm2d_1', which makes a film of one frame") { Row = "convlstm-rank" },
        new(
            "Features of a sequence that are left open",
            """
            [Input(8, -1)]
            [{|SHP1006:LSTM(4)|}]
            """,
            "8, -1", "-1, 8",
            "'lstm_1' needs a known number of features, since its kernel (?, 16) depends on it, but receives (None, 8, None) (input 8x?); it would fit with a number for axis 2 of the input, which is left open") { Row = "lstm-undefined" },
        new(
            "Keys and values of two lengths",
            """
            [Input(4, 8, Name = "query")]
            [Input(6, 8, Name = "value")]
            [Input(5, 8, Name = "key")]
            [MultiHeadAttention(2, 4, From = ["query", "value", {|SHP1014:"key"|}])]
            """,
            "Input(5, 8", "Input(6, 8",
            "'multi_head_attention_1' expects value and key with the same sizes but for the last axis, but receives 6x8 from 'value' as value and 5x8 from 'key' as key; it would fit with an input 'key' of 6x8"),
        new(
            "Embeddings of two sizes in one attention",
            """
            [Input(4, 8, Name = "query")]
            [Input(6, 7, Name = "value")]
            [Attention(From = ["query", {|SHP1014:"value"|}])]
            """,
            "6, 7", "6, 8",
            "'attention_1' expects query and key with the same number of features but receives 4x8 from 'query' as query and 6x7 from 'value' as key: 8 and 7; it would fit with a Dense(8) between 'value' and 'attention_1'"),
        new(
            "Query heads that do not divide",
            """
            [Input(10, 64, Name = "x")]
            [GroupedQueryAttention(16, {|SHP0004:6|}, 4, From = ["x", "x"])]
            """,
            "16, 6, 4", "16, 6, 3",
            "'grouped_query_attention_1': NumQueryHeads must be divisible by NumKeyValueHeads, but 6 is not divisible by 4; it would fit with NumQueryHeads = 8 on 'grouped_query_attention_1'"),
        new(
            "Positions for another length",
            """
            [Input(50, 128, Name = "tokens")]
            [Input(100, 128, Name = "positions")]
            [Add(From = ["tokens", {|SHP1012:"positions"|}])]
            """,
            "Input(100", "Input(50",
            "'add_1' expects inputs that fit each other but receives 50x128 from 'tokens' and 100x128 from 'positions': 50 and 100 differ along axis 1; it would fit with an input 'positions' of 50x128"),
        new(
            "The residual of an attention whose output has another size",
            """
            [Input(10, 64, Name = "x")]
            [MultiHeadAttention(4, 16, OutputShape = [32], Name = "attend", From = ["x", "x"])]
            [Add(From = ["x", {|SHP1012:"attend"|}])]
            """,
            "[32]", "[64]",
            "'add_1' expects inputs that fit each other but receives 10x64 from 'x' and 10x32 from 'attend': 64 and 32 differ along axis 2 (x 10x64 -> attend 10x32); it would fit with a Conv1D of 64 filters with a kernel of 1 between 'attend' and 'add_1'"),
        new(
            "A second GRU behind a GRU that keeps only its last step",
            """
            [Input(8, 3)]
            [GRU(4, ResetAfter = false)]
            [{|SHP1002:GRU(4, ResetAfter = false)|}]
            """,
            "[GRU(4, ResetAfter = false)]\n[", "[GRU(4, ResetAfter = false, ReturnSequences = true)]\n[",
            "'gru_2' expects a tensor of 3 axes (with the batch) but receives 2: (None, 4) (input 8x3 -> gru_1 4); it would fit with ReturnSequences = true on 'gru_1', so that it gives every step") { Row = "b7-10" },
        new(
            "A convolution of pictures for each step of a sequence",
            """
            [Input(8, 3)]
            [{|SHP1002:Conv2D(2, 3, TimeDistributed = true)|}]
            """,
            "8, 3)]", "8, 28, 28, 3)]",
            "'time_distributed_1' applies Conv2D to each step, which expects a tensor of 4 axes (with the batch) but receives 2: (None, 3) (input 8x3)") { Row = "b7-17" },
    ];
}
