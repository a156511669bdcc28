using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Keras;
using ShapeAnalyzer.Tests;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Roslyn.Tests.Keras;

/// <summary>
/// Every layer class has a rule and an attribute whose parameters are Keras's: names, order, what is required, defaults.
/// </summary>
public class AttributeMetadataTests
{
    private static readonly IReadOnlyList<JsonElement> Classes = LayerRows.Classes
        .Where(type => OutOfScope.IsClassInScope(NameOf(type)) && !WrappedLayer.WrapperClasses.Contains(NameOf(type)))
        .ToList();

    [Fact]
    public void Every_class_has_a_rule_and_an_attribute() => Report(Classes.SelectMany(type => Names(type).SelectMany(name => new[]
    {
        LayerCatalog.Find(name) is null ? $"{name} has no rule" : null,
        AttributeSource.TypeOf(name) is null ? $"{name} has no attribute" : null,
        AttributeSource.TypeOf(name) is { } alias && AttributeSource.TypeOf(NameOf(type)) is { } canonical && !canonical.IsAssignableFrom(alias) ? $"{name} is no {NameOf(type)}" : null,
    })).OfType<string>());

    [Fact]
    public void No_attribute_has_no_class()
    {
        string[] ours = ["Reuse", "Submodel"];
        var known = Classes.SelectMany(Names).Concat(ours).ToHashSet();
        Report(typeof(LayerAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsAbstract)
            .Select(type => type.Name[..^"Attribute".Length])
            .Where(name => !known.Contains(name)));
    }

    [Fact]
    public void Rules_have_Keras_parameters() => Report(Classes
        .Where(type => LayerCatalog.Find(NameOf(type)) is not null)
        .SelectMany(type => RuleDifferences(type, LayerCatalog.Find(NameOf(type))!)));

    [Fact]
    public void Attributes_have_Keras_parameters() => Report(Classes
        .SelectMany(Names, (type, name) => (Class: type, Attribute: AttributeSource.TypeOf(name)))
        .Where(entry => entry.Attribute is not null && LayerCatalog.Find(NameOf(entry.Class)) is not null)
        .SelectMany(entry => AttributeDifferences(entry.Class, entry.Attribute!, LayerCatalog.Find(NameOf(entry.Class))!)));

    [Fact]
    public void Automatic_names_are_Keras_names()
    {
        var prefixes = JsonDocument.Parse(TestData.Read("keras-summary-format.json")).RootElement.GetProperty("auto_name_prefix");
        Report(prefixes.EnumerateObject().SelectMany(entry => new[]
        {
            // An alias is named like the class that it stands for.
            LayerCatalog.Find(entry.Name) is { } layer && layer.AutomaticNamePrefix != entry.Value.GetString() ? $"{entry.Name}: {layer.AutomaticNamePrefix}, not {entry.Value}" : null,
            Classes.Any(type => NameOf(type) == entry.Name) && AutomaticNames.ToSnakeCase(entry.Name) != entry.Value.GetString() ? $"{entry.Name}: {AutomaticNames.ToSnakeCase(entry.Name)}, not {entry.Value}" : null,
        }.OfType<string>()));
    }

    private static IEnumerable<string> RuleDifferences(JsonElement type, Layer layer)
    {
        var keras = ParametersOf(type);
        var order = keras.Select(parameter => parameter.Name).ToList();
        var known = layer.Parameters.Where(parameter => order.Contains(parameter.Name)).ToList();
        foreach (var parameter in layer.Parameters.Except(known).Where(parameter => !ParameterScope.Additional.Contains((layer.Name, parameter.Name))))
        {
            yield return $"{layer.Name}: Keras has no {parameter.Name}";
        }

        foreach (var name in order.Where(name => ParameterScope.IsNeeded(layer.Name, name) && known.All(parameter => parameter.Name != name)))
        {
            yield return $"{layer.Name}: {name} is missing in the rule";
        }

        if (!known.Select(parameter => order.IndexOf(parameter.Name)).SequenceEqual(known.Select(parameter => order.IndexOf(parameter.Name)).Order()))
        {
            yield return $"{layer.Name}: the order is {string.Join(", ", known)}, in Keras {string.Join(", ", order)}";
        }

        foreach (var parameter in known)
        {
            var (_, isRequired, value) = keras.First(entry => entry.Name == parameter.Name);
            if (parameter.IsRequired != isRequired)
            {
                yield return $"{layer.Name}.{parameter.Name}: {(isRequired ? "is required in Keras" : "is not required in Keras")}";
            }

            var actual = parameter.GetType().GetProperty("Default")!.GetValue(parameter);
            if (!isRequired && !IsDefault(value, Plain(actual)))
            {
                yield return $"{layer.Name}.{parameter.Name}: the default of the rule is {Text(Plain(actual))}, in Keras {value}";
            }
        }
    }

    private static IEnumerable<string> AttributeDifferences(JsonElement type, Type attribute, Layer layer)
    {
        var keras = ParametersOf(type);
        var required = keras.Where(parameter => parameter.IsRequired && layer.Parameters.Any(known => known.Name == parameter.Name)).Select(parameter => AttributeSource.PascalCase(parameter.Name)).ToList();
        foreach (var constructor in attribute.GetConstructors())
        {
            // The first parameter may be a constructor parameter though Keras does not require it: [MaxPooling2D(2)].
            var names = constructor.GetParameters().Select(parameter => parameter.Name!).ToList();
            var isFirst = required.Count == 0 && names.Count == 1 && string.Equals(AttributeSource.PascalCase(keras[0].Name), names[0], StringComparison.OrdinalIgnoreCase);
            if (!isFirst && !names.SequenceEqual(required, StringComparer.OrdinalIgnoreCase))
            {
                yield return $"{attribute.Name}: the constructor takes ({string.Join(", ", constructor.GetParameters().Select(parameter => parameter.Name))}), in Keras ({string.Join(", ", required)})";
            }
        }

        var instance = Instance(attribute);
        foreach (var parameter in layer.Parameters)
        {
            var property = attribute.GetProperty(parameter.PropertyName);
            if (property is null)
            {
                yield return $"{attribute.Name}: {parameter.PropertyName} is missing";
                continue;
            }

            var known = keras.FirstOrDefault(entry => entry.Name == parameter.Name);
            if (known.Name is not null && !known.IsRequired && !IsDefault(known.Default, Plain(property.GetValue(instance)), property.PropertyType))
            {
                yield return $"{attribute.Name}.{property.Name}: the default is {Text(Plain(property.GetValue(instance)))}, in Keras {known.Default}";
            }
        }
    }

    private static object Instance(Type attribute)
    {
        var constructor = attribute.GetConstructors().OrderBy(candidate => candidate.GetParameters().Length).First();
        return constructor.Invoke(constructor.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(string) ? "linear"
            : parameter.ParameterType.IsArray ? Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0)
            : Activator.CreateInstance(parameter.ParameterType)).ToArray());
    }

    private static List<(string Name, bool IsRequired, JsonElement Default)> ParametersOf(JsonElement type) => type.GetProperty("parameters").EnumerateArray()
        .Where(parameter => parameter.GetProperty("kind").GetString() is "positional_or_keyword" or "keyword_only")
        .Select(parameter => (
            parameter.GetProperty("name").GetString()!,
            parameter.TryGetProperty("required", out var required) && required.GetBoolean(),
            parameter.TryGetProperty("default", out var value) ? value : default))
        .ToList();

    // The engine's and the attributes' values as text, list or nothing.
    private static object? Plain(object? value) => value switch
    {
        null => null,
        Dim { IsUnknown: true } => null,
        Dim dim => dim.ToString(),
        bool flag => flag ? "true" : "false",
        string text => text,
        Enum member => member.ToString(),
        double number => number.ToString(CultureInfo.InvariantCulture),
        float number => number.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        IEnumerable list when value.GetType().GetProperty("IsDefault")?.GetValue(value) is not true => list.Cast<object>()
            .SelectMany(item => item is ValueTuple<Dim, Dim> pair ? [Plain(pair.Item1), Plain(pair.Item2)] : new[] { Plain(item) }).Select(item => item?.ToString()).ToList(),
        IEnumerable => null,
        _ => value.ToString(),
    };

    private static bool IsDefault(JsonElement keras, object? actual, Type? property = null)
    {
        // An attribute cannot tell a missing array, null, false or 0 from one that is not given.
        if (property is not null && (actual is null || (actual is IList { Count: 0 })))
        {
            return true;
        }

        // Null is a flag that is decided later.
        if (property is null && keras.ValueKind is JsonValueKind.Null && actual is "false")
        {
            return true;
        }

        if (property == typeof(DataFormat) || (keras.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined))
        {
            return property is not null ? actual is null or "0" or "NaN" or "false" || property.IsEnum : actual is null;
        }

        // One value for all axes.
        if (actual is IList list)
        {
            var expected = Flatten(keras).ToList();
            return expected.Count == list.Count ? expected.SequenceEqual(list.Cast<string?>())
                : expected.Count > 0 && list.Count > 0 && expected.Concat(list.Cast<string?>()).Distinct().Count() == 1;
        }

        return keras.ValueKind == JsonValueKind.Array ? Flatten(keras).Distinct().SequenceEqual([actual?.ToString()])
            : keras.ValueKind == JsonValueKind.String ? string.Equals(AttributeSource.PascalCase(keras.GetString()!), AttributeSource.PascalCase(actual?.ToString() ?? string.Empty), StringComparison.OrdinalIgnoreCase)
            : keras.ValueKind == JsonValueKind.Number ? double.TryParse(actual?.ToString(), CultureInfo.InvariantCulture, out var number) && Math.Abs(number - keras.GetDouble()) < 1e-7 * Math.Max(1, Math.Abs(number))
            : keras.GetRawText() == actual?.ToString();
    }

    private static IEnumerable<string> Flatten(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Flatten)
        : value.ValueKind == JsonValueKind.Number ? [value.GetDouble().ToString(CultureInfo.InvariantCulture)]
        : [value.ToString()];

    private static string Text(object? value) => value is IList list ? $"[{string.Join(", ", list.Cast<object?>())}]" : value?.ToString() ?? "none";

    private static IEnumerable<string> Names(JsonElement type) =>
        type.GetProperty("public_names").EnumerateArray().Append(type.GetProperty("name")).Select(name => name.GetString()!).Distinct();

    private static string NameOf(JsonElement type) => type.GetProperty("name").GetString()!;

    private static void Report(IEnumerable<string> differences)
    {
        var all = differences.ToList();
        Assert.True(all.Count == 0, $"{all.Count} differences:\n{string.Join("\n", all)}");
    }
}
