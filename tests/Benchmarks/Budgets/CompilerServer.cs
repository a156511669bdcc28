using System.Diagnostics;

namespace ShapeAnalyzer.Benchmarks.Budgets;

/// <summary>A compiler server that nobody else uses. The first build with these arguments starts it.</summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly string _name = $"shapes-{Guid.NewGuid():N}";
    private Process? _process;

    /// <summary>What a build is told to use it, also where the environment says to use none.</summary>
    public string[] Arguments => ["-p:UseSharedCompilation=true", $"-p:SharedCompilationId={_name}"];

    /// <summary>What processors have worked for it, in milliseconds.</summary>
    public double ProcessorTime
    {
        get
        {
            _process ??= Find();
            _process?.Refresh();
            return _process?.TotalProcessorTime.TotalMilliseconds ?? 0;
        }
    }

    public void Dispose()
    {
        _process ??= Find();
        _process?.Kill();
        _process?.Dispose();
    }

    // Its command line has the name.
    private Process? Find() => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? id : 0)
        .Where(id => id != 0 && CommandLine(id) is var line && line.Contains("VBCSCompiler", StringComparison.Ordinal) && line.Contains(_name, StringComparison.Ordinal))
        .Select(Process.GetProcessById)
        .FirstOrDefault();

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (IOException)
        {
            return string.Empty; // It has ended meanwhile.
        }
        catch (UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
