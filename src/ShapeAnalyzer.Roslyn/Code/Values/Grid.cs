using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>An array of several dimensions.</summary>
/// <param name="Sizes">How long each is.</param>
/// <param name="Cells">The elements, row by row.</param>
internal sealed record Grid(EquatableArray<CodeValue> Sizes, Sequence Cells) : CodeValue
{
    /// <summary>Where indices point among the cells; null where that is not known.</summary>
    public int? Position(IReadOnlyList<CodeValue> indices)
    {
        long place = 0;
        for (var i = 0; i < Sizes.Length; i++)
        {
            if (indices.Count != Sizes.Length || Sizes[i] is not Whole { Number.Value: { } size } || indices[i] is not Whole { Number.Value: { } index })
            {
                return null;
            }

            if (index < 0 || index >= size)
            {
                throw new ThrownException();
            }

            place = (place * size) + index;
        }

        return (int)place;
    }
}
