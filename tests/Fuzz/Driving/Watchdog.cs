using System.Diagnostics;

namespace ShapeAnalyzer.Fuzz;

/// <summary>
/// Ends the process where one input takes too much time or memory. Time is the processor's, so that a busy machine is
/// not mistaken for a hang.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(10);
    private const long MostMemory = 2L << 30;

    private readonly Timer _timer;
    private readonly Process _process = Process.GetCurrentProcess();
    private readonly Action<string> _bark;
    private string? _watched;
    private TimeSpan _mostProcessorTime;
    private TimeSpan _processorTime;
    private long _memory;
    private long _start;

    public Watchdog(Action<string> bark)
    {
        _bark = bark;
        _timer = new Timer(_ => Look(), null, 500, 500);
    }

    /// <summary>Begins to watch one input, which may take so many seconds of the processor.</summary>
    public void Watch(string input, int seconds = 20)
    {
        _process.Refresh();
        _mostProcessorTime = TimeSpan.FromSeconds(seconds);
        (_processorTime, _memory, _start) = (_process.TotalProcessorTime, GC.GetTotalMemory(false), Stopwatch.GetTimestamp());
        Volatile.Write(ref _watched, input);
    }

    /// <summary>That input is done.</summary>
    public void Rest() => Volatile.Write(ref _watched, null);

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (Volatile.Read(ref _watched) is not { } input)
        {
            return;
        }

        _process.Refresh();
        var (used, taken, memory) = (_process.TotalProcessorTime - _processorTime, Stopwatch.GetElapsedTime(_start), GC.GetTotalMemory(false) - _memory);
        if ((used > _mostProcessorTime || taken > MostTime || memory > MostMemory) && Volatile.Read(ref _watched) == input)
        {
            _bark($"HANG: {input} runs for {taken.TotalSeconds:f0} s ({used.TotalSeconds:f0} s of the processor) and holds {memory >> 20} MB");
        }
    }
}
