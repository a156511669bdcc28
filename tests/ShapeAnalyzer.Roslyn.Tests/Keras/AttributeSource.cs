using System.Globalization;
using System.Reflection;
using System.Text.Json;
using ShapeAnalyzer.Keras;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Roslyn.Tests.Keras;

/// <summary>Writes a Keras layer as its attribute, as someone who knows Keras would: required parameters first, the others by name.</summary>
internal static class AttributeSource
{
    private static readonly Assembly Attributes = typeof(LayerAttribute).Assembly;

    public static Type? TypeOf(string layerClass) => Attributes.GetType($"ShapeAnalyzer.Keras.{layerClass}Attribute");

    /// <summary>The attribute without its brackets: <c>Conv2D(32, 3, Padding = Padding.Same)</c>.</summary>
    /// <param name="layer">The layer with its wrappers.</param>
    /// <param name="more">Further named arguments: <c>Name = "x"</c>.</param>
    public static string Of(WrappedLayer layer, params string[] more)
    {
        var type = TypeOf(layer.Class);
        var given = Properties(layer.Arguments).Where(argument => argument.Name != "name" || more.All(text => !text.StartsWith("Name =", StringComparison.Ordinal))).ToList();
        var positional = type is null ? [] : Positional(type, given);
        var texts = positional.Select(argument => argument.Text).ToList();
        foreach (var argument in given.Where(argument => positional.All(entry => entry.Name != argument.Name)))
        {
            var property = type?.GetProperty(PascalCase(argument.Name));
            if (property is { CanWrite: true })
            {
                // Leaving it out is None, but only where that is the default.
                if (argument.Value.ValueKind != JsonValueKind.Null || !KerasClasses.IsNoneByDefault(layer.Class, argument.Name))
                {
                    texts.Add($"{property.Name} = {Literal(argument.Name, argument.Value, property.PropertyType)}");
                }
            }
            else if (!KerasClasses.HasParameter(layer.Class, argument.Name))
            {
                texts.Add($"{PascalCase(argument.Name)} = {Literal(argument.Name, argument.Value, typeof(object))}");
            }
        }

        foreach (var (wrapper, arguments) in layer.Wrappers)
        {
            texts.Add($"{wrapper} = true");
            texts.AddRange(Properties(arguments)
                .Where(argument => argument.Name != "layer" && type?.GetProperty(PascalCase(argument.Name)) is { CanWrite: true })
                .Select(argument => $"{PascalCase(argument.Name)} = {Literal(argument.Name, argument.Value, type!.GetProperty(PascalCase(argument.Name))!.PropertyType)}"));
        }

        texts.AddRange(more);
        return texts.Count == 0 ? layer.Class : $"{layer.Class}({string.Join(", ", texts)})";
    }

    /// <summary>Flags of Keras's call that the attribute has as properties, such as <c>ReturnAttentionScores = true</c>.</summary>
    public static IEnumerable<string> OfCall(WrappedLayer layer, JsonElement? arguments) => Properties(arguments ?? default)
        .Where(argument => argument.Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        .Select(argument => (argument, Property: TypeOf(layer.Class)?.GetProperty(PascalCase(argument.Name))))
        .Where(entry => entry.Property is { CanWrite: true } property && property.DeclaringType != typeof(LayerAttribute))
        .Select(entry => $"{entry.Property!.Name} = {Literal(entry.argument.Name, entry.argument.Value, entry.Property.PropertyType)}");

    /// <summary>A string as C# writes it.</summary>
    public static string Quote(string text) => JsonSerializer.Serialize(text);

    public static string PascalCase(string name) =>
        string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static List<(string Name, string Text)> Positional(Type type, List<JsonProperty> given)
    {
        // Of the overloads the one that takes most of what is given, and that in the kind in which it is given.
        var constructor = type.GetConstructors()
            .OrderByDescending(candidate => candidate.GetParameters().Count(parameter => Given(parameter) is not null))
            .ThenBy(candidate => candidate.GetParameters().Count(parameter => Given(parameter) is null))
            .ThenByDescending(candidate => candidate.GetParameters().Count(parameter => Given(parameter) is { } value && parameter.ParameterType.IsArray == (value.Value.ValueKind == JsonValueKind.Array)))
            .First();
        var texts = new List<(string, string)>();
        var skipped = false;
        foreach (var parameter in constructor.GetParameters())
        {
            if (Given(parameter) is not { } argument || (argument.Value.ValueKind == JsonValueKind.Null && !IsRequired(parameter)))
            {
                skipped = true;
                continue;
            }

            var isParams = parameter.GetCustomAttribute<ParamArrayAttribute>() is not null;
            var text = Literal(argument.Name, argument.Value, parameter.ParameterType);
            text = isParams && text.StartsWith('[') ? text[1..^1] : text;
            if (!isParams || text.Length > 0)
            {
                texts.Add((argument.Name, skipped ? $"{parameter.Name}: {text}" : text));
            }
        }

        return texts;

        JsonProperty? Given(ParameterInfo parameter) =>
            given.Cast<JsonProperty?>().FirstOrDefault(argument => string.Equals(PascalCase(argument!.Value.Name), parameter.Name, StringComparison.OrdinalIgnoreCase));

        static bool IsRequired(ParameterInfo parameter) => !parameter.IsOptional && parameter.GetCustomAttribute<ParamArrayAttribute>() is null;
    }

    private static string Literal(string name, JsonElement value, Type target)
    {
        target = Nullable.GetUnderlyingType(target) ?? target;
        if (target.IsEnum && value.ValueKind == JsonValueKind.Null)
        {
            return $"{target.Name}.None";
        }

        if (target.IsEnum && value.ValueKind == JsonValueKind.String)
        {
            var word = PascalCase(value.GetString()!);
            return $"{target.Name}.{Enum.GetNames(target).FirstOrDefault(member => string.Equals(member, word, StringComparison.OrdinalIgnoreCase)) ?? word}";
        }

        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("$ndarray", out _) && value.TryGetProperty("values", out var values))
        {
            return Literal(name, values, target);
        }

        var element = target.GetElementType() ?? typeof(object);
        return value.ValueKind switch
        {
            JsonValueKind.Array => $"[{string.Join(", ", Elements(name, value).Select(item => Literal(name, item, element)))}]",
            JsonValueKind.Number when target.IsArray => $"[{Literal(name, value, element)}]",
            JsonValueKind.Number => target == typeof(float) && value.GetRawText().Contains('.', StringComparison.Ordinal) ? value.GetRawText() + "f" : value.GetRawText(),
            JsonValueKind.String => Quote(value.GetString()!),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Null => "null",
            _ => value.TryGetProperty("$function", out var function) ? Quote(function.GetString()!) : "new object()",
        };
    }

    // None inside a tuple is -1; ((1, 2), (3, 4)) of a padding or cropping is before and behind each axis.
    private static IEnumerable<JsonElement> Elements(string name, JsonElement tuple)
    {
        var items = tuple.EnumerateArray().ToList();
        return name is "cropping" or "padding" && items.Any(item => item.ValueKind == JsonValueKind.Array)
            ? items.SelectMany(item => item.ValueKind == JsonValueKind.Array ? item.EnumerateArray() : Enumerable.Repeat(item, 2))
            : items.Select(item => item.ValueKind == JsonValueKind.Null ? JsonSerializer.SerializeToElement(-1) : item);
    }

    private static List<JsonProperty> Properties(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().ToList() : [];

    /// <summary>The arguments of [Input] for a shape with its batch.</summary>
    public static string Input(JsonElement shape, string? name = null)
    {
        var sizes = shape.EnumerateArray().ToList();
        var texts = sizes.Skip(1).Select(Size).ToList();
        if (sizes.Count == 0)
        {
            texts.Add("Batched = false");
        }
        else if (sizes[0].ValueKind != JsonValueKind.Null)
        {
            texts.Add($"Batch = {Size(sizes[0])}");
        }

        if (name is not null)
        {
            texts.Add($"Name = {Quote(name)}");
        }

        return texts.Count == 0 ? "Input" : $"Input({string.Join(", ", texts)})";

        static string Size(JsonElement size) => size.ValueKind == JsonValueKind.Null ? "-1" : size.GetInt64().ToString(CultureInfo.InvariantCulture);
    }
}
