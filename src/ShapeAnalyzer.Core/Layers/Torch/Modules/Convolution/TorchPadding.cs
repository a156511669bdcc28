using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>A convolution's <c>padding</c>: numbers, or the words "same" and "valid".</summary>
/// <param name="Numbers">One for each spatial axis; 0 for "valid"; unknown for "same".</param>
/// <param name="IsSame">Whether it is "same"; null where it is not known.</param>
internal sealed record TorchPadding(ImmutableArray<Dim> Numbers, bool? IsSame)
{
    /// <summary>The parameter <c>padding</c>, 0 by default.</summary>
    public static Parameter<TorchPadding> Parameter(Signature signature, int axes)
    {
        var numbers = new Signature().Numbers("padding", axes, Dim.Zero);
        var none = new TorchPadding(numbers.Default, false);
        return signature.Add("padding", false, none, (value, complain) => value switch
        {
            NullValue => none,
            TextValue { Text: var word } => string.Equals(word, "same", StringComparison.OrdinalIgnoreCase)
                ? new(Repeat(Dim.Unknown, axes), true)
                : none,
            UnknownValue => new(Repeat(Dim.Unknown, axes), null),
            _ => new((ImmutableArray<Dim>)numbers.Read(value, complain)!, false),
        });
    }

    private static ImmutableArray<Dim> Repeat(Dim value, int count) => Enumerable.Repeat(value, count).ToImmutableArray();
}
