using System.Numerics;

namespace ShapeAnalyzer.Core.Tests.Shapes;

/// <summary>
/// Reads an expression as a person would, with exact fractions, so that what a text says can be compared with the value
/// that it explains: <c>floor((28 + 2*0 - 1*(3 - 1) - 1) / 1) + 1</c>.
/// </summary>
internal sealed class FormulaText
{
    private readonly string _text;
    private readonly IReadOnlyDictionary<string, long> _names;
    private int _position;

    private FormulaText(string text, IReadOnlyDictionary<string, long> names) => (_text, _names) = (text, names);

    public static BigInteger Evaluate(string text, IReadOnlyDictionary<string, long>? names = null)
    {
        var reader = new FormulaText(text, names ?? new Dictionary<string, long>());
        var (numerator, denominator) = reader.Sum();
        Assert.True(reader._position == text.Length, $"'{text}' goes on at {reader._position}");
        Assert.True(numerator % denominator == 0, $"'{text}' is no whole number");
        return numerator / denominator;
    }

    private (BigInteger Numerator, BigInteger Denominator) Sum()
    {
        var negative = Accept("-");
        var (numerator, denominator) = Term();
        if (negative)
        {
            numerator = -numerator;
        }

        while (true)
        {
            var sign = Accept(" + ") ? 1 : Accept(" - ") ? -1 : 0;
            if (sign == 0)
            {
                return (numerator, denominator);
            }

            var (n, d) = Term();
            (numerator, denominator) = ((numerator * d) + (sign * n * denominator), denominator * d);
        }
    }

    private (BigInteger Numerator, BigInteger Denominator) Term()
    {
        var (numerator, denominator) = Factor();
        while (true)
        {
            if (Accept("*"))
            {
                var (n, d) = Factor();
                (numerator, denominator) = (numerator * n, denominator * d);
            }
            else if (Accept(" / "))
            {
                var (n, d) = Factor();
                (numerator, denominator) = (numerator * d, denominator * n);
            }
            else
            {
                return (numerator, denominator);
            }
        }
    }

    private (BigInteger Numerator, BigInteger Denominator) Factor()
    {
        if (Accept("("))
        {
            var inner = Sum();
            Expect(")");
            return inner;
        }

        var start = _position;
        while (_position < _text.Length && char.IsLetterOrDigit(_text[_position]))
        {
            _position++;
        }

        var word = _text[start.._position];
        if (!Accept("("))
        {
            return (_names.TryGetValue(word, out var value) ? value : BigInteger.Parse(word), 1);
        }

        var (numerator, denominator) = Sum();
        var first = Floor(numerator, denominator);
        if (word is "floor" or "ceil")
        {
            Expect(")");
            return (word == "floor" ? first : -Floor(-numerator, denominator), 1);
        }

        Expect(", ");
        var (n, d) = Sum();
        Expect(")");
        return (word == "min" ? BigInteger.Min(first, Floor(n, d)) : BigInteger.Max(first, Floor(n, d)), 1);
    }

    private static BigInteger Floor(BigInteger numerator, BigInteger denominator)
    {
        var (n, d) = denominator < 0 ? (-numerator, -denominator) : (numerator, denominator);
        return (n - (((n % d) + d) % d)) / d;
    }

    private bool Accept(string text)
    {
        if (string.CompareOrdinal(_text, _position, text, 0, text.Length) != 0)
        {
            return false;
        }

        _position += text.Length;
        return true;
    }

    private void Expect(string text) => Assert.True(Accept(text), $"'{_text}' should have '{text}' at {_position}");
}
