using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Declarations;

/// <summary>Recurrent layers, attention, merges and wrappers: where an error is reported and what it says.</summary>
public sealed class SequenceTests
{
    [Fact]
    public void MergeOfDifferentSizesPointsAtTheInput() => Check.Diagnostics(
        """
        [Network]
        [Input(28, 28, 1, Name = "image")]
        [Conv2D(32, 3, Name = "valid")]
        [Conv2D(32, 3, Padding = Padding.Same, From = ["image"], Name = "same")]
        [Add(From = ["valid", {|SHP1012:"same"|}])]
        public partial class Residual;
        """,
        "'add_1' expects inputs that fit each other but receives 26x26x32 from 'valid' and 28x28x32 from 'same': 26 and 28 differ along axis 2 (image 28x28x1 -> same 28x28x32); it would fit with padding 'same' on 'valid'");

    [Theory]
    [InlineData("[Concatenate(From = [\"a\", {|SHP1012:\"b\"|}])]")]
    [InlineData("[Concatenate(From = [\"a\", \"b\"], Axis = 1)]")]
    [InlineData("[Concatenate(From = [\"a\", \"b\"], Axis = {|SHP1013:3|})]")]
    [InlineData("[Dot({|SHP1013:4|}, From = [\"a\", \"b\"])]")]
    [InlineData("[Dot(1, From = [\"a\", {|SHP1012:\"b\"|}])]")]
    [InlineData("[Dot(2, From = [\"a\", \"b\"])]")]
    [InlineData("[{|SHP1011:Subtract(From = [\"a\", \"a\", \"b\"])|}]")]
    [InlineData("[MultiHeadAttention(2, 4, From = [\"a\", \"a\", {|SHP1014:\"b\"|}])]")]
    [InlineData("[MultiHeadAttention(2, 4, From = [\"a\", \"b\"])]")]
    [InlineData("[GroupQueryAttention(4, {|SHP0004:3|}, 2, From = [\"a\", \"b\"])]")]
    [InlineData("[MultiHeadAttention(2, 4, From = [\"a\", \"b\"], FlashAttention = true, ReturnAttentionScores = {|SHP0004:true|})]")]
    public void TwoInputs(string layer) => Check.Diagnostics($"[Network][Input(5, 6, Name = \"a\")][Input(7, 6, Name = \"b\")]{layer}public partial class Net;");

    [Theory]
    [InlineData("[LSTM(4)][{|SHP1002:LSTM(4)|}]")]
    [InlineData("[LSTM(4, ReturnSequences = true)][LSTM(4)]")]
    [InlineData("[LSTM({|SHP0004:0|})]")]
    [InlineData("[LSTM(4, Bidirectional = true, GoBackwards = {|SHP0004:true|})]")]
    [InlineData("[GRU(4, Stateful = {|SHP1006:true|})]")]
    [InlineData("[Flatten][{|SHP1002:Dense(4, TimeDistributed = true)|}]")]
    [InlineData("[{|SHP1002:Conv2D(4, 3, TimeDistributed = true)|}]")]
    [InlineData("[{|SHP0004:Flatten(SpectralNormalization = true)|}]")]
    [InlineData("[{|SHP0004:LSTM(4, SpectralNormalization = true)|}]")]
    [InlineData("[Dense(4, SpectralNormalization = true)]")]
    [InlineData("[Dense(4, TimeDistributed = true, InputDim = {|SHP1001:5|})]")]
    public void OneSequence(string layers) => Check.Diagnostics($"[Network][Input(8, 3)]{layers}public partial class Net;");

    [Fact]
    public void FailureOfEachStepSaysSo() => Check.Diagnostics(
        """
        [Network]
        [Input(8, 3)]
        [{|SHP1002:Conv2D(2, 3, TimeDistributed = true)|}]
        public partial class Net;
        """,
        "'time_distributed_1' applies Conv2D to each step, which expects a tensor of 4 axes (with the batch) but receives 2: (None, 3) (input 8x3)");

    [Fact]
    public void StatesAreFurtherOutputs() => Check.Diagnostics(
        """
        [Network]
        [Input(8, 3, Name = "text")]
        [LSTM(4, ReturnState = true, Bidirectional = true, MergeMode = MergeMode.None, Name = "encoder")]
        [Concatenate(From = ["encoder[0]", "encoder[1]", "encoder[5]"])]
        [Output(12)]
        public partial class Net;
        """);

    [Fact]
    public void WrappedLayersAreNamedAsKerasNamesThem()
    {
        const string Source =
            """
            using ShapeAnalyzer;
            using ShapeAnalyzer.Keras;

            [Network(SummaryStyle = SummaryStyle.Keras3)]
            [Input(8, 3)]
            [Dense(4, TimeDistributed = true)]
            [LSTM(5, Bidirectional = true)]
            [Dense(2)]
            public partial class Net;
            """;
        var text = TestCompilation.Create(Source).Generate().Values.Single();
        Assert.Contains("Name = @\"time_distributed\"", text);
        Assert.Contains("Name = @\"bidirectional\"", text);
        Assert.Contains("Name = @\"dense_1\"", text);
        Assert.Contains("ForwardRecurrentKernelShape => new int[] { 5, 20 }", text);
        Assert.Contains("BackwardKernelShape => new int[] { 4, 20 }", text);
        Assert.Contains("Features = 10", text);
    }
}
