using System.Text.Json;

namespace ShapeAnalyzer.Tests.Keras;

/// <summary>The rows that cannot be checked, each with its reason: <c>tests/data/out-of-scope.json</c>.</summary>
internal static class OutOfScope
{
    public const string ClassNotInScope = "class not in 1.5";
    public const string RunTimeData = "depends on run-time data";
    public const string NotInCSharp = "cannot be written in C#";

    // Everything in Keras's list of classes but these.
    private static readonly HashSet<string> ExcludedClasses =
    [
        "InputLayer",
        "RNN", "StackedRNNCells", "SimpleRNNCell", "GRUCell", "LSTMCell", "Wrapper", "Layer", "InputSpec", "Pipeline",
        "FlaxLayer", "JaxLayer", "TFSMLayer", "TorchModuleWrapper",
        "Hashing", "HashedCrossing", "IntegerLookup", "StringLookup", "TextVectorization", "Discretization", "MaxNumBoundingBoxes",
    ];

    private static readonly HashSet<string> Classes = LayerRows.Classes.Select(type => type.GetProperty("name").GetString()!).ToHashSet();

    /// <summary>Reason, then row and explanation.</summary>
    public static IReadOnlyDictionary<string, Dictionary<string, string>> Reasons { get; } =
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(TestData.Read("out-of-scope.json"))!;

    private static HashSet<string> Rows { get; } = Reasons.Values.SelectMany(rows => rows.Keys).ToHashSet();

    public static bool Lists(LayerRow row) => Rows.Contains(row.Id);

    /// <summary>Whether the row's class, and what it wraps, are among those that take part in shapes.</summary>
    public static bool IsClassInScope(LayerRow row) =>
        IsClassInScope(row.Layer) && (WrappedLayer.Of(row.Layer!, row.Arguments) is not { } wrapped || IsClassInScope(wrapped.Class));

    /// <summary>Whether the class is one of those that take part in shapes.</summary>
    public static bool IsClassInScope(string? layer) => layer is not null && Classes.Contains(layer) && !ExcludedClasses.Contains(layer);
}
