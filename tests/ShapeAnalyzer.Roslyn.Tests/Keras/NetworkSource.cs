using System.Text;
using System.Text.Json;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Roslyn.Tests.Keras;

/// <summary>Writes a network of the data files as C# classes with attributes.</summary>
internal static class NetworkSource
{
    /// <summary>The class's declaration, behind those of the networks nested in it.</summary>
    /// <param name="network">The network.</param>
    /// <param name="className">Its class.</param>
    /// <param name="properties">Arguments of [Network]: <c>SummaryStyle = SummaryStyle.Keras3</c>.</param>
    /// <param name="withNames">Whether layers and inputs are given their names, or get the automatic ones.</param>
    public static string Of(KerasNetwork network, string className, string properties = "", bool withNames = true)
    {
        var text = new StringBuilder();
        foreach (var call in network.Calls.Where(call => call is { Nested: not null, Node: 0 }))
        {
            text.AppendLine(Of(call.Nested!, NestedClass(className, call), $"Name = {AttributeSource.Quote(call.Name)}"));
        }

        text.AppendLine($"[Network{(properties.Length == 0 ? string.Empty : $"({properties})")}]");
        foreach (var input in network.Inputs)
        {
            text.AppendLine($"[{AttributeSource.Input(input.Shape, network.IsFunctional ? input.Name : null)}]");
        }

        foreach (var call in network.Calls)
        {
            text.AppendLine($"[{Attribute(network, className, call, withNames)}]");
        }

        // Unless stated, the outputs are the layers that nothing uses.
        foreach (var output in network.Outputs)
        {
            text.AppendLine($"[Output(From = {AttributeSource.Quote(output.Reference)})]");
        }

        return text.Append($"public partial class {className};").AppendLine().ToString();
    }

    private static string Attribute(KerasNetwork network, string className, KerasCall call, bool withNames)
    {
        var more = new List<string>();
        if (network.IsFunctional)
        {
            more.Add($"From = [{string.Join(", ", call.From.Select(tensor => AttributeSource.Quote(tensor.Reference)))}]");
        }

        if (withNames)
        {
            more.Add($"Name = {AttributeSource.Quote(call.ResultName)}");
        }

        if (call.Node > 0)
        {
            return $"Reuse({AttributeSource.Quote(call.Name)}, {string.Join(", ", more)})";
        }

        if (call.Nested is not null)
        {
            return $"Submodel(typeof({NestedClass(className, call)}), {string.Join(", ", more)})";
        }

        var layer = WrappedLayer.Of(call.Class, call.Arguments) ?? new(call.Class, JsonSerializer.SerializeToElement(new Dictionary<string, string>()), []);
        return AttributeSource.Of(layer, [.. more]);
    }

    private static string NestedClass(string className, KerasCall call) => $"{className}_{call.Layer}";
}
