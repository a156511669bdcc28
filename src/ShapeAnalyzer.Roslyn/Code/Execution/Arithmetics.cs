using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary><c>System.Math</c>.</summary>
internal static class Arithmetics
{
    public static CodeValue? Call(string name, CodeValue[] arguments)
    {
        if (arguments is [Whole left, Whole right])
        {
            switch (name)
            {
                case "Max":
                    return CodeValue.Of(Dim.Max(left.Number, right.Number));
                case "Min":
                    return CodeValue.Of(Dim.Min(left.Number, right.Number));
            }
        }

        if (arguments is [Whole { Number.Value: { } whole }] && name is "Abs" or "Sign" && arguments[0] is Whole { Number.Value: { } number })
        {
            return new Whole(Dim.Of(name == "Abs" ? Math.Abs(number) : Math.Sign(number)));
        }

        var reals = arguments.Select(Operators.ToReal).ToArray();
        if (reals.Any(real => real is null))
        {
            return CodeValue.Unknown;
        }

        return (name, reals) switch
        {
            ("Sqrt", [{ } x]) => new Real(Math.Sqrt(x)),
            ("Pow", [{ } x, { } y]) => new Real(Math.Pow(x, y)),
            ("Log", [{ } x]) => new Real(Math.Log(x)),
            ("Log", [{ } x, { } b]) => new Real(Math.Log(x, b)),
            ("Log2", [{ } x]) => new Real(Log2(x)),
            ("Log10", [{ } x]) => new Real(Math.Log10(x)),
            ("Exp", [{ } x]) => new Real(Math.Exp(x)),
            ("Abs", [{ } x]) => new Real(Math.Abs(x)),
            ("Floor", [{ } x]) => new Real(Math.Floor(x)),
            ("Ceiling", [{ } x]) => new Real(Math.Ceiling(x)),
            ("Truncate", [{ } x]) => new Real(Math.Truncate(x)),
            ("Round", [{ } x]) => new Real(Math.Round(x)),
            ("Max", [{ } x, { } y]) => new Real(Math.Max(x, y)),
            ("Min", [{ } x, { } y]) => new Real(Math.Min(x, y)),
            ("Clamp", [{ } x, { } low, { } high]) when low <= high => Clamp(arguments, x, low, high),
            _ => CodeValue.Unknown,
        };
    }

    private static CodeValue Clamp(CodeValue[] arguments, double x, double low, double high)
    {
        var clamped = Math.Min(Math.Max(x, low), high);
        return arguments.All(argument => argument is Whole) ? new Whole(Dim.Of((long)clamped)) : new Real(clamped);
    }

    // Exact for powers of two, which is what it is used for.
    private static double Log2(double x)
    {
        var nearest = Math.Round(Math.Log(x, 2));
        return Math.Pow(2, nearest) == x ? nearest : Math.Log(x, 2);
    }
}
