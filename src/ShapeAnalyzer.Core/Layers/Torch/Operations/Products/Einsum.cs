namespace ShapeAnalyzer.Core;

/// <summary><c>einsum</c>: letters name the axes; those of the result stay. https://pytorch.org/docs/stable/generated/torch.einsum.html</summary>
internal sealed class Einsum(Signature signature) : TorchLayer("einsum", signature)
{
    private static readonly string[] Arrow = { "->" };

    private readonly Parameter<Value?> _equation = signature.Anything("equation");

    public override void Infer(LayerCall call)
    {
        if (call.Get(_equation) is not TextValue { Text: var text })
        {
            return;
        }

        var equation = text.Replace(" ", string.Empty);
        if (equation.Contains('.') && EinsumEllipsis.Spelled(equation, call.Inputs.ToArray()) is var spelled)
        {
            if (spelled is null)
            {
                return;
            }

            equation = spelled;
        }

        var sides = equation.Split(Arrow, StringSplitOptions.None);
        var operands = sides[0].Split(',');
        if (operands.Length != call.Inputs.Length)
        {
            call.Fail(Rules.InputCount, $"names {operands.Length} tensors in '{text}' but receives {call.Inputs.Length}", _equation);
            return;
        }

        var sizes = new Dictionary<char, Dim>();
        for (var i = 0; i < operands.Length; i++)
        {
            if (!Read(call, operands[i], i, sizes))
            {
                return;
            }
        }

        var result = sides.Length > 1 ? sides[1] : Implicit(sides[0]);
        if (result.FirstOrDefault(letter => !sizes.ContainsKey(letter)) is var missing && missing != default)
        {
            call.Fail(Rules.Argument, $"has '{EinsumEllipsis.Written(missing)}' in the result of '{text}' but in no tensor", _equation);
            return;
        }

        if (result.GroupBy(letter => letter).FirstOrDefault(same => same.Count() > 1) is { } repeated)
        {
            call.Fail(Rules.Argument, $"has '{EinsumEllipsis.Written(repeated.Key)}' twice in the result of '{text}'", _equation);
            return;
        }

        call.Output(result.Select(letter => Calculation.Of(sizes[letter], EinsumEllipsis.Written(letter))));
    }

    // Without an arrow: the letters that occur once, in the order of the alphabet.
    private static string Implicit(string operands) =>
        new(operands.Where(letter => letter != ',' && operands.Count(other => other == letter) == 1).OrderBy(letter => letter).ToArray());

    private bool Read(LayerCall call, string letters, int input, Dictionary<char, Dim> sizes)
    {
        var shape = call.Inputs[input];
        if (shape.HasRank && shape.Rank != letters.Length)
        {
            call.Fail(Rules.Rank, $"names {letters.Length} axes ('{letters}') but receives a tensor of {shape.Rank}: {shape}", _equation, input: input, expected: letters.Length, actual: shape.Rank);
            return false;
        }

        for (var axis = 0; axis < letters.Length; axis++)
        {
            var size = shape.FromEnd(axis - letters.Length);
            if (!sizes.TryGetValue(letters[axis], out var known))
            {
                sizes[letters[axis]] = size;
                continue;
            }

            // Within a tensor the sizes must be equal, between tensors an axis of 1 is stretched.
            var first = letters.IndexOf(letters[axis]);
            var other = first < axis ? shape.FromEnd(first - letters.Length) : known;
            if (other.IsSameAs(size) == false && (first < axis || (other.IsSameAs(1) == false && size.IsSameAs(1) == false)))
            {
                call.Fail(
                    Rules.MatrixProduct,
                    $"has '{EinsumEllipsis.Written(letters[axis])}' of {other} and of {size} in {string.Join(", ", call.Inputs)}",
                    _equation,
                    input: input,
                    axis: axis,
                    expected: other,
                    actual: size);
                return false;
            }

            sizes[letters[axis]] = TorchBroadcast.Size(known, size);
        }

        return true;
    }
}
