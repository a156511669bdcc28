using System.Collections.Immutable;
using System.Globalization;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Generation;

/// <summary>The constants of one layer.</summary>
internal static class LayerMembers
{
    private static readonly string[] AxisRemarks = Enumerable.Range(0, 5).Select(AxisRemark).ToArray();

    public static ImmutableArray<Member> Of(ShapedNetwork network, int index)
    {
        var layer = network.Layers[index];
        var (name, members) = (layer.Node.Name, new MemberList());
        members.Add(Name(name));
        members.Add(Member.Constant("long", "Parameters", Parameters(layer), new("The number of parameters of ", name)));
        if (layer.Outputs.Length == 1)
        {
            AddSizes(members, layer.Outputs[0], layer.Order, network.Batch.Of(new(index)), name, network.Batch.IsProduct);
        }

        for (var i = 0; i < layer.Outputs.Length; i++)
        {
            var suffix = layer.Outputs.Length == 1 ? string.Empty : i.ToString(CultureInfo.InvariantCulture);
            AddShape(members, $"OutputShape{suffix}", layer.Outputs[i].Shape, network.Batch.Of(new(index, i)), "The output of ", name);
        }

        if (layer.Inputs.Length > 0)
        {
            var (input, batchAxis) = network.Batch.Received(layer).First();
            AddShape(members, "InputShape", input, batchAxis, layer.Inputs.Length > 1 ? "The first input of " : "The input of ", name);
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

    public static ImmutableArray<Member> Of(NetworkInput input, AxisOrder order)
    {
        var members = new MemberList();
        members.Add(Name(input.Name));
        AddSizes(members, ShapedTensor.Of(input.Shape, "input"), order, 0, input.Name, _ => false);
        AddShape(members, "OutputShape", input.Shape, 0, "The shape of ", input.Name);
        return members.ToImmutable();
    }

    private static Calculation Parameters(ShapedLayer layer) =>
        layer.Parameters.IsUnknown ? Dim.Unknown
        : layer.Node.SharedWith is not null ? Calculation.Of(0, "its weights are those of the layer that it calls again")
        : layer.Weights.IsEmpty ? Calculation.Of(0, "no weights")
        : layer.Nested is { } nested ? Calculation.Of(layer.Parameters, $"the parameters of {nested.Network.Name}")
        : layer.ParameterCount;

    private static Member Name(string name) => Member.Text("Name", name, new("The name of ", name, " in summaries and messages"));

    private static void AddShape(MemberList members, string name, Shape shape, int? batchAxis, string what, string owner)
    {
        if (shape.HasRank)
        {
            members.Add(Member.Shape(name, shape.Without(batchAxis), new(what, owner, batchAxis is null ? ", which has no batch" : " without the batch")));
        }
    }

    // Elements per sample, then a constant for each axis but the batch.
    private static void AddSizes(MemberList members, ShapedTensor tensor, AxisOrder order, int? batchAxis, string layer, Func<Dim, bool> isProduct)
    {
        if (tensor.Axes.IsEmpty)
        {
            return;
        }

        var axes = batchAxis is { } batch ? tensor.Axes.RemoveAt(batch) : tensor.Axes;
        var share = batchAxis is not { } place ? " gives" : isProduct(tensor.Shape[place]) ? " gives for each of several places in a sample" : " gives for each sample";
        members.Add(Member.Constant("int", "OutputSize", Size(axes), new("The number of elements that ", layer, share)));
        var names = AxisNames.Of(tensor.Axes.Length, order, batchAxis);
        for (var i = 0; i < axes.Length; i++)
        {
            var axis = i < batchAxis ? i : batchAxis is null ? i : i + 1;
            members.Add(Member.Constant("int", names[i], axes[i], new(axis < AxisRemarks.Length ? AxisRemarks[axis] : AxisRemark(axis), layer)));
        }
    }

    private static string AxisRemark(int axis) => $"Output axis {axis.ToString(CultureInfo.InvariantCulture)} of ";

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
}
