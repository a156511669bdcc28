using System.Collections.Immutable;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>Runs layers' rules on tensors, and reports what they find.</summary>
internal sealed partial class Machine
{
    private readonly Dictionary<ModuleState, int> _firstCalls = new();
    private readonly HashSet<(Rule, int, string?, int)> _reported = new();
    private readonly List<(CallSite Origin, CallSite Call, ImmutableArray<int> Around)> _calls = new();

    /// <summary>For each layer of the trace the site where it is made.</summary>
    public ImmutableArray<int> Origins => _calls.Select(call => call.Origin.Site).ToImmutableArray();

    /// <summary>The arguments that a call gives a layer, and the expressions behind them.</summary>
    private static (Arguments Arguments, CallSite Site) Bind(LibraryMember member, Layer layer, Library library, IEnumerable<Given> given, Expression site)
    {
        // Several parameters may make one of the layer's, such as the two lengths of a kernel.
        var parts = new List<(string Name, List<Given> Parts)>();
        foreach (var argument in given)
        {
            if (library.LayerParameter(member, layer, argument.Parameter.Name) is { } name)
            {
                var known = parts.FindIndex(each => each.Name == name);
                if (known < 0)
                {
                    parts.Add((name, new() { argument }));
                }
                else
                {
                    parts[known].Parts.Add(argument);
                }
            }
        }

        var values = new List<(string Name, Value Value)>(member.Fixed.Items.Select(item => (item.Name, item.Value)));
        var expressions = ImmutableArray.CreateBuilder<(string, Expression)>(parts.Count);
        foreach (var (name, several) in parts)
        {
            if (several.Count > 1)
            {
                values.Add((name, Value.Of(several.Select(ValueOf))));
                expressions.Add((name, new SequenceExpression(several.Select(part => part.Expression ?? site).ToImmutableArray()) { Site = several[0].Expression?.Site ?? site.Site }));
                continue;
            }

            values.Add((name, ValueOf(several[0])));
            if (several[0].Expression is { } expression)
            {
                expressions.Add((name, expression));
            }
        }

        return (Arguments.Of(values.ToArray()), new(site.Site, expressions.ToImmutable()));

        // Of a place it does not matter which it is: its axis goes.
        Value ValueOf(Given argument) => argument is { Value: Opaque, Parameter.Type.Class: TypeClass.Whole } && layer is Indexing
            ? Value.Of(Dim.Unknown)
            : LayerValues.Of(argument.Value);
    }

    /// <summary>Calls a layer; null where it is not even known how many tensors it gives.</summary>
    private ImmutableArray<Tensor>? RunLayer(Layer layer, string name, Arguments arguments, List<Tensor?> inputs, ModuleState? module, CallSite origin, CallSite call)
    {
        _steps += LayerSteps;
        if (module is null && (layer is Indexing || inputs.Count == 0))
        {
            _picked++;
        }

        var sources = inputs.Select(input => input is null ? default : input.Source ?? Trace.AddInput("tensor", input.Shape)).ToList();
        var shared = module is not null && _firstCalls.TryGetValue(module, out var first) ? first : (int?)null;
        var inbound = sources.Where((_, i) => inputs[i] is not null).ToEquatableArray();
        var (index, problems) = Trace.Add(
            new Node(name, layer, arguments, inbound) { HasGivenName = true, SharedWith = shared, IsOperation = module is null },
            inputs.Select(input => input?.Shape ?? Shape.Absent).ToImmutableArray());
        _calls.Add((origin, call, _stack.ToImmutableArray()));
        if (module is not null && shared is null)
        {
            _firstCalls.Add(module, index);
        }

        foreach (var problem in problems)
        {
            var source = problem.Input >= 0 && problem.Input < inputs.Count && inputs[problem.Input] is not null ? sources[problem.Input]
                : inbound.Length > 0 ? inbound[0] : (TensorReference?)null;
            Report(problem, name, source, Trace.Layers[index].Inputs, origin, call, _stack);
        }

        var outputs = Trace.Layers[index].Outputs;
        return Trace.Layers[index].HasAllWeights || outputs.Length != 1 || outputs[0].Shape.HasRank
            ? outputs.Select((output, i) => new Tensor(output.Shape, new TensorReference(index, i))).ToImmutableArray()
            : null;
    }

    /// <summary>Reports what is legal but rarely meant in all that was called.</summary>
    public void Suspect(CheckOptions options)
    {
        var view = new NetworkView(Trace.Finish(string.Empty, SummaryStyle.Classic, Dim.Unknown));
        var problems = Suspicions.Problems(view, options).ToList();
        var shapes = problems.Where(each => each.Problem.Rule == Rules.LayerShape).ToLookup(each => _calls[each.Layer].Call.Site, each => each.Problem.Text);
        foreach (var (layer, problem) in problems)
        {
            // A call that gives several shapes has none to show.
            if (problem.Rule == Rules.LayerShape && shapes[_calls[layer].Call.Site].Distinct().Skip(1).Any())
            {
                continue;
            }

            var node = view.Layers[layer].Node;
            var (origin, call, around) = _calls[layer];
            Report(problem, node.Name, node.Inbound.IsEmpty ? null : node.Inbound[0], view.Layers[layer].Inputs, origin, call, around);
        }
    }

    private void Report(Problem problem, string name, TensorReference? source, ImmutableArray<Shape> inputs, CallSite origin, CallSite call, IEnumerable<int> around)
    {
        var anchor = SiteOf(problem, origin) ?? SiteOf(problem, call) ?? call.Site;
        if (!_reported.Add((problem.Rule, anchor, problem.Parameter, problem.Parameter is null ? -1 : problem.Element)))
        {
            return;
        }

        var (chain, arithmetic, clue) = source is { } tensor ? Trace.WayTo(tensor, problem, inputs) : default;
        var text = $"'{name}' {problem.Text}";
        var sites = (problem.Rule == Rules.LayerShape ? Enumerable.Empty<int>() : around.Reverse()).Prepend(call.Site).Prepend(anchor).Where(site => site >= 0).ToImmutableArray();
        Findings.Add(new(problem.Rule, chain is null ? text : $"{text} ({chain}{arithmetic})", sites, Reporter.Properties(name, problem.Expected, problem.Actual, chain, clue))
        {
            Layer = name,
            Clue = clue,
        });
    }

    // The argument, or the element of it that is written down.
    private static int? SiteOf(Problem problem, CallSite call)
    {
        foreach (var (parameter, argument) in call.Arguments)
        {
            if (parameter == problem.Parameter)
            {
                return ElementOf(argument, problem.Element).Site;
            }
        }

        return null;
    }

    private static Expression ElementOf(Expression argument, int element) => argument switch
    {
        ConvertExpression { Operand: { Site: >= 0 } operand } => ElementOf(operand, element),
        SequenceExpression { Elements: var items } when element >= 0 && element < items.Length && items[element].Site >= 0 => items[element],
        TupleExpression { Items: var items } when element >= 0 && element < items.Length && items[element].Site >= 0 => items[element],
        _ => argument,
    };

    // One tensor, a tuple, or an array of all.
    private static CodeValue Give(ImmutableArray<Tensor>? outputs, TypeReference type)
    {
        var next = 0;
        return Take(type);

        CodeValue Take(TypeReference part) => part.Class switch
        {
            TypeClass.Tensor => Next(),
            TypeClass.Tuple => new TupleOf(part.Elements.Select(Take).ToEquatableArray()),
            TypeClass.Sequence => outputs is { } all ? new Sequence(all.Skip(next).ToList()) : new Sequence(new Cell(CodeValue.Unknown)),
            TypeClass.Void => CodeValue.Null,
            _ => outputs is { Length: 1 } && part.Class == TypeClass.Other ? Next() : CodeValue.Unknown,
        };

        CodeValue Next() => outputs is { } all && next < all.Length ? all[next++] : Tensor.Unknown;
    }
}
