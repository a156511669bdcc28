using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Generation;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Code;

/// <summary>TorchSharp code that is made with generated constants, with and without the generator's output in place.</summary>
public class GeneratedConstantTests
{
    private const string Networks = """
        [Network]
        [Input(28, 28, 1)]
        [ShapeAnalyzer.Keras.Conv2D(32, 3)]
        [ShapeAnalyzer.Keras.MaxPooling2D(2)]
        [ShapeAnalyzer.Keras.Flatten]
        public partial class Encoder { }

        [Network(Members = "Shapes")]
        [Input(5)]
        [ShapeAnalyzer.Keras.Dense(3)]
        public partial class Boxed { }

        [Network, Input(1, 28, 28)]
        public partial class Backbone : Module<Tensor, Tensor>
        {
            private readonly Sequential features = Sequential(Conv2d(1, Encoder.Layers.Conv2D1.Channels, 3), ReLU(), MaxPool2d(2));
            public Backbone() : base("Backbone") => RegisterComponents();
            public override Tensor forward(Tensor x) => features.call(x);
        }

        """;

    [Theory]
    [InlineData("Encoder.Layers.Flatten1.Features", "5408")]
    [InlineData("Encoder.Layers.Flatten1.OutputSize", "5408")]
    [InlineData("Encoder.TotalParameters", "320")]
    [InlineData("Boxed.Shapes.Layers.Dense1.Features", "3")]
    [InlineData("new long[] { Encoder.Layers.Conv2D1.Channels, 7 }[0]", "32")]
    [InlineData("Encoder.Layers.MaxPooling2D1.Height * Encoder.Layers.MaxPooling2D1.Width", "169")]
    [InlineData("Backbone.Layers.Features0.Channels", "32")]
    [InlineData("Backbone.Layers.Features0.Parameters", "320")]
    public void Is_the_number_that_is_generated(string constant, string number)
    {
        var source = Networks + Net($"{{|SHP1001:{constant}|}}", input: "1");
        CheckBothStates(source, $"'fc' expects {number} input features but receives 1");
        CheckBothStates(Networks + Net(constant, input: number));
    }

    [Fact]
    public void The_generator_reads_them()
    {
        var compilation = TorchCompilation.Of(Networks + Net("Backbone.Layers.Features0.Channels * Encoder.Layers.Flatten1.Features / 32", "5408")).Compilation;
        var (text, updated) = Generated(compilation, "Net");
        Assert.Empty(updated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Contains($"public const long TotalParameters = {(5408 * 120) + 120};", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5440", "")]
    [InlineData("1", "'fc' expects 5440 input features but receives 1")]
    public void Networks_are_made_of_the_constants_of_others_that_are_too(string input, string message)
    {
        var source = Networks + """
            [Network, Input(32)]
            public partial class Third : Module<Tensor, Tensor>
            {
                private readonly Linear a = Linear(32, Second.Layers.B.Features + Encoder.Layers.Flatten1.Features);
                public Third() : base("Third") => RegisterComponents();
                public override Tensor forward(Tensor x) => a.call(x);
            }

            [Network, Input(8)]
            public partial class Second : Module<Tensor, Tensor>
            {
                private readonly Linear b = Linear(8, Backbone.Layers.Features0.Channels);
                public Second() : base("Second") => RegisterComponents();
                public override Tensor forward(Tensor x) => b.call(x);
            }

            """ + Net(message.Length > 0 ? "{|SHP1001:Third.Layers.A.Features|}" : "Third.Layers.A.Features", input);
        CheckBothStates(source, message.Length > 0 ? [message] : []);
    }

    [Fact]
    public void A_constant_that_depends_on_itself_is_unknown()
    {
        var compilation = TorchCompilation.Of(Net("Net.Layers.Fc.Parameters", "8")).Compilation;
        Assert.Empty(CodeCheck.Analyze(compilation));
        Assert.DoesNotContain("TotalParameters =", Generated(compilation, "Net").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_can_be_replaced_by_it()
    {
        using var workspace = new FixWorkspace(TorchCompilation.Of(Networks + Net("5408", "5408")).Compilation);
        var action = workspace.Refactorings("5408, 120").Single(action => action.Title == "Use Encoder.Layers.Flatten1.Features");
        workspace.Apply(action);
        Assert.Equal(TorchCompilation.Usings + Networks + Net("Encoder.Layers.Flatten1.Features", "5408"), workspace.Text());
    }

    private static string Net(string features, string input) => $$"""
        [Network, Input({{input}})]
        public partial class Net : Module<Tensor, Tensor>
        {
            private readonly Linear fc = Linear({{features}}, 120);
            public Net() : base("Net") => RegisterComponents();
            public override Tensor forward(Tensor x) => fc.call(x);
        }
        """;

    private static void CheckBothStates(string markedSource, params string[] messages)
    {
        var (plain, marks) = Marks(markedSource);
        var without = TorchCompilation.Of(plain).Compilation;
        foreach (var compilation in new[] { without, Generated(without, null).Updated })
        {
            var found = CodeCheck.Analyze(compilation);
            Assert.Equal(marks, found.Select(each => $"{each.Id} {each.Location.SourceTree!.GetText().ToString(each.Location.SourceSpan)}"));
            Assert.All(found.Zip(messages), pair => Assert.StartsWith(pair.Second, pair.First.GetMessage(null), StringComparison.Ordinal));
        }
    }

    private static (string Source, IEnumerable<string> Marks) Marks(string source)
    {
        Microsoft.CodeAnalysis.Testing.TestFileMarkupParser.GetPositionsAndSpans(source, out var plain, out _, out var spans);
        return (plain, spans.SelectMany(mark => mark.Value.Select(span => $"{mark.Key} {plain.Substring(span.Start, span.Length)}")).ToList());
    }

    private static (string Text, Compilation Updated) Generated(Compilation compilation, string? type)
    {
        var driver = CSharpGeneratorDriver.Create([new ShapeGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options);
        var result = driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _).GetRunResult();
        var file = result.Results[0].GeneratedSources.FirstOrDefault(each => each.HintName.StartsWith($"{type}.", StringComparison.Ordinal));
        return (file.SourceText?.ToString() ?? string.Empty, updated);
    }
}
