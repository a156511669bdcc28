using System.Globalization;

namespace ShapeAnalyzer.Fuzz.Code;

/// <summary>Statements around steps: loops, conditions that are known, lambdas, methods, tuples, patterns.</summary>
internal static class TorchControl
{
    private static readonly Action<TorchProgram>[] All = [Loop, WhileLoop, Condition, Lambda, Method, Tuple, Switch, ForEach, LocalFunction, Nested, Collected];

    public static void Next(TorchProgram program) => All[program.Random.Next(All.Length)](program);

    // Each time round, one axis more in front, or the last one longer.
    private static void Loop(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        var (times, longer) = (program.Random.Next(0, 4), program.Random.Next(1, 4));
        if (shape.Length is 0 or > 5)
        {
            return;
        }

        var local = program.NewName("l");
        program.Line($"var {local} = {name};");
        program.Open($"for (var i = 0; i < {times}; i++)");
        program.Line($"{local} = functional.pad({local}, ({longer}, 0));");
        program.Close();
        program.Known(local, [.. shape[..^1], shape[^1] + (times * longer)]);
    }

    private static void WhileLoop(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length is 0 or > 5)
        {
            return;
        }

        // Halved until it is short, as the program does it.
        var local = program.NewName("l");
        program.Line($"var {local} = {name};");
        program.Open($"while ({local}.shape[0] > 3)");
        program.Line($"{local} = {local}.narrow(0, 0, {local}.shape[0] / 2);");
        program.Close();
        var size = shape[0];
        while (size > 3)
        {
            size /= 2;
        }

        program.Known(local, [size, .. shape[1..]]);
    }

    private static void Condition(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length is 0 or > 4)
        {
            return;
        }

        var bound = program.Random.Next(1, 12);
        var local = program.NewName("l");
        program.Line($"Tensor {local};");
        program.Line($"if ({name}.shape[^1] > {bound} && {name}.dim() >= 1) {local} = {name}.unsqueeze(0); else {local} = {name}.narrow(-1, 0, 1);");
        program.Known(local, shape[^1] > bound ? [1, .. shape] : [.. shape[..^1], 1]);
    }

    private static void Lambda(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length > 3)
        {
            return;
        }

        var f = program.NewName("f");
        program.Line($"Func<Tensor, Tensor> {f} = t => t.unsqueeze(-1);");
        program.Add($"{(program.Random.Next(2) == 0 ? $"Twice({f}, {name})" : $"{f}({f}({name}))")}", [.. shape, 1, 1]);
    }

    private static void Method(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        program.Add($"Swapped({name})", shape.Length < 2 ? shape : [shape[1], shape[0], .. shape[2..]]);
    }

    private static void Tuple(TorchProgram program)
    {
        var ((first, shape), (second, other)) = (program.Pick(), program.Pick());
        var (one, two) = (program.NewName("l"), program.NewName("l"));
        program.Line($"var ({one}, {two}) = ({second}, {first});");
        program.Line($"({one}, {two}) = ({two}, {one});");
        program.Known(one, shape);
        program.Known(two, other);
    }

    private static void Switch(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length is 0 or > 4)
        {
            return;
        }

        program.Add(
            $"{name}.shape[0] switch {{ 1 => {name}.squeeze(0), > 5 => {name}.narrow(0, 1, 4), _ => {name}.unsqueeze(1) }}",
            shape[0] switch { 1 => shape[1..], > 5 => [4, .. shape[1..]], _ => [shape[0], 1, .. shape[1..]] });
    }

    private static void ForEach(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length is 0 or > 5)
        {
            return;
        }

        var widths = Enumerable.Range(0, program.Random.Next(1, 4)).Select(_ => program.Random.Next(1, 4)).ToArray();
        var local = program.NewName("l");
        program.Line($"var {local} = {name};");
        program.Open($"foreach (var width in new[] {{ {string.Join(", ", widths)} }})");
        program.Line("if (width == 2) continue;");
        program.Line($"{local} = functional.pad({local}, (0, width));");
        program.Close();
        program.Known(local, [.. shape[..^1], shape[^1] + widths.Where(width => width != 2).Sum()]);
    }

    private static void LocalFunction(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length > 3)
        {
            return;
        }

        var (f, depth) = (program.NewName("f"), program.Random.Next(0, 3));
        program.Line($"Tensor {f}(Tensor t, int n) => n == 0 ? t : {f}(t, n - 1).unsqueeze(0);");
        program.Add($"{f}({name}, {depth.ToString(CultureInfo.InvariantCulture)})", [.. Enumerable.Repeat(1L, depth), .. shape]);
    }

    private static void Nested(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length is 0 or > 5)
        {
            return;
        }

        var (outer, inner) = (program.Random.Next(1, 4), program.Random.Next(1, 4));
        var local = program.NewName("l");
        program.Line($"var {local} = {name};");
        program.Open($"for (var i = 0; i < {outer}; i++)");
        program.Line($"for (var j = 0; j <= i && j < {inner}; j++) {local} = functional.pad({local}, (j, 1));");
        program.Close();
        var size = shape[^1];
        for (var i = 0; i < outer; i++)
        {
            for (var j = 0; j <= i && j < inner; j++)
            {
                size += j + 1;
            }
        }

        program.Known(local, [.. shape[..^1], size]);
    }

    private static void Collected(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        var count = program.Random.Next(1, 5);
        if (shape.Length is 0 or > 4)
        {
            return;
        }

        program.Add($"torch.cat(Enumerable.Range(1, {count}).Select(i => {name}.narrow(0, 0, 1)).ToArray(), 0)", [count, .. shape[1..]]);
    }
}
