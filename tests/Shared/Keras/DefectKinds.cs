namespace ShapeAnalyzer.Tests.Keras;

/// <summary>Which findings are of the kind of a defect that was put into a network.</summary>
internal static class DefectKinds
{
    private static readonly Dictionary<string, string[]> Kinds = new()
    {
        ["rank"] = ["Rank"],
        ["permute"] = ["BadArgument"],
        ["negative dim"] = ["WindowTooLarge"],
        ["reshape"] = ["ElementCount"],
        ["undefined"] = ["UndefinedAxis"],
        ["value"] = ["BadArgument", "BadCount", "DuplicateName", "Axis"],
        ["no layers"] = ["NoLayers", "NoInput"],
        ["add"] = ["Merge"],
        ["multiply"] = ["Merge"],
        ["maximum"] = ["Merge"],
        ["average"] = ["Merge"],
        ["residual"] = ["Merge"],
        ["concat"] = ["Merge", "Axis"],
        ["dot"] = ["Merge", "InputCount"],
        ["shared Dense"] = ["Features"],
        ["graph"] = ["UnknownName", "DuplicateName"],
        ["bidirectional"] = ["InputCount"],
    };

    /// <summary>Whether a finding of that rule says what is broken; an unlabelled network may be rejected by any.</summary>
    public static bool Fits(string? broken, string ruleName) =>
        broken is null || Kinds[broken.Split(':')[0]].Contains(ruleName);
}
