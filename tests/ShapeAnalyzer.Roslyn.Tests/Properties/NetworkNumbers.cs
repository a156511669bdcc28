using System.Reflection;

namespace ShapeAnalyzer.Tests.Properties;

/// <summary>The numbers of a compiled network, as a program reads them.</summary>
internal sealed record NetworkNumbers(long Total, long Trainable, long NonTrainable, IReadOnlyList<(string Name, string Shape, long Parameters)> Layers)
{
    public static NetworkNumbers Of(Type network) => new(
        Constant<long>(network, "TotalParameters"),
        Constant<long>(network, "TrainableParameters"),
        Constant<long>(network, "NonTrainableParameters"),
        [.. network.GetNestedType("Layers")!.GetNestedTypes().OrderBy(layer => layer.MetadataToken).Select(layer => (
            Constant<string>(layer, "Name"),
            string.Join(", ", ((int[])layer.GetProperty("OutputShape")!.GetValue(null)!).Select(size => size < 0 ? "None" : $"{size}")),
            Constant<long>(layer, "Parameters")))]);

    private static T Constant<T>(Type type, string name) =>
        (T)(type.GetField(name, BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly) ?? throw new MissingFieldException(type.Name, name)).GetRawConstantValue()!;
}
