using System.Text.Json;

namespace ShapeAnalyzer.Tests.Keras;

/// <summary>A whole published network of <c>keras-applications</c>.</summary>
internal static class KerasApplication
{
    // They decide no number, and the attributes do not have them.
    private static readonly HashSet<string> OtherArguments =
    [
        "sparse", "ragged", "optional", "renorm", "renorm_clipping", "renorm_momentum", "synchronized", "momentum",
        "kernel_initializer", "bias_initializer", "depthwise_initializer", "pointwise_initializer",
        "beta_initializer", "gamma_initializer", "moving_mean_initializer", "moving_variance_initializer",
    ];

    /// <summary>The network that a file states.</summary>
    public static KerasNetwork Read(JsonElement row)
    {
        var layers = row.GetProperty("layers").EnumerateArray().ToList();
        var used = layers.SelectMany(layer => layer.GetProperty("inbound").EnumerateArray()).Select(tensor => tensor[0].GetString()).ToHashSet();
        return KerasNetwork.Read(row.GetProperty("name").GetString()!, JsonSerializer.SerializeToElement(new
        {
            name = row.GetProperty("model_name"),
            layers = layers.Select(layer => new
            {
                name = layer.GetProperty("name"),
                @class = layer.GetProperty("type"),
                config = layer.TryGetProperty("config", out var config)
                    ? config.EnumerateObject().Where(argument => !OtherArguments.Contains(argument.Name)).ToDictionary(argument => argument.Name, argument => argument.Value)
                    : [],
                inbound = layer.GetProperty("inbound").GetArrayLength() == 0 ? Array.Empty<JsonElement>() : [layer.GetProperty("inbound")],
            }),
            inputs = layers.Where(layer => layer.GetProperty("type").GetString() == "InputLayer").Select(Tensor),
            outputs = layers.Where(layer => !used.Contains(layer.GetProperty("name").GetString())).Select(Tensor),
        }));

        static object[] Tensor(JsonElement layer) => [layer.GetProperty("name"), 0, 0];
    }
}
