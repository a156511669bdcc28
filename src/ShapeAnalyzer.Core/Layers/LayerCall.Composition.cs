using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>How the rule of one layer uses that of another: wrappers, and layers that are stated for a part of their input.</summary>
internal sealed partial class LayerCall
{
    /// <summary>
    /// Runs the rule of a layer inside this one, whose parameters are among this one's, on other inputs. What it
    /// reports is reported here; outputs and weights are for the caller to take over.
    /// </summary>
    /// <param name="inner">The layer inside.</param>
    /// <param name="input">What it receives.</param>
    /// <param name="addedAxes">How many axes this layer's input has behind the batch that the inner one does not see.</param>
    /// <param name="preface">What a failure of the inner layer begins with: "applies Dense to each step, which".</param>
    public LayerCall RunInner(Layer inner, Shape input, int addedAxes = 0, string? preface = null)
    {
        var call = Part(inner, input);
        call.RunRule();
        Adopt(call, addedAxes, preface);
        return call;
    }

    /// <summary>
    /// A call with the same arguments on another input, for a rule that is stated for a part of this one's input.
    /// <see cref="Adopt"/> takes over what it finds.
    /// </summary>
    public LayerCall Part(Layer layer, Shape input) =>
        new(layer, ImmutableArray.Create(input), _options, _producers.IsDefaultOrEmpty ? _producers : ImmutableArray.Create(_producers[0]), _arguments);

    /// <summary>Takes over problems, windows, data format and completeness of a part.</summary>
    public void Adopt(LayerCall part, int addedAxes = 0, string? preface = null)
    {
        DataFormat ??= part.DataFormat;
        IsComplete &= part.IsComplete;
        _windows.AddRange(part._windows.Select(window => window with { InputAxis = window.InputAxis + addedAxes }));
        foreach (var problem in part._problems)
        {
            _problems.Add(problem with
            {
                Text = preface is null || problem.Rule.Id[3] == '0' ? problem.Text : $"{preface} {problem.Text}",
                Axis = problem.Axis > 0 ? problem.Axis + addedAxes : problem.Axis,
            });
        }
    }

    /// <summary>Lets another layer's rule state this call's outputs and problems.</summary>
    public void RunInside(Layer layer, Arguments arguments, ImmutableArray<Shape> inputs)
    {
        var inner = Run(layer, arguments, inputs, _options);
        _problems.AddRange(inner._problems);
        _outputs.AddRange(inner._outputs);
        MultiplyAdds = inner.MultiplyAdds;
    }
}
