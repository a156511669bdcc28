namespace ShapeAnalyzer.Core;

/// <summary>Integer arithmetic that C# rounds otherwise.</summary>
internal static class Arithmetic
{
    /// <summary>Rounds towards minus infinity, as Python's <c>//</c> does.</summary>
    public static long FloorDiv(long dividend, long divisor)
    {
        var quotient = checked(dividend / divisor);
        return dividend % divisor != 0 && (dividend < 0) != (divisor < 0) ? quotient - 1 : quotient;
    }

    /// <summary>Rounds towards plus infinity.</summary>
    public static long CeilDiv(long dividend, long divisor)
    {
        var quotient = checked(dividend / divisor);
        return dividend % divisor != 0 && (dividend < 0) == (divisor < 0) ? quotient + 1 : quotient;
    }

    /// <summary>The rest with the divisor's sign, as Python's <c>%</c> gives it.</summary>
    public static long Modulo(long dividend, long divisor) => dividend - (FloorDiv(dividend, divisor) * divisor);

    public static long Gcd(long left, long right)
    {
        (left, right) = (Magnitude(left), Magnitude(right));
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }

    private static long Magnitude(long value) => value == long.MinValue ? long.MaxValue : Math.Abs(value);
}
