using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeAnalyzer.Tests.Code;

/// <summary>Extension blocks of a library, of which only the declarations can be read.</summary>
public class LibraryExtensionTests
{
    private const string Library = """
        public static class Growing
        {
            extension(List<int> sizes)
            {
                public void Grow() => sizes.Insert(0, 4);
                public void Add(string text) => sizes.Insert(0, text.Length);
                public int Count { get { sizes.Insert(0, 4); return 1; } set => sizes.Insert(0, value); }
                public int Half { get => 4; set => sizes.Insert(0, value); }
            }

            extension(int[] sizes) { public void Add(string text) => sizes[0] = text.Length; }

            extension(long size) { public static long operator %(long left, string right) => right.Length; }
        }
        """;

    [Theory]
    [InlineData("", true)]
    [InlineData("sizes.Grow();", false)]
    [InlineData("sizes.Add(\"four\");", false)]
    [InlineData("sizes.Half = 4;", false)]
    [InlineData("sizes.Half += 4;", false)]
    [InlineData("_ = sizes.Half;", false)]
    [InlineData("Growing.Grow(sizes);", false)]
    [InlineData("sizes[0] = (int)(8L % \"four\");", false)]
    [InlineData("Action<string> add = sizes.Add; add(\"four\");", false)]
    public void MayDoAnythingWithWhatTheyGet(string statement, bool isFound)
    {
        // Older compilers know no such blocks.
        if ((int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() < 1400)
        {
            return;
        }

        using var image = new MemoryStream();
        Assert.Empty(TorchCompilation.Compiling(Library).Compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var compilation = TorchCompilation.Of($$"""
            [Network, Input(4)]
            class Net : Module<Tensor, Tensor>
            {
                readonly Linear fc;
                public Net() : base("Net")
                {
                    var sizes = new List<int> { 8 };
                    {{statement}}
                    fc = Linear(sizes[0], 2);
                    RegisterComponents();
                }

                public override Tensor forward(Tensor x) => fc.call(x);
            }
            """).Compilation.AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal(isFound ? ["SHP1001"] : [], CodeCheck.Analyze(compilation).Select(diagnostic => diagnostic.Id));
    }
}
