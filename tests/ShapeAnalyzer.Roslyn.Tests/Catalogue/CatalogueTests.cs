using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Roslyn.Tests.Catalogue;

/// <summary>Every mistake is found where it is made and said in full; its correct twin, one edit away, is silent.</summary>
public class CatalogueTests
{
    internal static readonly IReadOnlyList<Mistake> All =
    [
        .. HeadMistakes.All, .. WindowMistakes.All, .. ChannelMistakes.All, .. MergeMistakes.All, .. ReshapeMistakes.All, .. SequenceMistakes.All,
    ];

    // All in one compilation, which is much quicker than one for each.
    private static readonly Lazy<ILookup<string, Diagnostic>> Findings = new(() => TestCompilation
        .Create([.. All.SelectMany((mistake, i) => new[] { Source(mistake.Read().Source, $"Wrong{i}"), Source(Twin(mistake), $"Right{i}") })])
        .WithGenerated()
        .Analyze()
        .ToLookup(diagnostic => diagnostic.Location.SourceTree!.ToString().Split("namespace ")[1].Split(';')[0]));

    public static TheoryData<string> Titles => new(All.Select(mistake => mistake.Title));

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_mistake_is_found_and_explained(string title)
    {
        var (mistake, index) = Find(title);
        var found = Findings.Value[$"Wrong{index}"].ToList();
        Assert.Equal(mistake.Read().Marks, found.Select(Place));
        Assert.Equal(string.Join('\n', mistake.Messages), string.Join('\n', found.Select(diagnostic => diagnostic.GetMessage(null))));
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void Its_correct_twin_is_silent(string title) =>
        Assert.Empty(Findings.Value[$"Right{Find(title).Index}"].Select(diagnostic => $"{Place(diagnostic)}: {diagnostic.GetMessage(null)}"));

    [Fact]
    public void Each_edit_is_one_place()
    {
        Assert.Equal(All.Count, All.Select(mistake => mistake.Title).Distinct().Count());
        Assert.All(All, mistake => Assert.Equal(2, mistake.Read().Source.Split(mistake.Old).Length));
    }

    private static (Mistake Mistake, int Index) Find(string title) =>
        All.Select((mistake, i) => (mistake, i)).Single(entry => entry.mistake.Title == title);

    private static string Twin(Mistake mistake) => mistake.Read().Source.Replace(mistake.Old, mistake.New, StringComparison.Ordinal);

    internal static string Source(string attributes, string name) =>
        $"{TestCompilation.Usings}namespace {name};\n{(attributes.StartsWith("[Network", StringComparison.Ordinal) ? string.Empty : "[Network]\n")}{attributes}\npublic partial class Net;\n";

    private static string Place(Diagnostic diagnostic) =>
        $"{diagnostic.Id} at '{diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}'";
}
