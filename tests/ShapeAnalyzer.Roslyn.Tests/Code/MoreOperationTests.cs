using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Code;

/// <summary>Operations beside the usual ones; expected shapes are libtorch's.</summary>
public class MoreOperationTests
{
    [Theory]
    [InlineData("torch.meshgrid(new[] { torch.arange(3), torch.arange(4) })[1]", "[3, 4]")]
    [InlineData("torch.meshgrid(new[] { torch.arange(3), torch.arange(4), torch.arange(5) }, indexing: \"xy\")[0]", "[4, 3, 5]")]
    [InlineData("torch.rand(2, 6, 2).view_as_complex()", "[2, 6]")]
    [InlineData("torch.rand(2, 6, 2).view_as_complex().view_as_real()", "[2, 6, 2]")]
    [InlineData("torch.polar(torch.rand(2, 3), torch.rand(2, 3))", "[2, 3]")]
    [InlineData("torch.cdist(torch.rand(5, 10, 3), torch.rand(20, 3))", "[5, 10, 20]")]
    [InlineData("torch.diag(torch.rand(4))", "[4, 4]")]
    [InlineData("torch.rand(4, 6).diag()", "[4]")]
    [InlineData("torch.multinomial(torch.rand(8, 50), 3)", "[8, 3]")]
    [InlineData("functional.grid_sample(torch.rand(2, 3, 8, 8), torch.rand(2, 5, 7, 2))", "[2, 3, 5, 7]")]
    [InlineData("torch.fft.rfft(torch.rand(4, 16))", "[4, 9]")]
    [InlineData("torch.fft.rfft2(torch.rand(1, 8, 8))", "[1, 8, 5]")]
    [InlineData("torch.fft.irfft(torch.fft.rfft(torch.rand(4, 16)))", "[4, 16]")]
    [InlineData("torch.fft.fft2(torch.rand(3, 8, 8))", "[3, 8, 8]")]
    [InlineData("torch.fft.rfft(torch.rand(4, 16), 8)", "[4, 5]")]
    [InlineData("torch.hann_window(400)", "[400]")]
    [InlineData("torch.rand(3, 4).nonzero()", "[?, 2]")]
    [InlineData("torch.zeros(5, 3).scatter_(1, torch.zeros(5, 1, dtype: int64), torch.ones(5, 1))", "[5, 3]")]
    [InlineData("torch.zeros(5, 3).scatter(0, torch.zeros(7, 3, dtype: int64), torch.ones(8, 3))", "[5, 3]")]
    [InlineData("torch.zeros(5, 3).scatter_add(1, torch.zeros(0, dtype: int64), torch.ones(1))", "[5, 3]")]
    [InlineData("torch.zeros(5, 3).index_add(0, torch.zeros(2, dtype: int64), torch.ones(2, 3), 1)", "[5, 3]")]
    [InlineData("torch.linalg.norm(torch.rand(2, 7, 4), dims: new long[] { -1 }, keepdim: true)", "[2, 7, 1]")]
    [InlineData("torch.linalg.vector_norm(torch.rand(2, 7, 4), dims: new long[] { 1, 2 })", "[2]")]
    [InlineData("torch.linalg.norm(torch.rand(2, 7, 4))", "[]")]
    [InlineData("torch.linalg.inv(torch.rand(2, 4, 4))", "[2, 4, 4]")]
    [InlineData("torch.linalg.det(torch.rand(2, 4, 4))", "[2]")]
    [InlineData("torch.linalg.pinv(torch.rand(2, 7, 4))", "[2, 4, 7]")]
    [InlineData("torch.linalg.svdvals(torch.rand(2, 7, 4))", "[2, 4]")]
    [InlineData("torch.linalg.eigh(torch.rand(2, 4, 4)).Item1", "[2, 4]")]
    [InlineData("torch.tensordot(torch.rand(2, 7, 4), torch.rand(4, 3), new long[] { 2 }, new long[] { 0 })", "[2, 7, 3]")]
    [InlineData("torch.tensordot(torch.rand(2, 1, 4), torch.rand(3, 4, 5), new long[] { 1, 2 }, new long[] { 0, 1 })", "[2, 5]")]
    [InlineData("torch.rand(2, 7, 4).diagonal(0, 1, 2)", "[2, 4]")]
    [InlineData("torch.einsum(\"... i d, ... j d -> ... i j\", torch.rand(2, 3, 7, 4), torch.rand(2, 3, 5, 4))", "[2, 3, 7, 5]")]
    [InlineData("torch.einsum(\"...ij,...jk->...ik\", torch.rand(3, 7, 4), torch.rand(2, 1, 4, 5))", "[2, 3, 7, 5]")]
    [InlineData("torch.einsum(\"b...,b->...b\", torch.rand(2, 7, 4), torch.rand(2))", "[7, 4, 2]")]
    [InlineData("torch.einsum(\"...i->i\", torch.rand(2, 7, 4))", "[4]")]
    [InlineData("torch.einsum(\"ij...,j->i...\", torch.rand(2, 7), torch.rand(7))", "[2]")]
    [InlineData("functional.scaled_dot_product_attention(torch.rand(2, 3, 4, 5), torch.rand(2, 3, 6, 5), torch.rand(2, 3, 7, 5))", "[2, 3, 4, 5]")]
    [InlineData("torch.einsum(\"i,ii->i\", torch.rand(3), torch.rand(1, 1))", "[3]")]
    [InlineData("torch.special.expit(torch.rand(2, 7))", "[2, 7]")]
    [InlineData("torch.special.softmax(torch.rand(2, 7), 1)", "[2, 7]")]
    [InlineData("torch.stft(torch.rand(3, 1000), 400, 160, 400, torch.hann_window(400), return_complex: true, onesided: true)", "[3, 201, 7]")]
    [InlineData("torch.stft(torch.rand(1000), 401, 100, window: torch.ones(401), return_complex: false, onesided: true)", "[201, 10, 2]")]
    [InlineData("torch.stft(torch.rand(3, 1000), 64, center: false, window: torch.ones(64), return_complex: true, onesided: false)", "[3, 64, 59]")]
    [InlineData("torch.triu_indices(5, 5, 1)", "[2, 10]")]
    [InlineData("torch.tril_indices(4, 6, -2)", "[2, 3]")]
    [InlineData("torch.triu_indices(3, 7, -1)", "[2, 20]")]
    [InlineData("functional.affine_grid(torch.rand(2, 2, 3), new long[] { 2, 3, 8, 9 })", "[2, 8, 9, 2]")]
    [InlineData("functional.triplet_margin_loss(torch.rand(5, 3), torch.rand(1, 3), torch.rand(5, 1))", "[]")]
    [InlineData("MarginRankingLoss(0.5).call(torch.rand(5), torch.rand(5), torch.ones(5))", "[]")]
    [InlineData("ParameterList(Parameter(torch.rand(3, 4)), Parameter(torch.rand(4, 5)))[1]", "[4, 5]")]
    [InlineData("ParameterDict((\"a\", Parameter(torch.rand(3, 4))))[\"a\"]", "[3, 4]")]
    [InlineData("Embedding_from_pretrained(torch.rand(100, 16)).call(torch.zeros(2, 7, dtype: int64))", "[2, 7, 16]")]
    [InlineData("torch.tensor(new[] { 1, 2, 3 })", "[3]")]
    [InlineData("torch.tensor(new float[2, 5])", "[2, 5]")]
    [InlineData("torch.from_array(new List<float> { 1, 2 }.ToArray())", "[2]")]
    public void Shape(string expression, string expected)
    {
        var result = TorchCompilation.Compiling($"public static class Rows {{ public static Tensor Run() => {expression}; }}").Run("Run");
        Assert.Empty(result.Findings);
        Assert.Equal(expected, ((Tensor)result.Output).Shape.ToString());
    }

    [Theory]
    [InlineData("torch.rand(2, 6, 3).view_as_complex()")]
    [InlineData("torch.cdist(torch.rand(10, 3), torch.rand(20, 4))")]
    [InlineData("torch.zeros(5, 3).scatter_(1, torch.zeros(5, dtype: int64), torch.ones(5, 1))")]
    [InlineData("torch.zeros(5, 3).scatter_(1, torch.zeros(6, 1, dtype: int64), torch.ones(6, 1))")]
    [InlineData("torch.zeros(5, 3).scatter_add(1, torch.zeros(5, 2, dtype: int64), torch.ones(5, 1))")]
    [InlineData("torch.zeros(5, 3).scatter_add_(1, torch.zeros(5, 2, dtype: int64), torch.ones(5))")]
    [InlineData("torch.tensordot(torch.rand(2, 3), torch.rand(4, 5), new long[] { 1 }, new long[] { 0 })")]
    [InlineData("torch.det(torch.rand(4, 6))")]
    [InlineData("torch.einsum(\"...ij,...jk->...ik\", torch.rand(2, 7, 4), torch.rand(3, 4, 5))")]
    [InlineData("torch.einsum(\"... i d, ... j d -> ... i j\", torch.rand(2, 3, 7, 4), torch.rand(2, 3, 5, 6))")]
    [InlineData("functional.triplet_margin_loss(torch.rand(5, 3), torch.rand(5, 3), torch.rand(4, 3))")]
    [InlineData("functional.margin_ranking_loss(torch.rand(5), torch.rand(5), torch.ones(4))")]
    public void Refused(string expression) =>
        Assert.Single(TorchCompilation.Compiling($"public static class Rows {{ public static Tensor Run() => {expression}; }}").Run("Run").Findings);

    /// <summary>A named size may be 1, which is stretched to the other tensor's.</summary>
    [Theory]
    [InlineData("N", "N", "[N]")]
    [InlineData("N", "M", "[?]")]
    [InlineData("N", "", "[?]")]
    public void LettersOfNamedSizes(string left, string right, string expected)
    {
        var result = TorchCompilation.Compiling("public static class Rows { public static Tensor Run(Tensor x, Tensor y) => torch.einsum(\"ij,ij->i\", x, y); }")
            .Run("Run", Core.Shape.Of(Size(left), 3), Core.Shape.Of(Size(right), 3));
        Assert.Empty(result.Findings);
        Assert.Equal(expected, ((Tensor)result.Output).Shape.ToString());
    }

    [Theory]
    [InlineData("x[0] = torch.zeros(5)")]
    [InlineData("x[0] = torch.zeros(1)")]
    [InlineData("x[0..2] = torch.zeros(1, 2, 5)")]
    [InlineData("x[TensorIndex.Colon, 0] = torch.zeros(4)")]
    [InlineData("x[1, 2] = 3f")]
    [InlineData("x[x > 0] = torch.zeros(1)")]
    [InlineData("x[torch.tensor(new long[] { 0, 1, 3 })] = torch.zeros(3, 5)")]
    [InlineData("x[0..2] *= torch.zeros(2, 1)")]
    public void PartsThatTakeWhatIsPut(string assignment) => Assert.Equal(0, Assigned(assignment));

    [Theory]
    [InlineData("x[0] = torch.zeros(6)")]
    [InlineData("x[0] = torch.zeros(2, 5)")]
    [InlineData("x[0..2] = torch.zeros(3, 5)")]
    [InlineData("x[TensorIndex.Colon, 0] = torch.zeros(5)")]
    [InlineData("x[4] = torch.zeros(5)")]
    public void PartsThatDoNot(string assignment) => Assert.Equal(1, Assigned(assignment));

    private static Dim Size(string name) => name.Length == 0 ? Dim.Unknown : Dim.Symbol(name);

    private static int Assigned(string assignment) =>
        TorchCompilation.Compiling($"public static class Rows {{ public static Tensor Run() {{ var x = torch.zeros(4, 5); {assignment}; return x; }} }}").Run("Run").Findings.Length;
}
