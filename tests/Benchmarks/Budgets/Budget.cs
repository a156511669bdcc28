using System.Globalization;

namespace ShapeAnalyzer.Benchmarks.Budgets;

/// <summary>What was measured, beside what is allowed.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Measured">The number.</param>
/// <param name="Allowed">The largest number that is fine.</param>
/// <param name="Unit">"ms", "x" for a ratio, or what is counted.</param>
/// <param name="Detail">The numbers behind it.</param>
internal sealed record Budget(string What, double Measured, double Allowed, string Unit, string Detail = "")
{
    public bool IsKept => Measured <= Allowed;

    /// <summary>Milliseconds depend on the machine and on what else it does: they are shown, and fail nothing.</summary>
    public bool Fails => !IsKept && Unit != "ms";

    public override string ToString()
    {
        var verdict = IsKept ? "pass" : Fails ? "FAIL" : "over (not counted: milliseconds)";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{What,-66} {Measured,9:0.00} {Unit,-6} of {Allowed,7:0.00}  {(Allowed > 0 ? Measured / Allowed : Measured),5:0.00}  {verdict}{(Detail.Length == 0 ? string.Empty : $"  ({Detail})")}");
    }
}
