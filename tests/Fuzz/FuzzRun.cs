using System.Diagnostics;
using ShapeAnalyzer.Fuzz.Values;

namespace ShapeAnalyzer.Fuzz;

/// <summary>Input after input until the time is over. Each depends only on the seed and its number.</summary>
internal sealed class FuzzRun : IDisposable
{
    private const int MostFailures = 10;
    private const int BatchSize = 8;

    private readonly FuzzOptions _options;
    private readonly Tally _tally = new();
    private readonly Watchdog _watchdog;
    private readonly List<(FuzzInput Input, Outcome Outcome)> _batch = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private FuzzRun(FuzzOptions options)
    {
        _options = options;
        _watchdog = new Watchdog(message =>
        {
            Fail(message);
            _tally.Write(options);
            Environment.Exit(1);
        });
    }

    public static int Start(FuzzOptions options)
    {
        using var run = new FuzzRun(options);
        if (options.Source is { } source)
        {
            run.Show(ValuePrograms.Of(source, File.ReadAllText(source)));
        }
        else if (options.Input is { } number)
        {
            var (mode, place) = Modes.Of(number);
            run.Show(run.Make(number, mode, place));
        }
        else if (options.Mode == "leaks")
        {
            run.CheckLeaks(0);
        }
        else
        {
            run.Loop();
            run._tally.Write(options);
            Console.WriteLine(ValueRun.Counts);
        }

        return run._tally.Failures == 0 ? 0 : 1;
    }

    public void Dispose() => _watchdog.Dispose();

    private void Loop()
    {
        // A stack that overflows ends the process: this file then says at which input.
        using var last = new StreamWriter(Path.Combine(Path.GetTempPath(), $"fuzz-{_options.Seed}.last")) { AutoFlush = true };
        Console.WriteLine($"seed {_options.Seed}, {_options.Duration.TotalSeconds:f0} s of the processor; the number of the input at work is in {((FileStream)last.BaseStream).Name}");
        var watch = Stopwatch.StartNew();
        var start = Environment.CpuUsage.TotalTime;
        var nextLeakCheck = _options.Duration / 2;
        for (var i = 0; Used() < _options.Duration && _tally.Failures < MostFailures; i++)
        {
            var (mode, number) = Modes.Of(i);
            if (_options.Mode is not null && _options.Mode != mode.Name)
            {
                continue;
            }

            last.BaseStream.Position = 0;
            last.WriteLine($"--seed {_options.Seed} --input {i}   ");
            Try(i, mode, number);
            if (Used() > nextLeakCheck)
            {
                CheckLeaks(i);
                nextLeakCheck += _options.IsLong ? TimeSpan.FromMinutes(10) : _options.Duration;
            }
        }

        _tally.Elapsed = watch.Elapsed;

        // The processor's time: a busy machine tries as much as an idle one.
        TimeSpan Used() => Environment.CpuUsage.TotalTime - start;
    }

    private void Try(int i, Mode mode, int number)
    {
        var input = Make(i, mode, number);
        var name = $"--seed {_options.Seed} --input {i} ({mode.Name}: {input.What})";
        _watchdog.Watch(name);
        var start = Stopwatch.GetTimestamp();
        try
        {
            var outcome = Workbench.Examine(input);
            _tally.Add(mode.Name, outcome, Stopwatch.GetElapsedTime(start), name);
            foreach (var failure in Failures(input, outcome))
            {
                Fail($"{name}\n{failure}", Minimizer.Reduce(input, failure));
            }

            foreach (var failure in EditFailures(input, outcome))
            {
                Fail($"{name}\n{failure}");
            }

            CheckConcurrency(name, input, outcome);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Fail($"{name}\nthrew {exception}");
        }
        finally
        {
            _watchdog.Rest();
        }
    }

    private FuzzInput Make(int i, Mode mode, int number) => mode.Make(new Random(unchecked((_options.Seed * 1_000_003) + i)), number);

    private static IEnumerable<string> Failures(FuzzInput input, Outcome outcome)
    {
        foreach (var failure in outcome.Failures)
        {
            yield return failure;
        }

        if (GeneratedNumbers.Complain(outcome) is { } complaint)
        {
            yield return complaint;
        }

        if (outcome.Failures.IsEmpty && input.Complain?.Invoke(outcome) is { } wrong)
        {
            yield return wrong;
        }
    }

    private static IEnumerable<string> EditFailures(FuzzInput input, Outcome outcome)
    {
        if (input.Before is { } before && Workbench.Edited(before, input) is var edited && outcome.Text != edited.Text)
        {
            yield return $"gives something else behind an edit than at once:\n{edited.Difference(outcome)}";
        }
    }

    // The last few inputs again, all at once.
    private void CheckConcurrency(string name, FuzzInput input, Outcome outcome)
    {
        if (input.Sources.Sum(source => source.Length) < 20_000)
        {
            _batch.Add((input, outcome));
        }

        if (_batch.Count < BatchSize)
        {
            return;
        }

        var batch = _batch.ToArray();
        _batch.Clear();
        if (_tally.Inputs % 4 == 0)
        {
            Parallel.ForEach(batch, new ParallelOptions { MaxDegreeOfParallelism = 4 }, each =>
            {
                if (Workbench.Examine(each.Input, concurrent: true).Text != each.Outcome.Text)
                {
                    Fail($"{name} or one of the {BatchSize} before it ({each.Input.What})\ngives something else when others run at the same time");
                }
            });
        }
    }

    private void CheckLeaks(int i)
    {
        var name = $"--seed {_options.Seed} at {i}: leaks";
        _watchdog.Watch(name, seconds: 120);
        if (LeakCheck.Find(_options.Seed + i) is { } leak)
        {
            Fail($"{name}\n{leak}");
        }

        _watchdog.Rest();
    }

    private void Show(FuzzInput input)
    {
        Console.WriteLine(input.What);
        foreach (var source in input.Sources)
        {
            Console.WriteLine($"----\n{source}");
        }

        // SHP9001 says what, but not where.
        Console.WriteLine("----");
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => Console.WriteLine($"thrown: {thrown.Exception.Message}\n{Environment.StackTrace}");
        _watchdog.Watch(input.What);
        var outcome = Workbench.Examine(input);
        Console.WriteLine(string.Join("\n", outcome.UserErrors.Take(3)));
        Console.WriteLine(outcome.Text);
        foreach (var failure in Failures(input, outcome))
        {
            Fail(failure, Minimizer.Reduce(input, failure));
        }

        foreach (var failure in EditFailures(input, outcome))
        {
            Fail(failure);
        }
    }

    // One of a kind is enough.
    private void Fail(string message, string? reduced = null)
    {
        var kind = string.Concat(message.Split('\n').Skip(1).FirstOrDefault(message).Where(letter => !char.IsAsciiDigit(letter)).Take(120));
        lock (_seen)
        {
            _tally.Failures++;
            if (_seen.Add(kind))
            {
                Console.WriteLine($"FAILED {message}");
                Console.WriteLine(reduced is null ? string.Empty : $"---- reduced to\n{reduced}\n----");
            }
            else
            {
                Console.WriteLine($"FAILED again {message.Split('\n')[0]}");
            }
        }
    }
}
