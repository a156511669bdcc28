using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ShapeAnalyzer.Benchmarks.Budgets;

/// <summary>Milliseconds that processors have worked for this process: other programs of a busy machine do not count.</summary>
internal static unsafe partial class ProcessorTime
{
    private const int OfProcess = 2;
    private const int Children = -1;

    public static double Now
    {
        get
        {
            if (!OperatingSystem.IsLinux())
            {
                return Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;
            }

            // Elsewhere the clock of the process is read too; on Linux it would be rounded to ticks of 10 ms.
            var time = stackalloc long[2];
            _ = ReadClock(OfProcess, time);
            return (time[0] * 1e3) + (time[1] / 1e6);
        }
    }

    /// <summary>The same for processes that this one has started and that have ended, with those that they waited for.</summary>
    public static double OfChildren
    {
        get
        {
            // Seconds and microseconds in user code, then in the kernel; 14 counters follow.
            var usage = stackalloc long[18];
            _ = ReadUsage(Children, usage);
            return ((usage[0] + usage[2]) * 1e3) + ((usage[1] + usage[3]) / 1e3);
        }
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int ReadUsage(int who, long* usage);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ReadClock(int clock, long* time);
}
