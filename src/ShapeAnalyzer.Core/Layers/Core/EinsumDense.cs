using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// EinsumDense: the product of the input with a weight along axes that an equation names.
/// https://keras.io/api/layers/core_layers/einsum_dense/
/// </summary>
internal sealed class EinsumDense(Signature signature) : Layer("EinsumDense", signature)
{
    private readonly Parameter<string?> _equation = signature.Text("equation", null, isRequired: true);
    private readonly Parameter<ImmutableArray<Dim>> _outputShape = signature.OpenTuple("output_shape", isRequired: true);
    private readonly Parameter<string?> _activation = signature.Activation("activation", null);
    private readonly Parameter<string?> _biasAxes = signature.Text("bias_axes", null);

    public override void CheckArguments(LayerCall call)
    {
        if (call.Get(_equation) is not { } text)
        {
            return;
        }

        if (EinsumEquation.Parse(text) is not { } equation)
        {
            call.Fail(Rules.BadArgument, $"Equation must have the form 'ab,bc->ac', '...ab,bc->...ac' or 'ab...,bc->ac...', but is '{text}'", _equation);
            return;
        }

        if (equation.Complaint() is { } complaint)
        {
            call.Fail(Rules.BadArgument, $"Equation '{text}' {complaint}", _equation);
        }

        if (call.Get(_biasAxes) is { } axes)
        {
            foreach (var letter in axes.Where(letter => !equation.Output.Contains(letter)).Take(1))
            {
                call.Fail(Rules.BadArgument, $"BiasAxes must be letters of the output '{equation.Output}', but '{letter}' is not", _biasAxes);
            }

            if (axes.Length == 0)
            {
                call.Fail(Rules.BadArgument, $"BiasAxes must be letters of the output '{equation.Output}', but is empty; leave it out for no bias", _biasAxes);
            }
        }
    }

    public override void Infer(LayerCall call)
    {
        if (call.Get(_equation) is not { } text || EinsumEquation.Parse(text) is not { } equation
            || call.Get(_outputShape) is not { IsDefault: false } stated || !call.Input.HasRank)
        {
            return;
        }

        if (call.Input.Rank < equation.Input.Length)
        {
            call.Fail(
                Rules.Rank,
                $"expects an axis for each letter of '{equation.Input}' (with the batch: {equation.Input.Length}) but receives {call.Input.Rank}: {ShapeText.Keras(call.Input)}",
                _equation,
                expected: equation.Input.Length,
                actual: call.Input.Rank);
            return;
        }

        if (EinsumAxes.Of(call, equation, stated) is not { } axes)
        {
            call.Fail(
                Rules.BadCount,
                $"OutputShape must have a size for each letter of '{equation.Output}' without the batch, but is {ShapeText.Tuple(stated)}",
                _outputShape);
            return;
        }

        call.Output(axes.Output);
        foreach (var letter in equation.Input.Where(equation.Output.Contains).Distinct())
        {
            CheckShared(call, axes, letter);
        }

        call.Weight("kernel", equation.Weight.Select(letter => Defined(call, letter, axes.SizeOf(letter), "weights depend")).ToArray());
        if (call.Get(_biasAxes) is { } bias && equation.Output.IndexOfAny(bias.ToCharArray()) is >= 0 and var first)
        {
            var behind = Enumerable.Repeat(Dim.One, axes.HasLeadingEllipsis ? 0 : axes.Elided);
            call.Weight("bias", equation.Output.Substring(first)
                .Select(letter => bias.Contains(letter) ? Defined(call, letter, axes.OutputSize(letter), "bias depends") : Dim.One)
                .Concat(behind).ToArray());
        }

        call.CountMultiplyAdds(() => Calculation.Product(axes.AllSizesWithoutBatch().Select(size => Calculation.Of(size))));
    }

    // A size that OutputShape states of an axis of the input must be that of the input.
    private void CheckShared(LayerCall call, EinsumAxes axes, char letter)
    {
        var (received, stated) = (axes.SizeOf(letter), axes.OutputSize(letter));
        var at = axes.StatedIndex(letter);
        if (stated.IsSameAs(received) == false)
        {
            call.Fail(
                Rules.Features,
                $"states {stated} for '{letter}' in OutputShape but receives {received}",
                _outputShape,
                at,
                axis: axes.InputAxis(letter),
                expected: stated,
                actual: received);
        }
        else if (stated.IsKnown && IsOpen(received))
        {
            call.Fail(
                Rules.UndefinedAxis,
                $"states {stated} for '{letter}' in OutputShape but receives an axis of no defined size: {ShapeText.Keras(call.Input)}; state -1 for it",
                _outputShape,
                at,
                axis: axes.InputAxis(letter));
        }
    }

    private Dim Defined(LayerCall call, char letter, Dim size, string what)
    {
        if (IsOpen(size))
        {
            call.Fail(
                Rules.UndefinedAxis,
                $"needs a known size for '{letter}', since its {what} on it, but receives {ShapeText.Keras(call.Input)} and gives {ShapeText.Tuple(call.Get(_outputShape))}",
                _equation);
        }

        return size;
    }

    private static bool IsOpen(Dim size) => size.IsUndefined || size.IsSymbolic;
}
