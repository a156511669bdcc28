using ShapeAnalyzer.Tests.Code;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Robustness;

/// <summary>What would fill the memory or exceed all numbers ends in what is not known, or in an error of the user's. All found by fuzzing.</summary>
public class BoundTests
{
    [Theory]
    [InlineData("var l = new List<int> { 1 }; for (int i = 0; i < 60; i++) l.AddRange(l); return x.reshape(l.Count);")]
    [InlineData("IEnumerable<int> l = new[] { 1 }; for (int i = 0; i < 60; i++) l = l.Concat(l).ToList(); return x.reshape(l.Count());")]
    [InlineData("var s = \"ab\"; for (int i = 0; i < 60; i++) s += s; return x.reshape(s.Length);")]
    [InlineData("var s = \"ab\"; for (int i = 0; i < 60; i++) s = $\"{s}{s}\"; return x.reshape(s.Length);")]
    [InlineData("Module<Tensor, Tensor> m = Linear(10, 10); for (int i = 0; i < 3000; i++) m = Sequential(m, m); return m.forward(x);")]
    [InlineData("int i = 0, j = 0, k = 0; while (true) { i++; j = i; k = j; if (x.sum().item<float>() > i) return x; }")]
    [InlineData("(object, object) p = (1, 2); for (int i = 0; i < 60; i++) p = (p, p); return x.reshape(p.GetHashCode());")]
    [InlineData("var p = new Two(); for (int i = 0; i < 60; i++) p = new Two { A = p, B = p }; return x.reshape(p.GetHashCode());")]
    public void WhatGrowsWithEachRoundIsNotKnown(string forward) => CodeCheck.Diagnostics(Module("struct Two { public object A, B; }", forward));

    /// <summary>TorchSharp leaves an empty vector out, whatever the rank of the others.</summary>
    [Theory]
    [InlineData("return torch.cat(new[] { torch.zeros(2, 3), torch.zeros(N) }, 1);")]
    [InlineData("return torch.cat(new[] { torch.zeros(N), torch.zeros(2, 3), torch.zeros(2, 4) }, 1).reshape(14);")]
    [InlineData("return torch.cat(new[] { torch.zeros(N), torch.zeros(2) });")]
    public void AVectorThatMayBeEmpty(string forward) => CodeCheck.Diagnostics(Module("private static int N => System.Environment.ProcessorCount;", forward));

    [Fact]
    public void NetworksThatContainTheLastTwice() => Check.Diagnostics(string.Concat(Enumerable.Range(1, 60)
        .Select(i => $"[Network][Input(8)][Submodel(typeof(Net{i - 1}))][Submodel(typeof(Net{i - 1}))] public partial class Net{i} {{ }}\n")
        .Prepend("[Network][Input(8)][Dense(8)] public partial class Net0 { }\n")));

    [Fact]
    public void ModulesThatNeedEachOtherAreNotMadeWithoutEnd() => CodeCheck.Diagnostics("""
        public class First : Module<Tensor, Tensor>
        {
            private readonly Second second = new();
            public First() : base("first") => RegisterComponents();
            public override Tensor forward(Tensor x) => second.forward(x);
        }
        public class Second : Module<Tensor, Tensor>
        {
            private readonly First first = new();
            private readonly Linear head = Linear(3, 4);
            public Second() : base("second") => RegisterComponents();
            public override Tensor forward(Tensor x) => head.forward(head.forward(first.forward(x)));
        }
        """);

    [Fact]
    public void ThoseThatEndAre() => CodeCheck.Diagnostics("""
        [Network(3), Input(8)]
        public class Nested : Module<Tensor, Tensor>
        {
            private readonly Nested inner;
            private readonly Linear first = new Part().Layer, second = new Part().Layer, third = Linear({|SHP1001:9|}, 8);
            public Nested(int depth) : base("nested")
            {
                if (depth > 0) inner = new Nested(depth - 1);
                RegisterComponents();
            }
            public override Tensor forward(Tensor x) => third.forward(second.forward(first.forward(inner is null ? x : inner.forward(x))));
        }
        public class Part { public Linear Layer = Linear(8, 8); }
        """);

    /// <summary>No stride makes a size of nothing; what is stated goes on as if it were true.</summary>
    [Theory]
    [InlineData("[AdaptiveMaxPooling3D(Name = \"l0\", Expect = [0, 3, 7], From = [\"in0\", \"in0\"])][Concatenate(From = [\"in2\", \"l0\", \"in0\"])]")]
    [InlineData("[Conv2D(4, 3, Name = \"l0\", Expect = [0, 3, 7], From = \"in0\")][Concatenate(From = [\"in2\", \"l0\", \"in0\"])]")]
    public void AMergeWithATensorOfNothing(string layers) => Assert.DoesNotContain(
        "SHP9",
        Compiled.Results(Compiled.Of("Nothing", $"using ShapeAnalyzer.Keras; [Network][Input(9, 7, 11, Name = \"in0\")][Input(8, 10, 1, Name = \"in2\")]{layers} public partial class Net {{ }}")),
        StringComparison.Ordinal);

    /// <summary>Each wrong element is reported, but none with the whole list.</summary>
    [Fact]
    public void AListOfThousandsIsNotWrittenOut()
    {
        var text = Compiled.Results(Compiled.Of("Thousands", $"using ShapeAnalyzer.Keras; [Network][Input(8, 4)][MultiHeadAttention(2, 2, OutputShape = [{string.Join(", ", Enumerable.Repeat("0", 2000))}])] public partial class Net {{ }}"));
        Assert.Contains("(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ... 2000 in all)", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 2000, 2000 * 400);
    }

    [Theory]
    [InlineData("BiasAxes = {|SHP0004:\"one_hot\"|}")]
    [InlineData("BiasAxes = {|SHP0004:\"\"|}")]
    [InlineData("BiasAxes = \"y\"")]
    public void LettersThatAnEquationLacks(string bias) => Check.Diagnostics($"[Network][Input(8, 10)][EinsumDense(\"...x,xy->...y\", 4, {bias})] public partial class Net {{ }}");

    [Fact]
    public void ALayerThatIsOnlyMadeCanBeTooLarge() => CodeCheck.Diagnostics(Module(
        "private readonly Module<Tensor, Tensor> huge = {|SHP1010:Conv2d(2, int.MaxValue, (int.MaxValue, int.MaxValue))|};",
        "return x;"));

    /// <summary>The search for the layer whose size was stated must pass over what has too many elements to count.</summary>
    [Theory]
    [InlineData("[Dense(3, InputDim = {|SHP1001:5|})]")]
    [InlineData("[Reshape({|SHP1005:[5]|})]")]
    [InlineData("[Dense(3, InputDim = 4194304)]")]
    public void AnInputOfMoreElementsThanANumberHolds(string layer) => Check.Diagnostics(
        $"[Network][Input(2097152, 2097152, 4194304)][MaxPooling2D(2097152)][Flatten]{layer} public partial class Net {{ }}");

    private static string Module(string members, string forward) => $$"""
        public class Net : Module<Tensor, Tensor>
        {
            {{members}}
            public Net() : base("net") { RegisterComponents(); }
            public override Tensor forward(Tensor x) { {{forward}} }
        }
        """;
}
