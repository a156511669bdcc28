using System.Text.Json;

namespace ShapeAnalyzer.Tests.Keras;

/// <summary>
/// A layer behind the wrappers around it: <c>TimeDistributed(Bidirectional(LSTM(4)))</c> is LSTM, with Bidirectional and
/// TimeDistributed from the inside out.
/// </summary>
/// <param name="Class">The innermost layer's class.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Wrappers">The wrappers with their own arguments, from the inside out.</param>
internal sealed record WrappedLayer(string Class, JsonElement Arguments, IReadOnlyList<(string Class, JsonElement Arguments)> Wrappers)
{
    public static readonly IReadOnlyList<string> WrapperClasses = ["Bidirectional", "TimeDistributed", "SpectralNormalization"];

    /// <summary>Takes the wrappers off; an unwrapped layer has none. Null where the wrapper holds no layer.</summary>
    public static WrappedLayer? Of(string layerClass, JsonElement arguments)
    {
        if (!WrapperClasses.Contains(layerClass))
        {
            return new(layerClass, arguments, []);
        }

        if (arguments.ValueKind != JsonValueKind.Object || !arguments.TryGetProperty("layer", out var inner) || inner.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        // {"$layer", "init_kwargs"} in the rows of single layers, {"class", "config"} in networks.
        var innerClass = (inner.TryGetProperty("$layer", out var name) ? name : inner.GetProperty("class")).GetString()!;
        var innerArguments =
            inner.TryGetProperty("init_kwargs", out var given) || inner.TryGetProperty("config", out given) ? given
            : JsonSerializer.SerializeToElement(new Dictionary<string, string>());
        return Of(innerClass, innerArguments) is { } unwrapped
            ? unwrapped with { Wrappers = [.. unwrapped.Wrappers, (layerClass, arguments)] }
            : null;
    }
}
