namespace ShapeAnalyzer.Fuzz.Code;

/// <summary>Operations that cannot fail on the tensors they are given, with their shapes counted out.</summary>
internal static class TorchOperations
{
    private static readonly Action<TorchProgram>[] All =
    [
        Kept, Transpose, Permute, Unsqueeze, Squeeze, Reshape, Flatten, Concatenate, Stack, Pieces, Narrow, Slices, Reduce, Product, Broadcast, Expand, Repeat, Pad, Create, Sizes, Select,
    ];

    public static void Next(TorchProgram program) => All[program.Random.Next(All.Length)](program);

    /// <summary>What two shapes are stretched to, from the right; null where they do not fit.</summary>
    public static long[]? Stretched(long[] left, long[] right)
    {
        var result = new long[Math.Max(left.Length, right.Length)];
        for (var fromEnd = 1; fromEnd <= result.Length; fromEnd++)
        {
            var (first, second) = (fromEnd <= left.Length ? left[^fromEnd] : 1, fromEnd <= right.Length ? right[^fromEnd] : 1);
            if (first != second && first != 1 && second != 1)
            {
                return null;
            }

            result[^fromEnd] = first == 1 ? second : first;
        }

        return result;
    }

    private static void Add(TorchProgram program, string expression, long[] shape)
    {
        if (TorchProgram.IsUsable(shape))
        {
            program.Add(expression, shape);
        }
    }

    // An axis from the front or from the end.
    private static (int Axis, int Written) Axis(TorchProgram program, long[] shape)
    {
        var axis = program.Random.Next(shape.Length);
        return (axis, program.Random.Next(2) == 0 ? axis : axis - shape.Length);
    }

    private static void Kept(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        string[] forms = [$"functional.relu({name})", $"{name} * 2", $"-{name}", $"{name}.contiguous()", $"torch.tanh({name})", $"{name}.to(ScalarType.Float32)", $"{name} + {name}", $"torch.where({name} > 0, {name}, {name})", $"({name} + 1).abs().sqrt()", $"functional.dropout({name})"];
        Add(program, forms[program.Random.Next(forms.Length)], shape);
    }

    private static void Transpose(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length > 0)
        {
            var ((first, one), (second, other)) = (Axis(program, shape), Axis(program, shape));
            var result = shape.ToArray();
            (result[first], result[second]) = (result[second], result[first]);
            Add(program, $"{name}.transpose({one}, {other})", result);
        }
    }

    private static void Permute(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        var order = Enumerable.Range(0, shape.Length).OrderBy(_ => program.Random.Next()).ToArray();
        if (order.Length > 0)
        {
            Add(program, $"{name}.permute({string.Join(", ", order.Select(axis => program.Random.Next(2) == 0 ? axis : axis - shape.Length))})", [.. order.Select(axis => shape[axis])]);
        }
    }

    private static void Unsqueeze(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        var axis = program.Random.Next(shape.Length + 1);
        Add(program, $"{name}.unsqueeze({(program.Random.Next(2) == 0 ? axis : axis - shape.Length - 1)})", [.. shape[..axis], 1, .. shape[axis..]]);
    }

    private static void Squeeze(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length > 0)
        {
            var (axis, written) = Axis(program, shape);
            Add(program, $"{name}.squeeze({written})", shape[axis] == 1 ? [.. shape[..axis], .. shape[(axis + 1)..]] : shape);
        }
    }

    private static void Reshape(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        var target = new List<long>();
        var left = shape.Aggregate(1L, (product, size) => product * size);
        while (left > 1 && target.Count < 4)
        {
            var divisors = Enumerable.Range(2, (int)Math.Min(left - 1, 40)).Where(divisor => left % divisor == 0).ToList();
            var size = divisors.Count == 0 || target.Count == 3 ? left : divisors[program.Random.Next(divisors.Count)];
            target.Add(size);
            left /= size;
        }

        var open = target.Count == 0 ? -1 : program.Random.Next(-1, target.Count);
        if (target.Count > 0)
        {
            Add(program, $"{name}.{(program.Random.Next(2) == 0 ? "reshape" : "contiguous().view")}({string.Join(", ", target.Select((size, i) => i == open ? -1 : size))})", [.. target]);
        }
    }

    private static void Flatten(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length > 0)
        {
            var start = program.Random.Next(shape.Length);
            var end = program.Random.Next(start, shape.Length);
            Add(
                program,
                $"{name}.flatten({start}, {(program.Random.Next(2) == 0 ? end : end - shape.Length)})",
                [.. shape[..start], shape[start..(end + 1)].Aggregate(1L, (product, size) => product * size), .. shape[(end + 1)..]]);
        }
    }

    private static void Concatenate(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length == 0)
        {
            return;
        }

        var (axis, written) = Axis(program, shape);
        var parts = program.Tensors.Where(tensor => tensor.Shape.Length == shape.Length && Enumerable.Range(0, shape.Length).All(i => i == axis || tensor.Shape[i] == shape[i])).Take(3).ToList();
        var result = shape.ToArray();
        result[axis] = parts.Sum(part => part.Shape[axis]) + shape[axis];
        Add(program, $"torch.cat(new[] {{ {string.Join(", ", parts.Select(part => part.Name).Append(name))} }}, {written})", result);
    }

    private static void Stack(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        var axis = program.Random.Next(shape.Length + 1);
        Add(program, $"torch.stack(new List<Tensor> {{ {name}, {name} * 3 }}, {axis})", [.. shape[..axis], 2, .. shape[axis..]]);
    }

    private static void Pieces(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length == 0)
        {
            return;
        }

        var (axis, written) = Axis(program, shape);
        var size = program.Random.Next(1, (int)Math.Min(shape[axis], 9) + 1);
        var sizes = new List<long>();
        for (var left = shape[axis]; left > 0; left -= size)
        {
            sizes.Add(Math.Min(left, size));
        }

        if (sizes.Count > 20)
        {
            return;
        }

        var piece = program.Random.Next(sizes.Count);
        var result = shape.ToArray();
        result[axis] = sizes[piece];
        Add(program, $"{name}.split({size}, {written})[{piece}]", result);
    }

    private static void Narrow(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length > 0)
        {
            var (axis, written) = Axis(program, shape);
            var start = program.Random.Next((int)shape[axis]);
            var length = program.Random.Next(1, (int)shape[axis] - start + 1);
            var result = shape.ToArray();
            result[axis] = length;
            Add(program, $"{name}.narrow({written}, {start}, {length})", result);
        }
    }

    // Counted element by element.
    private static void Slices(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        var (texts, result) = (new List<string>(), new List<long>());
        foreach (var size in shape.Take(program.Random.Next(1, 4)))
        {
            var start = program.Random.Next((int)size);
            var stop = program.Random.Next(start + 1, (int)size + 3);
            var step = program.Random.Next(1, 4);
            var count = 0L;
            for (var i = start; i < Math.Min(stop, size); i += step)
            {
                count++;
            }

            var (text, kept) = program.Random.Next(5) switch
            {
                0 => ("TensorIndex.Colon", size),
                1 => ($"TensorIndex.Single({start})", -1),
                2 => ($"TensorIndex.Slice({start - size}, null)", size - start),
                _ => ($"TensorIndex.Slice({start}, {stop}, {step})", count),
            };
            texts.Add(text);
            result.AddRange(kept < 0 ? [] : [kept]);
        }

        if (texts.Count > 0)
        {
            Add(program, $"{name}[{string.Join(", ", texts)}]", [.. result, .. shape.Skip(texts.Count)]);
        }
    }

    private static void Reduce(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length == 0)
        {
            return;
        }

        var (axis, written) = Axis(program, shape);
        var keep = program.Random.Next(2) == 0;
        long[] result = [.. shape[..axis], .. keep ? [1L] : Array.Empty<long>(), .. shape[(axis + 1)..]];
        var expression = program.Random.Next(4) switch
        {
            0 => $"{name}.mean(new long[] {{ {written} }}, keepdim: {(keep ? "true" : "false")})",
            1 => $"{name}.argmax({written}, keepdim: {(keep ? "true" : "false")}).to(ScalarType.Float32)",
            2 => $"{name}.max({written}, keepdim: {(keep ? "true" : "false")}).values",
            _ => $"{name}.sum({written}, keepdim: {(keep ? "true" : "false")})",
        };
        Add(program, expression, result);
    }

    private static void Product(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length >= 2)
        {
            var columns = program.Random.Next(1, 30);
            Add(program, $"torch.matmul({name}, torch.ones({shape[^1]}, {columns}))", [.. shape[..^1], columns]);
        }
    }

    private static void Broadcast(TorchProgram program)
    {
        var ((left, shape), (right, other)) = (program.Pick(), program.Pick());
        if (Stretched(shape, other) is { } result)
        {
            string[] operators = ["+", "-", "*", "/"];
            Add(program, $"{left} {operators[program.Random.Next(operators.Length)]} {right}", result);
        }
    }

    private static void Expand(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        long[] result = [program.Random.Next(1, 4), .. shape.Select(size => size == 1 ? program.Random.Next(1, 5) : size)];
        Add(program, $"{name}.expand({string.Join(", ", result.Select((size, i) => i > 0 && size == shape[i - 1] && program.Random.Next(2) == 0 ? -1 : size))})", result);
    }

    private static void Repeat(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        var times = Enumerable.Range(0, shape.Length + program.Random.Next(2)).Select(_ => (long)program.Random.Next(1, 4)).ToArray();
        if (times.Length > 0)
        {
            var extra = times.Length - shape.Length;
            Add(program, $"{name}.repeat({string.Join(", ", times)})", [.. times.Select((count, i) => count * (i < extra ? 1 : shape[i - extra]))]);
        }
    }

    private static void Pad(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length > 0)
        {
            var (before, after) = (program.Random.Next(4), program.Random.Next(4));
            Add(program, $"functional.pad({name}, ({before}, {after}))", [.. shape[..^1], shape[^1] + before + after]);
        }
    }

    private static void Create(TorchProgram program)
    {
        var shape = Enumerable.Range(0, program.Random.Next(1, 5)).Select(_ => (long)program.Random.Next(1, 12)).ToArray();
        string[] makers = ["zeros", "ones", "rand", "randn"];
        Add(program, $"torch.{makers[program.Random.Next(makers.Length)]}({string.Join(", ", shape)})", shape);
    }

    // Sizes that the program asks for.
    private static void Sizes(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length >= 2)
        {
            var rest = shape[1..].Aggregate(1L, (product, size) => product * size);
            string[] forms =
            [
                $"{name}.reshape({name}.shape[0], -1)",
                $"{name}.reshape((int){name}.size(0), {name}.numel() / {name}.shape[0])",
                $"{name}.reshape({name}.shape[0], {name}.shape.Skip(1).Aggregate(1L, (a, b) => a * b))",
            ];
            Add(program, forms[program.Random.Next(forms.Length)], [shape[0], rest]);
        }
    }

    private static void Select(TorchProgram program)
    {
        var (name, shape) = program.Pick();
        if (shape.Length > 0)
        {
            var (axis, written) = Axis(program, shape);
            Add(program, $"{name}.select({written}, {program.Random.Next((int)shape[axis])})", [.. shape[..axis], .. shape[(axis + 1)..]]);
        }
    }
}
