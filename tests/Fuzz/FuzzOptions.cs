using System.Globalization;

namespace ShapeAnalyzer.Fuzz;

/// <summary>What to run: for how long, from which seed, of which kind, or one input alone.</summary>
internal sealed record FuzzOptions(TimeSpan Duration, int Seed, int? Input, string? Mode, string? Source = null)
{
    /// <summary>More than a few minutes are for going through everything that can be gone through.</summary>
    public bool IsLong => Duration > TimeSpan.FromMinutes(10);

    public static FuzzOptions? Read(string[] args)
    {
        var options = new FuzzOptions(TimeSpan.FromMinutes(1), 1, null, null);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || With(options, args[i], args[i + 1]) is not { } changed)
            {
                return null;
            }

            options = changed;
        }

        return options;
    }

    private static FuzzOptions? With(FuzzOptions options, string name, string value)
    {
        var isNumber = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        return (name, isNumber) switch
        {
            ("--seconds", true) => options with { Duration = TimeSpan.FromSeconds(number) },
            ("--hours", true) => options with { Duration = TimeSpan.FromHours(number) },
            ("--seed", true) => options with { Seed = (int)number },
            ("--input", true) => options with { Input = (int)number },
            ("--source", _) => options with { Source = value },
            ("--mode", false) => options with { Mode = value },
            _ => null,
        };
    }
}
