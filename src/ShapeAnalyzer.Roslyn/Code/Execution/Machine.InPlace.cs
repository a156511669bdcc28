using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Operations that change the tensor itself, by whatever names it is known.</summary>
internal sealed partial class Machine
{
    // The methods and constructors that are being executed, from the outside.
    private readonly List<Frame> _frames = new();

    // x.add_(y) leaves its result in x.
    private void ChangeReceiver(bool changes, CodeValue? receiver, CodeValue result, Frame frame)
    {
        if (!changes || receiver is not Tensor tensor)
        {
            return;
        }

        var changed = result as Tensor ?? Tensor.Unknown;
        foreach (var cell in frame.Holding(tensor))
        {
            _heap.Set(cell, changed);
        }

        // Most leave the shape as it is.
        if (!changed.Shape.Equals(tensor.Shape))
        {
            ChangeEverywhere(tensor, changed, frame);
        }
    }

    private void ChangeEverywhere(Tensor tensor, Tensor changed, Frame frame)
    {
        var (seen, open) = (new HashSet<Cell>(), new Stack<Cell>());
        foreach (var each in _frames.Append(frame))
        {
            Open(each);
        }

        OpenAll(_statics.Values);
        while (open.Count > 0)
        {
            var cell = open.Pop();
            if (Substituted(cell.Value, tensor, changed) is var value && !ReferenceEquals(value, cell.Value))
            {
                _heap.Set(cell, value);
            }

            OpenValue(value);
        }

        void Open(Frame each)
        {
            OpenAll(each.Cells);
            OpenValue(each.Self);
        }

        void OpenAll(IEnumerable<Cell> cells)
        {
            foreach (var cell in cells)
            {
                if (seen.Add(cell))
                {
                    open.Push(cell);
                }
            }
        }

        void OpenValue(CodeValue? value)
        {
            switch (value)
            {
                case Sequence { Content: var content }:
                    OpenAll(new[] { content });
                    break;
                case Map { Content: var content }:
                    OpenAll(new[] { content });
                    break;
                case Instance instance:
                    OpenAll(instance.Fields.Values);
                    OpenAll(instance.Module is { } module ? new[] { module.Children, module.RegisteredFields } : Array.Empty<Cell>());
                    break;
                case Function { Environment: { } environment }:
                    Open(environment);
                    break;
                case Items { Values: var values }:
                    foreach (var part in values)
                    {
                        OpenValue(part);
                    }

                    break;
                case TupleOf { Items: var parts }:
                    foreach (var part in parts)
                    {
                        OpenValue(part);
                    }

                    break;
            }
        }
    }

    private static CodeValue Substituted(CodeValue value, Tensor tensor, Tensor changed) => value switch
    {
        Tensor when ReferenceEquals(value, tensor) => changed,
        Items { Values: var values } items when values.Any(part => !ReferenceEquals(Substituted(part, tensor, changed), part)) => items with { Values = values.Select(part => Substituted(part, tensor, changed)).ToEquatableArray() },
        TupleOf { Items: var parts } tuple when parts.Any(part => !ReferenceEquals(Substituted(part, tensor, changed), part)) => tuple with { Items = parts.Select(part => Substituted(part, tensor, changed)).ToEquatableArray() },
        Alternatives several when several.Options.Any(option => ReferenceEquals(option, tensor)) => CodeValue.Unknown,
        _ => value,
    };
}
