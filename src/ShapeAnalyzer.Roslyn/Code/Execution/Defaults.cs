using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>What a variable holds before it is assigned, and what stands for an argument that is not known.</summary>
internal static class Defaults
{
    public static CodeValue Of(TypeReference type) => type.IsNullable ? CodeValue.Null : type.Class switch
    {
        TypeClass.Whole => new Whole(Dim.Zero),
        TypeClass.Real => new Real(0),
        TypeClass.Flag => CodeValue.False,
        TypeClass.Tuple => new TupleOf(type.Elements.Select(Of).ToEquatableArray()),
        TypeClass.Object when type is { HasSource: true, IsValueType: true } => new Instance(type),
        TypeClass.Enum => new EnumMember(type.FullName, string.Empty, 0),
        _ => CodeValue.Unknown,
    };

    /// <summary>
    /// An argument that nobody has given: a number gets a name, so that it is the same number wherever it is used; an
    /// object gets fields when they are read.
    /// </summary>
    public static CodeValue Unspecified(TypeReference type, string name) => type.Class switch
    {
        TypeClass.Whole when !type.IsNullable => new Whole(Dim.Variable(name)),
        TypeClass.Tensor => Tensor.Unknown,
        TypeClass.Tuple => new TupleOf(type.Elements.Select((element, i) => Unspecified(element, $"{name}.{i + 1}")).ToEquatableArray()),
        TypeClass.Object => new Instance(type) { Name = name },
        _ => CodeValue.Unknown,
    };
}
