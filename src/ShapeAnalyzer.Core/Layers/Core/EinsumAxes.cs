using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>Which size each letter of an EinsumDense's equation has, for one input.</summary>
internal sealed class EinsumAxes
{
    private readonly EinsumEquation _equation;
    private readonly Shape _input;
    private readonly int _statedSizes;

    private EinsumAxes(EinsumEquation equation, Shape input, ImmutableArray<Calculation> output, int elided, int statedSizes) =>
        (_equation, _input, Output, Elided, _statedSizes) = (equation, input, output, elided, statedSizes);

    /// <summary>How many axes of the input the ellipsis stands for.</summary>
    public int Elided { get; }

    public bool HasLeadingEllipsis => _equation.HasLeadingEllipsis;

    /// <summary>The output with its batch.</summary>
    public ImmutableArray<Calculation> Output { get; }

    // Where the letters begin.
    private int First => HasLeadingEllipsis ? Elided : 0;

    /// <summary>Null where the output has fewer sizes than letters.</summary>
    public static EinsumAxes? Of(LayerCall call, EinsumEquation equation, ImmutableArray<Dim> stated)
    {
        var elided = call.Input.Rank - equation.Input.Length;
        var output = stated.Select(size => Calculation.Of(size, "output shape")).Prepend(call.Kept(0)).ToList();
        if (equation.HasLeadingEllipsis)
        {
            // Keras puts each further axis right behind the batch, and so turns their order round.
            for (var axis = 1; axis < elided; axis++)
            {
                output.Insert(1, call.Kept(axis));
            }
        }
        else
        {
            output.AddRange(Enumerable.Range(equation.Input.Length, elided).Select(call.Kept));
        }

        var axes = new EinsumAxes(equation, call.Input, output.ToImmutableArray(), elided, stated.Length);
        return output.Count < equation.Output.Length + axes.First ? null : axes;
    }

    public int InputAxis(char letter) => _equation.Input.LastIndexOf(letter) + First;

    /// <summary>The size of a letter: the input's where it has the letter, otherwise the output's.</summary>
    public Dim SizeOf(char letter) => _equation.Input.Contains(letter) ? _input[InputAxis(letter)] : OutputSize(letter);

    /// <summary>The size of a letter of the output as it is stated.</summary>
    public Dim OutputSize(char letter) => Output[OutputAxis(letter)].Value;

    /// <summary>The place of a letter of the output in the stated sizes; -1 where it is not among them.</summary>
    public int StatedIndex(char letter) =>
        OutputAxis(letter) - 1 - (HasLeadingEllipsis ? Math.Max(0, Elided - 1) : 0) is var index && index >= 0 && index < _statedSizes ? index : -1;

    /// <summary>Every letter's size and those behind the ellipsis.</summary>
    public IEnumerable<Dim> AllSizesWithoutBatch()
    {
        var lettersAxes = _equation.Input.Select((_, i) => i + First).ToList();
        var elided = Enumerable.Range(0, _input.Rank).Where(axis => axis > 0 && !lettersAxes.Contains(axis)).Select(axis => _input[axis]);
        var batch = First == 0 ? _equation.Input[0] : (char?)null;
        return elided.Concat((_equation.Input + _equation.Weight).Distinct().Where(letter => letter != batch).Select(SizeOf));
    }

    private int OutputAxis(char letter) => _equation.Output.LastIndexOf(letter) + First;
}
