using System.Collections.Immutable;
using System.Globalization;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Generation;

/// <summary>The constants of one layer.</summary>
internal static class LayerMembers
{
    private static readonly string[] Sequence = { "Steps", "Features" };
    private static readonly string[] Vector = { "Features" };
    private static readonly string[][] Spatial =
    {
        new[] { "Height", "Width" },
        new[] { "Depth", "Height", "Width" },
    };

    public static ImmutableArray<Member> Of(ShapedLayer layer)
    {
        var members = new List<Member?> { Name(layer.Node.Name) };
        members.Add(Member.Constant(
            "long",
            "Parameters",
            Parameters(layer),
            $"The number of parameters of '{layer.Node.Name}'"));
        members.AddRange(layer.Outputs.Length == 1 ? SizesOf(layer.Outputs[0], layer.IsChannelsFirst, layer.Node.Name) : Enumerable.Empty<Member?>());
        members.AddRange(layer.Outputs.Select((output, i) => Member.Shape(
            layer.Outputs.Length == 1 ? "OutputShape" : $"OutputShape{i.ToString(CultureInfo.InvariantCulture)}",
            output.Shape.HasRank ? output.Shape.WithoutBatch() : null,
            $"The output of '{layer.Node.Name}' without the batch")));
        if (layer.Inputs.Length > 0)
        {
            members.Add(Member.Shape(
                "InputShape",
                layer.Inputs[0].HasRank ? layer.Inputs[0].WithoutBatch() : null,
                $"The {(layer.Inputs.Length > 1 ? "first " : string.Empty)}input of '{layer.Node.Name}' without the batch"));
        }

        // A nested network's weights are shown where it is declared.
        members.AddRange(layer.Weights.Where(weight => weight.IsCertain && layer.Nested is null).Select(weight => Member.Shape(
            MemberNames.ToPascalCase(weight.Name) + "Shape",
            weight.Shape,
            $"The weight '{weight.Name}' of '{layer.Node.Name}'")));
        return Distinct(members);
    }

    public static ImmutableArray<Member> Of(NetworkInput input, bool channelsFirst) => Distinct(SizesOf(ShapedTensor.Of(input.Shape, "input"), channelsFirst, input.Name)
        .Prepend(Name(input.Name))
        .Append(Member.Shape("OutputShape", input.Shape.HasRank ? input.Shape.WithoutBatch() : null, $"The shape of '{input.Name}' without the batch")));

    private static Calculation Parameters(ShapedLayer layer) =>
        layer.Parameters.IsUnknown ? Dim.Unknown
        : layer.Node.SharedWith is not null ? Calculation.Of(0, "its weights are those of the layer that it calls again")
        : layer.Weights.IsEmpty ? Calculation.Of(0, "no weights")
        : layer.Nested is { } nested ? Calculation.Of(layer.Parameters, $"the parameters of {nested.Network.Name}")
        : layer.ParameterCount;

    private static Member Name(string name) =>
        new("string", "Name", Literal(name), $"The name of '{name}' in summaries and messages.");

    // Elements per sample, then a constant for each axis behind the batch.
    private static IEnumerable<Member?> SizesOf(ShapedTensor tensor, bool channelsFirst, string layer)
    {
        if (tensor.Axes.IsEmpty)
        {
            yield break;
        }

        var axes = tensor.Axes.Skip(1).ToArray();
        yield return Member.Constant("int", "OutputSize", Size(axes), $"The number of elements that '{layer}' gives for each sample");
        var names = AxisNames(axes.Length, channelsFirst);
        for (var i = 0; i < axes.Length; i++)
        {
            yield return Member.Constant("int", names[i], axes[i], $"Output axis {i + 1} of '{layer}'");
        }
    }

    private static Calculation Size(Calculation[] axes)
    {
        try
        {
            return Calculation.Product(axes.Select(axis => Calculation.Of(axis.Value)));
        }
        catch (OverflowException)
        {
            return Dim.Unknown;
        }
    }

    private static string[] AxisNames(int axes, bool channelsFirst) => axes switch
    {
        1 => Vector,
        2 when channelsFirst => new[] { "Features", "Steps" },
        2 => Sequence,
        3 or 4 when channelsFirst => Spatial[axes - 3].Prepend("Channels").ToArray(),
        3 or 4 => Spatial[axes - 3].Append("Channels").ToArray(),
        _ => Enumerable.Range(1, axes).Select(axis => $"Axis{axis.ToString(CultureInfo.InvariantCulture)}").ToArray(),
    };

    private static ImmutableArray<Member> Distinct(IEnumerable<Member?> members)
    {
        var distinct = ImmutableArray.CreateBuilder<Member>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (member is not null && names.Add(member.Name))
            {
                distinct.Add(member);
            }
        }

        return distinct.ToImmutable();
    }

    private static string Literal(string text) => $"@\"{text.Replace("\"", "\"\"")}\"";
}
