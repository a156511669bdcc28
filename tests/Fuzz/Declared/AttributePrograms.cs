using System.Reflection;
using System.Text;
using ShapeAnalyzer.Keras;

namespace ShapeAnalyzer.Fuzz.Declared;

/// <summary>Any layer attributes with any arguments: constructors and properties as reflection finds them.</summary>
internal static class AttributePrograms
{
    private static readonly Type[] Layers = [.. typeof(LayerAttribute).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsAbstract)
        .OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static FuzzInput Make(Random random, int number)
    {
        var text = new StringBuilder("using ShapeAnalyzer;\nusing ShapeAnalyzer.Keras;\n");
        var networks = random.Next(1, 4);
        for (var network = 0; network < networks; network++)
        {
            AppendNetwork(text, random, network, number + (network * 7));
        }

        return new("attributes", text.ToString());
    }

    private static void AppendNetwork(StringBuilder text, Random random, int network, int number)
    {
        var properties = new List<string>();
        foreach (var property in new[] { "SummaryStyle = SummaryStyle.Keras3", "DataFormat = DataFormat.ChannelsFirst", "Members = \"Shapes\"", "Name = \"a \\\"b\\\" \\u2028 <c>\"", "ShowTrainable = true", "ExpandNested = true" })
        {
            if (random.Next(8) == 0)
            {
                properties.Add(property);
            }
        }

        text.Append($"[Network({string.Join(", ", properties)})]\n");
        var inputs = random.Next(8) == 0 ? random.Next(0, 4) : 1;
        for (var input = 0; input < inputs; input++)
        {
            text.Append($"[Input({string.Join(", ", Shape(random).Concat(random.Next(10) == 0 || inputs > 1 ? [$"Name = \"in{input}\""] : []).Concat(random.Next(20) == 0 ? ["Batch = 4"] : []).Concat(random.Next(30) == 0 ? ["Batched = false"] : []))})]\n");
        }

        var layers = random.Next(1, 9);
        for (var layer = 0; layer < layers; layer++)
        {
            // Every class has its turn.
            var type = layer == 0 ? Layers[number % Layers.Length] : Layers[random.Next(Layers.Length)];
            text.Append($"[{Attribute(random, type, layer, network, inputs)}]\n");
        }

        if (random.Next(6) == 0)
        {
            text.Append($"[Output({string.Join(", ", Shape(random))})]\n");
        }

        text.Append($"public partial {(random.Next(6) == 0 ? "struct" : random.Next(6) == 0 ? "record" : "class")} Network{network} {{ }}\n\n");
    }

    private static IEnumerable<string> Shape(Random random) => Enumerable.Range(0, random.Next(12) == 0 ? random.Next(40) : random.Next(1, 5))
        .Select(_ => random.Next(20) == 0 ? "\"steps\"" : random.Next(12) == 0 ? "-1" : AttributeValues.Number(random));

    private static string Attribute(Random random, Type type, int layer, int network, int inputs)
    {
        var constructors = type.GetConstructors();
        var constructor = constructors[random.Next(constructors.Length)];
        var arguments = new List<string>();
        foreach (var parameter in constructor.GetParameters())
        {
            if (type == typeof(SubmodelAttribute))
            {
                arguments.Add(network > 0 && random.Next(10) > 0 ? $"typeof(Network{random.Next(network)})" : "typeof(Network0)");
            }
            else if (type == typeof(ReuseAttribute))
            {
                arguments.Add(random.Next(10) == 0 ? "null" : $"\"l{random.Next(layer + 1)}\"");
            }
            else if (parameter.GetCustomAttribute<ParamArrayAttribute>() is null)
            {
                arguments.Add(AttributeValues.Of(random, parameter.ParameterType, parameter.Name!));
            }
            else
            {
                arguments.AddRange(Enumerable.Range(0, random.Next(5)).Select(_ => AttributeValues.Of(random, parameter.ParameterType.GetElementType()!, parameter.Name!)));
            }
        }

        arguments.Add($"Name = \"l{layer}\"");
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && property.Name is not ("Name" or "From")))
        {
            if (random.Next(property.DeclaringType == typeof(LayerAttribute) ? 12 : 4) == 0)
            {
                arguments.Add($"{property.Name} = {AttributeValues.Of(random, property.PropertyType, property.Name)}");
            }
        }

        if (inputs > 1 || random.Next(8) == 0)
        {
            arguments.Add($"From = [{string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Source(random, layer)))}]");
        }

        return $"{type.Name[..^"Attribute".Length]}({string.Join(", ", arguments)})";
    }

    private static string Source(Random random, int layer) =>
        layer == 0 || random.Next(3) == 0 ? $"\"in{random.Next(3)}\"" : $"\"l{random.Next(layer)}{(random.Next(10) == 0 ? $"[{random.Next(-1, 4)}]" : string.Empty)}\"";
}
