using System.Globalization;
using ShapeAnalyzer.Tests.Consumers;

namespace ShapeAnalyzer.Benchmarks.Budgets;

/// <summary>What <c>dotnet build</c> takes longer with the package, on a compiler server that has seen it all.</summary>
internal static class BuildBudgets
{
    private const int Pairs = 10;
    private const int WarmUps = 6;
    private const int Files = 1_000;
    private const double Allowed = 1.03;

    // The attributes alone, so that the same sources compile.
    private const string AttributesOnly = "ExcludeAssets=\"analyzers;build;buildTransitive\"";

    /// <summary>One after the other; the package is packed once.</summary>
    public static IEnumerable<Budget> All()
    {
        using var package = new PackageFixture();
        yield return Measured(package, "10 declared networks", Enumerable.Range(0, 10).Select(Sources.Small));
        yield return Measured(package, "no network", []);
        yield return Measured(package, "50 declared networks", Enumerable.Range(0, 50).Select(Sources.Small));
        yield return Measured(package, "ResNet-50 and a GPT in TorchSharp", TorchNetwork.All.Select(network => network.File));
    }

    private static Budget Measured(PackageFixture package, string what, IEnumerable<string> networks)
    {
        var files = networks.ToList();
        using var server = new CompilerServer();
        var with = new MeasuredBuild(package, server, files, Files, string.Empty);
        var without = new MeasuredBuild(package, server, files, Files, files.Count == 0 ? null : AttributesOnly);

        // So often that the server has compiled well what it runs.
        for (var i = 0; i < WarmUps; i++)
        {
            _ = (with.Run(), without.Run());
        }

        var pairs = Enumerable.Range(0, Pairs).Select(_ => Interleaved(with, without)).ToList();
        return new(
            $"dotnet build of {Files.ToString("N0", CultureInfo.InvariantCulture)} files, {what}",
            Clock.Median(pairs.Select(pair => pair.With.Processor / pair.Without.Processor)),
            Allowed,
            "x",
            string.Create(
                CultureInfo.InvariantCulture,
                $"two builds: processor time {Middle(build => build.Processor)}, of it the compiler server {Middle(build => build.Compiler)}; by the clock {Clock.Median(pairs.Select(pair => pair.With.Clock / pair.Without.Clock)):0.000} x, {Middle(build => build.Clock)}"));

        string Middle(Func<BuildTime, double> of) => string.Create(
            CultureInfo.InvariantCulture,
            $"{Clock.Median(pairs.Select(pair => of(pair.With))):0} ms beside {Clock.Median(pairs.Select(pair => of(pair.Without))):0} ms");
    }

    // There and back: a machine that becomes slower or faster meanwhile does so for both, and a collection of garbage in the server falls to either.
    private static (BuildTime With, BuildTime Without) Interleaved(MeasuredBuild with, MeasuredBuild without)
    {
        var first = with.Run();
        var others = without.Run() + without.Run();
        return (first + with.Run(), others);
    }
}
