using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ShapeAnalyzer.Benchmarks.Budgets;

/// <summary>Milliseconds that processors have worked for this process: other programs of a busy machine do not count.</summary>
internal static unsafe partial class ProcessorTime
{
    private const int OfProcess = 2;

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

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ReadClock(int clock, long* time);
}
