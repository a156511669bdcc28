namespace ShapeAnalyzer.Tests.Code;

/// <summary>Ranges with bounds below 0: .NET refuses those of C#, while TensorIndex.Slice counts from the end.</summary>
public sealed class RangeTests
{
    private const string Refused = "'index' has a range with a bound below 0, which is refused: what counts from the end is written with ^ (x [N, 10, 8])";

    [Theory]
    [InlineData("x[.., {|SHP1024:-3..|}]")]
    [InlineData("x[.., {|SHP1024:..-1|}]")]
    [InlineData("x[{|SHP1024:-length..|}]")]
    [InlineData("x[.., {|SHP1024:(int)-x.size(1)..|}, 0]")]
    public void A_bound_below_zero(string taken) => CodeCheck.Diagnostics(Network(taken, "8"), Refused);

    [Theory]
    [InlineData("x[.., ^3..].view(-1, 24)", "24")]
    [InlineData("x[.., TensorIndex.Slice(-length, null)].view(-1, 24)", "24")]
    [InlineData("x[.., TensorIndex.Slice(null, -1)].view(-1, 72)", "72")]
    [InlineData("x[.., -1]", "8")]
    [InlineData("x[.., 0..3].view(-1, 24)", "24")]
    public void Counted_from_the_end(string taken, string features)
    {
        CodeCheck.Diagnostics(Network(taken, features));
        CodeCheck.Diagnostics(Network(taken, "{|SHP1001:5|}"));
    }

    private static string Network(string taken, string features) => $$"""
        [Network, Input(10, 8)]
        class Net : Module<Tensor, Tensor>
        {
            private readonly Linear head = Linear({{features}}, 2);
            public Net() : base("Net") { RegisterComponents(); }
            public override Tensor forward(Tensor x)
            {
                const int length = 3;
                return head.forward({{taken}});
            }
        }
        """;
}
