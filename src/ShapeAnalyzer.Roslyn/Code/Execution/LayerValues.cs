using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Between the values of code and the arguments of layers.</summary>
internal static class LayerValues
{
    public static Value Of(CodeValue value) => value switch
    {
        Nothing => Value.Null,
        Whole whole => Value.Of(whole.Number),
        Real real => Value.Of(real.Number),
        Flag flag => Value.Of(flag.IsSet),
        Text text => Value.Of(text.Content),
        EnumMember { Name.Length: > 0 } member => Value.Of(member.Name),
        TupleOf tuple => Value.Of(tuple.Items.Select(Of)),
        Sequence { Known: { } items } => Value.Of(items.Select(Of)),
        Constant constant => constant.Content,
        RangeOf { Start: Whole { Number.Value: < 0 } } or RangeOf { End: Whole { Number.Value: < 0 } } => Value.Of(Indexing.BelowZero),
        RangeOf range => Value.Of(new[] { Of(range.Start), Of(range.End), Value.Null }),
        FromEnd { Number: Whole { Number: var number } } => Value.Of(Dim.Zero - number),
        Tensor => Value.Of("tensor"),
        Instance { Module: { Layer: { } layer, Arguments: var arguments } } => new LayerValue(layer, arguments),
        _ => Value.Unknown,
    };

    /// <summary>A constant of a library's table.</summary>
    public static CodeValue From(Value value) => value switch
    {
        SizeValue size => CodeValue.Of(size.Dim),
        FlagValue flag => CodeValue.Of(flag.Flag),
        RealValue real => new Real(real.Real),
        UnknownValue => CodeValue.Unknown,
        _ => new Constant(value),
    };

    /// <summary>The tensors in a value, those in tuples and lists too; null where it is not known how many there are.</summary>
    public static bool TryCollect(CodeValue value, TypeReference type, List<Tensor?> tensors)
    {
        switch (value)
        {
            case Tensor tensor:
                tensors.Add(tensor);
                return true;
            case Nothing:
                tensors.Add(null);
                return true;
            case TupleOf tuple:
                return tuple.Items.Select((item, i) => TryCollect(item, i < type.Elements.Length ? type.Elements[i] : type, tensors)).ToList().All(known => known);
            case Sequence { Known: { } items }:
                return items.Select(item => TryCollect(item, type.Elements.Length == 1 ? type.Elements[0] : type, tensors)).ToList().All(known => known);
            case Opaque when type.Class is TypeClass.Sequence:
            case Sequence or Map:
                return false;
            default:
                tensors.Add(Tensor.Unknown);
                return true;
        }
    }

    /// <summary>Whether values of a type hold tensors.</summary>
    public static bool HoldsTensors(TypeReference type) => type.Class == TypeClass.Tensor || type.Elements.Any(HoldsTensors);
}
