using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeAnalyzer.Declarations;

/// <summary>The names that the generator uses in a user's type.</summary>
internal static class GeneratedMembers
{
    public const string Summary = "Summary";
    public const string Mermaid = "Mermaid";
    public const string TotalParameters = "TotalParameters";
    public const string TrainableParameters = "TrainableParameters";
    public const string NonTrainableParameters = "NonTrainableParameters";
    public const string MultiplyAdds = "MultiplyAdds";
    public const string Layers = "Layers";

    /// <summary>How generated files end, by which their members are told from the user's.</summary>
    public const string FileSuffix = ".shapes.g.cs";

    public static ImmutableArray<string> All { get; } =
        ImmutableArray.Create(Summary, Mermaid, TotalParameters, TrainableParameters, NonTrainableParameters, MultiplyAdds, Layers);

    /// <summary>Whether a class of that name can take them all: it is a C# name, and neither the type's, nor one of theirs, nor taken.</summary>
    public static bool CanHold(string container, NetworkType type) =>
        SyntaxFacts.IsValidIdentifier(container) && container != type.Name && !All.Contains(container) && type.DeclaredMembers.IsEmpty;

    /// <summary>The name in code, also where it is a word of the language.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
