using System.Collections.Immutable;

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
}
