using System.Collections.Immutable;

namespace ShapeAnalyzer.Code;

/// <summary>Assignments to several targets at once.</summary>
internal sealed partial class Machine
{
    private void AssignAll(TupleExpression targets, CodeValue value, Frame frame) => AssignAll(
        targets,
        value switch
        {
            TupleOf tuple => tuple.Items.Items.ToArray(),
            Instance instance => Deconstruct(instance, targets.Items.Length),
            _ => null,
        },
        frame);

    private void AssignAll(TupleExpression targets, CodeValue[]? parts, Frame frame)
    {
        for (var i = 0; i < targets.Items.Length; i++)
        {
            Assign(targets.Items[i], parts is not null && i < parts.Length ? parts[i] : CodeValue.Unknown, frame);
        }
    }

    private CodeValue[]? Deconstruct(Instance instance, int count)
    {
        if (model.Deconstruction(instance.Type, count) is not { } deconstruction)
        {
            return null;
        }

        return deconstruction.Method is { } method && model.BodyOf(method, Read) is not null
            ? Parts(method, instance, Array.Empty<CodeValue>(), count)
            : deconstruction.Properties.Select(property => ReadProperty(new PropertyExpression(null, property, ImmutableArray<Argument>.Empty), instance, new Frame(instance))).ToArray();
    }

    // What a method leaves in the last of its parameters.
    private CodeValue[]? Parts(MethodReference method, CodeValue? receiver, CodeValue[] arguments, int count)
    {
        var parts = new CodeValue[count];
        Invoke(method, receiver, arguments.Concat(Enumerable.Repeat(CodeValue.Unknown, count)).ToArray(), null, new Frame(receiver), inner =>
        {
            for (var i = 0; i < count && model.BodyOf(method, Read) is { } body; i++)
            {
                parts[i] = inner[body.Parameters[arguments.Length + i]].Value;
            }
        });
        return parts.Any(part => part is null) ? null : parts;
    }
}
