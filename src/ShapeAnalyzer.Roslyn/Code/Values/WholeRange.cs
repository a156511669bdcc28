using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>The whole numbers that a type of C# can hold.</summary>
/// <param name="Bits">How many bits it has.</param>
/// <param name="IsSigned">Whether the first of them is the sign.</param>
internal sealed record WholeRange(int Bits, bool IsSigned)
{
    private const int MostBits = 64;

    private static readonly Dictionary<string, WholeRange> Types = new(StringComparer.Ordinal)
    {
        ["System.SByte"] = new(8, true),
        ["System.Byte"] = new(8, false),
        ["System.Int16"] = new(16, true),
        ["System.UInt16"] = new(16, false),
        ["System.Int32"] = new(32, true),
        ["System.UInt32"] = new(32, false),
        ["System.Int64"] = new(MostBits, true),
        ["System.UInt64"] = new(MostBits, false),
        ["System.IntPtr"] = new(MostBits, true),
        ["System.UIntPtr"] = new(MostBits, false),
    };

    public static WholeRange? Of(string type) => Types.TryGetValue(type, out var range) ? range : null;

    /// <summary>Whether programs calculate with it; smaller ones cut off what they do not hold.</summary>
    public bool IsWide => Bits >= 32;

    public bool Holds(long number) => Bits == MostBits
        ? IsSigned || number >= 0
        : IsSigned ? number >= -(1L << (Bits - 1)) && number < 1L << (Bits - 1) : number >= 0 && number < 1L << Bits;

    /// <summary>What is left of a number that is too large or too small; unknown where that is beyond all that is held here.</summary>
    public CodeValue Wrap(long number)
    {
        if (Bits == MostBits)
        {
            return CodeValue.Unknown;
        }

        var low = number & ((1L << Bits) - 1);
        return new Whole(Dim.Of(IsSigned && low >= 1L << (Bits - 1) ? low - (1L << Bits) : low));
    }
}
