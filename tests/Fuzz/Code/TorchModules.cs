namespace ShapeAnalyzer.Fuzz.Code;

/// <summary>Modules that fit the tensors they are given, with shapes and parameters counted out.</summary>
internal static class TorchModules
{
    private static readonly Action<TorchProgram>[] All = [Linear, Convolution, Convolution, Transposed, Pooling, Adaptive, LayerNorm, BatchNorm, GroupNorm, Recurrent, Flatten, Chain, Upsample];

    public static void Next(TorchProgram program) => All[program.Random.Next(All.Length)](program);

    private static void Add(TorchProgram program, string name, string module, long[] shape, long parameters, string behind = "")
    {
        if (TorchProgram.IsUsable(shape))
        {
            string[] calls = ["forward", "call"];
            program.Add($"{program.Field(module, parameters)}.{calls[program.Random.Next(2)]}({name}){behind}", shape);
        }
    }

    private static (string Name, long[] Shape)? OfRank(TorchProgram program, params int[] ranks)
    {
        var fitting = program.Tensors.Where(tensor => ranks.Contains(tensor.Shape.Length)).ToList();
        return fitting.Count == 0 ? null : fitting[program.Random.Next(fitting.Count)];
    }

    private static void Linear(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length > 0)
        {
            var (features, bias) = (program.Random.Next(1, 50), program.Random.Next(3) > 0);
            Add(program, name, $"Linear({shape[^1]}, {features}{(bias ? string.Empty : ", hasBias: false")})", [.. shape[..^1], features], (shape[^1] * features) + (bias ? features : 0));
        }
    }

    private static void Convolution(TorchProgram program)
    {
        if (OfRank(program, 3, 4, 5) is not var (name, shape))
        {
            return;
        }

        var random = program.Random;
        var axes = shape.Length - 2;
        var (kernel, stride, padding, dilation) = (random.Next(1, 4), random.Next(1, 4), random.Next(0, 3), random.Next(1, 3));
        var groups = shape[1] % 2 == 0 && random.Next(3) == 0 ? 2 : 1;
        long filters = groups * random.Next(1, 20);
        var sizes = shape[2..].Select(size => Places(size + (2 * padding), (dilation * (kernel - 1)) + 1, stride)).ToArray();
        var weights = filters * (shape[1] / groups) * (long)Math.Pow(kernel, axes);
        Add(
            program,
            name,
            $"Conv{axes}d({shape[1]}, {filters}, {kernel}, stride: {stride}, padding: {padding}L, dilation: {dilation}, groups: {groups})",
            [shape[0], filters, .. sizes],
            weights + filters);
    }

    private static void Transposed(TorchProgram program)
    {
        if (OfRank(program, 3, 4) is not var (name, shape))
        {
            return;
        }

        var random = program.Random;
        var axes = shape.Length - 2;
        var (kernel, stride, filters) = (random.Next(1, 5), random.Next(1, 4), random.Next(1, 12));
        long[] sizes = [.. shape[2..].Select(size => ((size - 1) * stride) + kernel)];
        Add(
            program,
            name,
            $"ConvTranspose{axes}d({shape[1]}, {filters}, {kernel}, stride: {stride})",
            [shape[0], filters, .. sizes],
            (shape[1] * filters * (long)Math.Pow(kernel, axes)) + filters);
    }

    private static void Pooling(TorchProgram program)
    {
        if (OfRank(program, 4) is not var (name, shape))
        {
            return;
        }

        var random = program.Random;
        var (kernel, stride) = (random.Next(1, 4), random.Next(1, 4));
        var padding = random.Next(0, (kernel / 2) + 1);
        var isMaximum = random.Next(2) == 0;
        var sizes = shape[2..].Select(size => Places(size + (2 * padding), kernel, stride)).ToArray();
        Add(program, name, $"{(isMaximum ? "Max" : "Avg")}Pool2d({kernel}, stride: {stride}, padding: {padding})", [shape[0], shape[1], .. sizes], 0);
    }

    private static void Adaptive(TorchProgram program)
    {
        if (OfRank(program, 4) is var (name, shape))
        {
            var (height, width) = (program.Random.Next(1, 9), program.Random.Next(1, 9));
            Add(program, name, $"AdaptiveAvgPool2d(new long[] {{ {height}, {width} }})", [shape[0], shape[1], height, width], 0);
        }
    }

    private static void LayerNorm(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length > 0)
        {
            var normalized = shape[program.Random.Next(shape.Length)..];
            Add(program, name, $"LayerNorm(new long[] {{ {string.Join(", ", normalized)} }})", shape, 2 * normalized.Aggregate(1L, (product, size) => product * size));
        }
    }

    private static void BatchNorm(TorchProgram program)
    {
        if (OfRank(program, 4) is var (name, shape))
        {
            Add(program, name, $"BatchNorm2d({shape[1]})", shape, 2 * shape[1]);
        }
    }

    private static void GroupNorm(TorchProgram program)
    {
        if (OfRank(program, 3, 4, 5) is var (name, shape))
        {
            Add(program, name, $"GroupNorm({(shape[1] % 2 == 0 ? 2 : 1)}, {shape[1]})", shape, 2 * shape[1]);
        }
    }

    private static void Recurrent(TorchProgram program)
    {
        if (OfRank(program, 3) is not var (name, shape))
        {
            return;
        }

        var random = program.Random;
        var (hidden, layers, both, gates) = ((long)random.Next(1, 12), random.Next(1, 3), random.Next(2) + 1, random.Next(2) == 0 ? 4 : 3);
        var parameters = 0L;
        for (var layer = 0; layer < layers; layer++)
        {
            var features = layer == 0 ? shape[2] : both * hidden;
            parameters += both * gates * hidden * (features + hidden + 2);
        }

        var module = $"{(gates == 4 ? "LSTM" : "GRU")}({shape[2]}, {hidden}, numLayers: {layers}, batchFirst: {(random.Next(2) == 0 ? "true" : "false")}, bidirectional: {(both == 2 ? "true" : "false")})";
        Add(program, name, module, [shape[0], shape[1], both * hidden], parameters, ".Item1");
    }

    private static void Flatten(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length >= 2)
        {
            Add(program, name, "Flatten()", [shape[0], shape[1..].Aggregate(1L, (product, size) => product * size)], 0);
        }
    }

    private static void Chain(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length > 0)
        {
            var (hidden, features) = (program.Random.Next(1, 20), program.Random.Next(1, 20));
            Add(
                program,
                name,
                $"Sequential(Linear({shape[^1]}, {hidden}), ReLU(), Dropout(0.1), Linear({hidden}, {features}))",
                [.. shape[..^1], features],
                (shape[^1] * hidden) + hidden + (hidden * features) + features);
        }
    }

    private static void Upsample(TorchProgram program)
    {
        if (OfRank(program, 4) is var (name, shape))
        {
            var (height, width) = (program.Random.Next(1, 4), program.Random.Next(1, 4));
            Add(program, name, $"Upsample(scale_factor: new double[] {{ {height}, {width} }})", [shape[0], shape[1], shape[2] * height, shape[3] * width], 0);
        }
    }

    private static long Places(long size, long extent, long stride)
    {
        var places = 0L;
        for (var start = 0L; start + extent <= size; start += stride)
        {
            places++;
        }

        return places;
    }
}
