using System.Text.Json;

namespace ShapeAnalyzer.Tests.Keras;

/// <summary>What <c>keras-layers.json</c> says of a class.</summary>
internal static class KerasClasses
{
    private static readonly Dictionary<string, JsonElement> ByName = LayerRows.Classes
        .SelectMany(type => type.GetProperty("public_names").EnumerateArray().Append(type.GetProperty("name")).Select(name => (Name: name.GetString()!, Type: type)))
        .DistinctBy(entry => entry.Name)
        .ToDictionary(entry => entry.Name, entry => entry.Type);

    // What some classes take besides their parameters, and what is no matter of shapes.
    private static readonly HashSet<string> FurtherArguments =
        ["input_shape", "input_dim", "lora_rank", "lora_alpha", "quantization_config", "gptq_unpacked_column_size", "implementation", "zero_output_for_mask"];

    /// <summary>Whether Keras's constructor has a parameter of that name, or hands it to the base class.</summary>
    public static bool HasParameter(string layerClass, string name) =>
        ByName.TryGetValue(layerClass, out var type)
        && (FurtherArguments.Contains(name)
            || type.GetProperty("parameters").EnumerateArray().Any(parameter => parameter.GetProperty("name").GetString() == name)
            || type.GetProperty("base_keyword_arguments").EnumerateArray().Any(argument => argument.GetString()!.Split(' ')[0] == name));

    /// <summary>Whether the parameter is None where it is not given; also true of what is no parameter of the class.</summary>
    public static bool IsNoneByDefault(string layerClass, string name) =>
        !ByName.TryGetValue(layerClass, out var type)
        || !type.GetProperty("parameters").EnumerateArray().Any(parameter =>
            parameter.GetProperty("name").GetString() == name
            && parameter.TryGetProperty("default", out var value) && value.ValueKind != JsonValueKind.Null);
}
