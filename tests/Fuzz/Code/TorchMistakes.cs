namespace ShapeAnalyzer.Fuzz.Code;

/// <summary>Last steps that fail for every input.</summary>
internal static class TorchMistakes
{
    private static readonly Func<TorchProgram, string?>[] All = [Linear, View, Sum, Concatenation, Product, Channels, Window, Index, Axis];

    public static void Next(TorchProgram program)
    {
        if (All[program.Random.Next(All.Length)](program) is { } statement)
        {
            program.Fails = true;
            program.Line(statement);
        }
    }

    private static string? Linear(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        return shape.Length == 0 ? null : $"Linear({shape[^1] + program.Random.Next(1, 5)}, 3).forward({name});";
    }

    private static string View(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        return $"{name}.contiguous().view({shape.Aggregate(1L, (product, size) => product * size) + program.Random.Next(1, 5)});";
    }

    private static string? Sum(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        return shape.Length == 0 || shape[^1] == 1 ? null : $"_ = {name} + torch.ones({shape[^1] + program.Random.Next(1, 5)});";
    }

    private static string? Concatenation(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        return shape.Length < 2 ? null : $"torch.cat(new[] {{ {name}, torch.ones(new long[] {{ {string.Join(", ", shape.Select((size, i) => i == 1 ? size + 1 : size))} }}) }}, 0);";
    }

    private static string? Product(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        return shape.Length < 2 ? null : $"torch.matmul({name}, torch.ones({shape[^1] + 2}, 4));";
    }

    private static string? Channels(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        return shape.Length != 4 ? null : $"Conv2d({shape[1] + 1}, 4, 1).forward({name});";
    }

    private static string? Window(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        return shape.Length != 4 ? null : $"Conv2d({shape[1]}, 4, {shape[3] + 1}).forward({name});";
    }

    private static string? Index(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        return shape.Length == 0 ? null : $"{name}.select(0, {shape[0]});";
    }

    private static string? Axis(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        return shape.Length == 0 ? null : $"{name}.transpose(0, {shape.Length});";
    }
}
