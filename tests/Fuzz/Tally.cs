using System.Globalization;

namespace ShapeAnalyzer.Fuzz;

/// <summary>What was run, how fast, and which rules it made fire.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Inputs, int Compiling, TimeSpan Time)> _modes = new(StringComparer.Ordinal);
    private (TimeSpan Time, string Name) _slowest = (TimeSpan.Zero, "none");

    public int Failures { get; set; }

    public int Inputs { get; private set; }

    public TimeSpan Elapsed { get; set; }

    public void Add(string mode, Outcome outcome, TimeSpan time, string name)
    {
        Inputs++;
        var sum = _modes.GetValueOrDefault(mode);
        _modes[mode] = (sum.Inputs + 1, sum.Compiling + (outcome.UserErrors.IsEmpty ? 1 : 0), sum.Time + time);
        _slowest = time > _slowest.Time ? (time, name) : _slowest;
        foreach (var finding in outcome.Findings)
        {
            _rules[finding.Id] = _rules.GetValueOrDefault(finding.Id) + 1;
        }
    }

    public void Write(FuzzOptions options)
    {
        foreach (var (mode, (inputs, compiling, time)) in _modes)
        {
            Console.WriteLine(Text($"{mode,-12} {inputs,7} inputs, {compiling,7} without compiler errors, {time.TotalMilliseconds / inputs,7:f1} ms each"));
        }

        Console.WriteLine($"rules: {string.Join(", ", _rules.Select(rule => Text($"{rule.Key} {rule.Value}x")))}");
        Console.WriteLine(Text($"slowest: {_slowest.Time.TotalMilliseconds:f0} ms, {_slowest.Name}"));
        Console.WriteLine(Text($"seed {options.Seed}: {Inputs} inputs, {Inputs / Math.Max(Elapsed.TotalSeconds, 0.001):f1} per second, {Failures} failures"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
