using ShapeAnalyzer.Fuzz;

// --seconds 60        how long (a minute, of the processor's time); --hours too
// --seed 1            another seed, other inputs; the same seed, the same inputs in the same order
// --input 1234        only that input of the seed, with its sources: how to look at what was found
// --mode torch        only sources of that kind, see Modes.cs; "leaks" looks for nothing else
if (FuzzOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine("usage: [--seconds N | --hours N] [--seed N] [--input N] [--mode NAME]");
    return 2;
}

return FuzzRun.Start(options);
