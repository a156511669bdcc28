using ShapeAnalyzer.Fuzz;

// --seconds 60        how long (a minute, of the processor's time); --hours too
// --seed 1            another seed, other inputs; the same seed, the same inputs in the same order
// --input 1234        only that input of the seed, with its sources: how to look at what was found
// --mode torch        only sources of that kind, see Modes.cs; "leaks" looks for nothing else
// --source Net.cs     a program of values of one's own, like those of --mode values: what was reduced, say
if (FuzzOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine("usage: [--seconds N | --hours N] [--seed N] [--input N] [--mode NAME] [--source FILE]");
    return 2;
}

return FuzzRun.Start(options);
