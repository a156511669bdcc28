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
            else if (value is Function { Body: { } body, Environment: { } environment })
            {
                ForgetWhatChanges(body, environment);
            }
        }
    }

    // Nobody knows how often it runs.
    private void ForgetWhatChanges(MethodBody body, Frame environment)
    {
        foreach (var place in body.Assigned)
        {
            Assign(place, CodeValue.Unknown, environment);
        }

        Forget(body.Mentioned.Select(environment.Find).OfType<Cell>().Select(cell => cell.Value).Where(value => value is Sequence or Map).ToList());
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
