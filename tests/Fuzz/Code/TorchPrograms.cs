using System.Globalization;

namespace ShapeAnalyzer.Fuzz.Code;

/// <summary>
/// Modules whose forward goes through steps that cannot fail, so that nothing may be reported, and every shape and the
/// number of parameters must be those found here; some end with a step that fails for every input.
/// </summary>
internal static class TorchPrograms
{
    public static FuzzInput Make(Random random, int number)
    {
        var program = new TorchProgram(random);
        var inputs = random.Next(4) == 0 ? 2 : 1;
        for (var i = 0; i < inputs; i++)
        {
            program.AddInput($"x{i}", [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => (long)random.Next(1, 13))]);
        }

        var steps = random.Next(2, 14);
        for (var i = 0; i < steps; i++)
        {
            if (random.Next(5) == 0)
            {
                TorchControl.Next(program);
            }
            else
            {
                (random.Next(3) == 0 ? (Action<TorchProgram>)TorchModules.Next : TorchOperations.Next)(program);
            }
        }

        if (random.Next(5) == 0)
        {
            TorchMistakes.Next(program);
        }

        return new($"{steps} steps", program.Source(), outcome => Complain(program, outcome));
    }

    private static string? Complain(TorchProgram program, Outcome outcome)
    {
        if (!outcome.UserErrors.IsEmpty)
        {
            return $"the source does not compile: {outcome.UserErrors[0]}";
        }

        var errors = outcome.Proven.ToList();
        if (!program.Fails && errors.Count > 0)
        {
            return $"an error that is none: {errors[0].GetMessage(CultureInfo.InvariantCulture)}";
        }

        if (program.Fails && errors.Count == 0)
        {
            return "nothing is said of the last step, which fails";
        }

        var file = GeneratedFile.Read(outcome.Generated.Select(file => file.Text).FirstOrDefault(string.Empty));
        foreach (var (probe, shape) in program.Expected)
        {
            if (file[probe] is not { } layer)
            {
                return $"{probe} is not in the generated file";
            }

            if (layer.OutputShape is null || !layer.OutputShape.SequenceEqual(shape))
            {
                return $"{probe} sees {string.Join("x", layer.OutputShape ?? [])}, not {string.Join("x", shape)}";
            }
        }

        return file.Total == program.Parameters ? null : $"{program.Parameters} parameters, not {file.Total}";
    }
}
