using System.Collections.Immutable;
using System.Globalization;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Generation;

/// <summary>The constants of one layer.</summary>
internal static class LayerMembers
{
    private static readonly string[] Vector = { "Features" };
    private static readonly string[] Sequence = { "Steps", "Features" };
    private static readonly string[] SequenceChannelsFirst = { "Features", "Steps" };
    private static readonly string[] Image = { "Height", "Width", "Channels" };
    private static readonly string[] ImageChannelsFirst = { "Channels", "Height", "Width" };
    private static readonly string[] Volume = { "Depth", "Height", "Width", "Channels" };
    private static readonly string[] VolumeChannelsFirst = { "Channels", "Depth", "Height", "Width" };
    private static readonly string[] AxisRemarks = Enumerable.Range(0, 4).Select(AxisRemark).ToArray();

    public static ImmutableArray<Member> Of(ShapedLayer layer)
    {
        var (name, members) = (layer.Node.Name, new MemberList());
        members.Add(Name(name));
        members.Add(Member.Constant("long", "Parameters", Parameters(layer), new("The number of parameters of ", name)));
        if (layer.Outputs.Length == 1)
        {
            AddSizes(members, layer.Outputs[0], layer.IsChannelsFirst, name);
        }

        for (var i = 0; i < layer.Outputs.Length; i++)
        {
            AddShape(members, layer.Outputs.Length == 1 ? "OutputShape" : $"OutputShape{i.ToString(CultureInfo.InvariantCulture)}", layer.Outputs[i].Shape, new("The output of ", name, " without the batch"));
        }

        if (layer.Inputs.Length > 0)
        {
            AddShape(members, "InputShape", layer.Inputs[0], new(layer.Inputs.Length > 1 ? "The first input of " : "The input of ", name, " without the batch"));
        }

        // A nested network's weights are shown where it is declared, those of a layer that is called again at its first call.
        foreach (var weight in layer.Nested is null && layer.Node.SharedWith is null ? layer.Weights : ImmutableArray<Weight>.Empty)
        {
            if (weight.IsCertain)
            {
                members.Add(Member.Shape(MemberNames.ToPascalCase(weight.Name) + "Shape", weight.Shape, new($"The weight '{weight.Name}' of ", name)));
            }
        }

        return members.ToImmutable();
    }

    public static ImmutableArray<Member> Of(NetworkInput input, bool channelsFirst)
    {
        var members = new MemberList();
        members.Add(Name(input.Name));
        AddSizes(members, ShapedTensor.Of(input.Shape, "input"), channelsFirst, input.Name);
        AddShape(members, "OutputShape", input.Shape, new("The shape of ", input.Name, " without the batch"));
        return members.ToImmutable();
    }

    private static Calculation Parameters(ShapedLayer layer) =>
        layer.Parameters.IsUnknown ? Dim.Unknown
        : layer.Node.SharedWith is not null ? Calculation.Of(0, "its weights are those of the layer that it calls again")
        : layer.Weights.IsEmpty ? Calculation.Of(0, "no weights")
        : layer.Nested is { } nested ? Calculation.Of(layer.Parameters, $"the parameters of {nested.Network.Name}")
        : layer.ParameterCount;

    private static Member Name(string name) => Member.Text("Name", name, new("The name of ", name, " in summaries and messages"));

    private static void AddShape(MemberList members, string name, Shape shape, Remark remark)
    {
        if (shape.HasRank)
        {
            members.Add(Member.Shape(name, shape.WithoutBatch(), remark));
        }
    }

    // Elements per sample, then a constant for each axis behind the batch.
    private static void AddSizes(MemberList members, ShapedTensor tensor, bool channelsFirst, string layer)
    {
        if (tensor.Axes.IsEmpty)
        {
            return;
        }

        var axes = tensor.Axes.RemoveAt(0);
        members.Add(Member.Constant("int", "OutputSize", Size(axes), new("The number of elements that ", layer, " gives for each sample")));
        var names = AxisNames(axes.Length, channelsFirst);
        for (var i = 0; i < axes.Length; i++)
        {
            members.Add(Member.Constant("int", names[i], axes[i], new(i < AxisRemarks.Length ? AxisRemarks[i] : AxisRemark(i), layer)));
        }
    }

    private static string AxisRemark(int axis) => $"Output axis {(axis + 1).ToString(CultureInfo.InvariantCulture)} of ";

    private static Calculation Size(ImmutableArray<Calculation> axes)
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
        2 => channelsFirst ? SequenceChannelsFirst : Sequence,
        3 => channelsFirst ? ImageChannelsFirst : Image,
        4 => channelsFirst ? VolumeChannelsFirst : Volume,
        _ => Enumerable.Range(1, axes).Select(axis => $"Axis{axis.ToString(CultureInfo.InvariantCulture)}").ToArray(),
    };
}
