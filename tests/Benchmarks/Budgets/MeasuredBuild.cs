using System.Diagnostics;
using System.Globalization;
using ShapeAnalyzer.Tests.Consumers;

namespace ShapeAnalyzer.Benchmarks.Budgets;

/// <summary>What builds took, in milliseconds.</summary>
/// <param name="Clock">From its start to its end.</param>
/// <param name="Processor">The processors' work for it and for the compiler server.</param>
/// <param name="Compiler">The compiler server's part.</param>
internal sealed record BuildTime(double Clock, double Processor, double Compiler)
{
    public static BuildTime operator +(BuildTime first, BuildTime second) =>
        new(first.Clock + second.Clock, first.Processor + second.Processor, first.Compiler + second.Compiler);
}

/// <summary>A project that is built again and again, each time with a file changed.</summary>
internal sealed class MeasuredBuild
{
    private readonly ConsumerFolder _folder;
    private readonly CompilerServer _server;
    private int _edits;

    /// <param name="package">The packed package.</param>
    /// <param name="server">The server that compiles it.</param>
    /// <param name="networks">The files with networks.</param>
    /// <param name="files">How many files there are in all.</param>
    /// <param name="reference">What the reference to the package says besides; null if there is none.</param>
    public MeasuredBuild(PackageFixture package, CompilerServer server, List<string> networks, int files, string? reference)
    {
        (_folder, _server) = (new ConsumerFolder(package), server);
        var torch = Path.Combine(AppContext.BaseDirectory, "references", "TorchSharp.dll");
        _folder.WriteProject(
            "Measured.csproj",
            "<TargetFramework>net8.0</TargetFramework>",
            $"<Reference Include=\"{torch}\" />{(reference is null ? string.Empty : _folder.PackageReference.Replace(" />", $" {reference} />", StringComparison.Ordinal))}");
        for (var i = 0; i < files; i++)
        {
            _folder.Write($"File{i.ToString(CultureInfo.InvariantCulture)}.cs", i < networks.Count ? networks[i] : Sources.Ordinary(i));
        }

        Succeeded(_folder.Run("restore", "-v", "q"));
    }

    public BuildTime Run()
    {
        _folder.Write("Edited.cs", string.Create(CultureInfo.InvariantCulture, $"internal static class Edited {{ public const int Number = {++_edits}; }}"));
        var (start, children, compiler) = (Stopwatch.GetTimestamp(), ProcessorTime.OfChildren, _server.ProcessorTime);
        Succeeded(_folder.Build(["--no-restore", "-m:1", "-v", "q", .. _server.Arguments]));
        var clock = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var compiled = _server.ProcessorTime - compiler;
        return new(clock, ProcessorTime.OfChildren - children + compiled, compiled);
    }

    private static void Succeeded(Build build)
    {
        if (build.ExitCode != 0)
        {
            throw new InvalidOperationException(build.Output);
        }
    }
}
