using System.Globalization;

namespace ShapeAnalyzer.Tests.Infrastructure;

/// <summary>
/// Evaluates the formulas of doc comments, independently of the engine: + - *, parentheses, floor(a / b), ceil(a / b),
/// min(a, b), max(a, b).
/// </summary>
internal sealed class FormulaParser(string text)
{
    private int _position;

    public static long Evaluate(string formula)
    {
        var parser = new FormulaParser(formula);
        var value = parser.Sum();
        parser.Skip();
        return parser._position == formula.Length ? value : throw new FormatException($"'{formula}' at {parser._position}");
    }

    private long Sum()
    {
        var value = Product();
        while (true)
        {
            if (Take('+'))
            {
                value += Product();
            }
            else if (Take('-'))
            {
                value -= Product();
            }
            else
            {
                return value;
            }
        }
    }

    private long Product()
    {
        var value = Factor();
        while (Take('*'))
        {
            value *= Factor();
        }

        return value;
    }

    private long Factor()
    {
        if (Take('('))
        {
            return Close(Take('-') ? -Factor() : Sum());
        }

        Skip();
        var start = _position;
        while (_position < text.Length && char.IsLetterOrDigit(text[_position]))
        {
            _position++;
        }

        var word = text[start.._position];
        if (long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Expect('(');
        var left = Sum();
        if (word is "floor" or "ceil")
        {
            Expect('/');
            var right = Close(Product());
            var quotient = left / (decimal)right;
            return (long)(word == "floor" ? Math.Floor(quotient) : Math.Ceiling(quotient));
        }

        Expect(',');
        var second = Close(Sum());
        return word switch
        {
            "min" => Math.Min(left, second),
            "max" => Math.Max(left, second),
            _ => throw new FormatException($"'{word}' in '{text}'"),
        };
    }

    private long Close(long value)
    {
        Expect(')');
        return value;
    }

    private bool Take(char mark)
    {
        Skip();
        if (_position < text.Length && text[_position] == mark)
        {
            _position++;
            return true;
        }

        return false;
    }

    private void Expect(char mark)
    {
        if (!Take(mark))
        {
            throw new FormatException($"'{mark}' expected in '{text}' at {_position}");
        }
    }

    private void Skip()
    {
        while (_position < text.Length && text[_position] == ' ')
        {
            _position++;
        }
    }
}
