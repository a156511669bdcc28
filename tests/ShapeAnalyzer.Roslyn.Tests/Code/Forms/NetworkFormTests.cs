using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Code.Forms;

/// <summary>
/// Networks in all forms in which people write them, each with its broken twin: <c>‹8|9›</c> is 8 in the one and 9 in the
/// other, which is found at <c>«the marked place»</c>. Of the correct one every shape is known to the end.
/// </summary>
public partial class NetworkFormTests
{
    public static TheoryData<string> Files => RunForms.FilesIn("Networks");

    [Theory]
    [MemberData(nameof(Files))]
    public void OfTheCorrectOnesEveryShapeIsKnown(string file)
    {
        var compilation = TorchCompilation.Compiling(Text(file, "$1", out _));
        var found = CodeCheck.Analyze(compilation).Select(diagnostic => diagnostic.ToString());
        Nothing(found.Concat(Networks(compilation).Select(type => Lost(compilation, type)).OfType<string>()));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void TheBrokenOnesAreFound(string file)
    {
        var text = Text(file, "$2", out var expected);
        var compilation = TorchCompilation.Compiling(text);
        var found = CodeCheck.Analyze(compilation).Select(diagnostic => (Start: diagnostic.Location.SourceSpan.Start - TorchCompilation.Usings.Length, diagnostic.Location.SourceSpan.Length, Text: diagnostic.ToString())).ToList();
        var missing = expected.Where(place => !found.Any(each => each.Start == place.Start && each.Length == place.Length))
            .Select(place => $"missing: {text.Substring(place.Start, place.Length)} in {Line(text, place.Start)}");
        var needless = found.Where(each => !expected.Contains((each.Start, each.Length))).Select(each => $"too much: {each.Text}: {Line(text, each.Start)}");
        Nothing(missing.Concat(needless));
    }

    private static void Nothing(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        Assert.True(all.Count == 0, string.Join("\n", all));
    }

    private static IEnumerable<string> Networks(TorchCompilation compilation) => compilation.Compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type)
        .Where(type => type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(NetworkAttribute)))
        .OfType<INamedTypeSymbol>()
        .Select(MetadataName);

    private static string MetadataName(INamedTypeSymbol type) => type.ContainingType is { } outer ? $"{MetadataName(outer)}+{type.MetadataName}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    private static string? Lost(TorchCompilation compilation, string type)
    {
        var result = compilation.RunType(type);
        var lost = result.Trace.Layers.Where(layer => layer.Outputs.Any(output => !IsKnown(output.Shape))).Select(layer => layer.Node.Name).ToList();
        return result.Trace.Layers.Count == 0 ? $"{type}: no layer is called"
            : lost.Count > 0 ? $"{type}: {string.Join(", ", lost)}"
            : result.Output is Tensor tensor && !IsKnown(tensor.Shape) ? $"{type}: its output"
            : result.Output.IsUnknown ? $"{type}: its output"
            : null;
    }

    private static bool IsKnown(Shape shape) => shape.HasRank && shape.Dims.All(size => !size.IsUnknown);

    private static string Text(string file, string variant, out HashSet<(int Start, int Length)> marks)
    {
        var marked = Edit().Replace(File.ReadAllText(RunForms.PathOf(file)), variant);
        marks = [];
        var text = new StringBuilder();
        var open = new Stack<int>();
        foreach (var letter in marked)
        {
            switch (letter)
            {
                case '«':
                    open.Push(text.Length);
                    break;
                case '»':
                    var start = open.Pop();
                    marks.Add((start, text.Length - start));
                    break;
                default:
                    text.Append(letter);
                    break;
            }
        }

        return text.ToString();
    }

    private static string Line(string text, int at) => text[(text.LastIndexOf('\n', at) + 1)..text.IndexOf('\n', at)].Trim();

    [GeneratedRegex("‹([^|›]*)\\|([^›]*)›")]
    private static partial Regex Edit();
}
