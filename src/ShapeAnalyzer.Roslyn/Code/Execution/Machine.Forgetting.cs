using System.Collections.Immutable;

namespace ShapeAnalyzer.Code;

/// <summary>What becomes unknown where something happens that cannot be read.</summary>
internal sealed partial class Machine
{
    // Code that cannot be read may change the lists that it gets.
    private void Forget(IEnumerable<CodeValue> values)
    {
        foreach (var value in values)
        {
            if (value is Sequence { Content: var list })
            {
                _heap.Set(list, CodeValue.Unknown);
            }
            else if (value is Map { Content: var map })
            {
                _heap.Set(map, CodeValue.Unknown);
            }
            else if (value is Function { Body: not null } function)
            {
                ForgetWhatChanges(function);
            }
        }
    }

    // Nobody knows how often it runs, and with what. What it does is tried once, and whatever it assigns may be anything afterwards.
    private void ForgetWhatChanges(Function function)
    {
        var found = Findings.Count;
        var site = new UnknownExpression(null, ImmutableArray<Expression>.Empty);
        var (_, values) = Attempt(() => Apply(function, function.Body!.Parameters.Select(_ => CodeValue.Unknown).ToArray(), site));
        Findings.RemoveRange(found, Findings.Count - found);
        foreach (var cell in values.Keys.ToList())
        {
            _heap.Set(cell, CodeValue.Unknown);
        }
    }

    // A call that does not compile may be one of a list whose name is still being typed.
    private void ForgetContainers(Frame frame) =>
        ForgetContainers(frame.Cells.Select(cell => cell.Value).Concat(frame.Self is Instance self ? self.Fields.Values.Select(field => field.Value) : Enumerable.Empty<CodeValue>()));

    private void ForgetContainers(IEnumerable<CodeValue> values)
    {
        var all = values.ToList();
        Forget(all);
        foreach (var container in all.OfType<Instance>())
        {
            if (container.Module is { Container: not Libraries.ContainerKind.None } module)
            {
                _heap.Set(module.Children, CodeValue.Unknown);
            }
        }
    }
}
