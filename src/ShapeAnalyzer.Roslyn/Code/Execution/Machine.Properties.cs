using System.Collections.Immutable;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>Properties with and without bodies.</summary>
internal sealed partial class Machine
{
    // The accessor of an extension, which may change what it is called on.
    private CodeValue OfExtension(MethodReference accessor, CodeValue receiver, IEnumerable<CodeValue> arguments, PropertyExpression property, Frame frame) => Invoke(
        accessor,
        null,
        arguments.Prepend(receiver).ToArray(),
        property,
        frame,
        inner =>
        {
            if (accessor.Parameters[0].IsOut && property.Instance is { } place && model.BodyOf(accessor, Read) is { } body)
            {
                Assign(place, inner[body.Parameters[0]].Value, frame);
            }
        });

    private CodeValue ReadProperty(PropertyExpression property, Frame frame)
    {
        var owner = property.Instance is null ? null : Evaluate(property.Instance, frame);
        return owner is Alternatives several
            ? ForEach(several, option => ReadProperty(property, option, frame))
            : ReadProperty(property, owner, frame);
    }

    private CodeValue ReadProperty(PropertyExpression property, CodeValue? owner, Frame frame)
    {
        if (owner is Nothing && !property.Property.IsExtension && property.Property.Name is not ("HasValue" or "Value"))
        {
            throw new ThrownException();
        }

        var isVirtual = property.Property.IsVirtual && property.Instance is not ThisExpression { IsBase: true };
        var reference = property.On is { } on && Actual(on, frame) is { IsParameter: false } known ? model.OverrideToRead(known, property.Property)
            : isVirtual && owner is Instance { Type: var type } ? model.OverrideToRead(type, property.Property) : property.Property;
        if (isVirtual && (owner is Opaque || IsOpen(owner, isVirtual)))
        {
            return Unknown(reference.Type);
        }

        if (reference is { Getter: null, Field: { } field })
        {
            return owner is null ? field.IsStatic ? StaticOf(field).Value : CodeValue.Unknown : ReadField(owner, field);
        }

        var arguments = property.Arguments.Select(argument => Evaluate(argument.Value, frame)).ToArray();
        if (reference.Getter is { HasSource: true } getter)
        {
            return reference.IsExtension && owner is not null
                ? OfExtension(getter, owner, arguments, property, frame)
                : Invoke(getter, owner, arguments, property, frame);
        }

        if (reference.IsExtension)
        {
            Forget(new[] { owner ?? CodeValue.Null });
            return Unknown(reference.Type);
        }

        return reference.Meaning is { } meaning
            ? Mean(meaning, reference.Owner, reference.Type, owner, Pair(property.Arguments, arguments), property, frame)
            : FrameworkProperty(reference, owner, arguments);
    }

    private void AssignProperty(PropertyExpression property, CodeValue value, Frame frame)
    {
        var owner = property.Instance is null ? null : Evaluate(property.Instance, frame);
        if (owner is Alternatives several)
        {
            foreach (var option in several.Options.Where(option => !option.IsNull))
            {
                Perhaps(() => AssignProperty(property with { Instance = new ConstantExpression(option) }, value, frame));
            }

            return;
        }

        if (owner is Nothing && !property.Property.IsExtension)
        {
            throw new ThrownException();
        }

        var arguments = property.Arguments.Select(argument => Evaluate(argument.Value, frame)).ToList();
        var reference = owner is Instance { Type: var type } && property.Property.IsVirtual && property.Instance is not ThisExpression { IsBase: true } ? model.OverrideToAssign(type, property.Property) : property.Property;
        switch (owner)
        {
            case not null when reference is { IsExtension: true, Setter: { HasSource: true } setter }:
                OfExtension(setter, owner, arguments.Append(value), property, frame);
                break;
            case not null when reference.IsExtension:
                Forget(new[] { owner });
                break;
            case Instance instance when reference is { Setter: null, Field: { } field }:
                _heap.Set(FieldOf(instance, field), value);
                break;
            case null when reference is { Setter: null, Field: { } field }:
                _heap.Set(StaticOf(field), value);
                break;
            case Instance instance when reference.Setter is { } setter:
                Invoke(setter, instance, arguments.Append(value).ToArray(), property, frame);
                break;
            case null when reference.Setter is { HasSource: true } setter:
                Invoke(setter, null, arguments.Append(value).ToArray(), property, frame);
                break;
            case Instance instance when property.Property.Name != "this[]":
                _heap.Set(instance.Field(KeyOf(instance, reference.Name), () => CodeValue.Unknown), value);
                break;
            case Tensor tensor when property.Property.Meaning is { Layer: { } indexer } meaning:
                AssignPart(tensor, property, meaning, indexer, arguments, value);
                break;
            case not null when arguments.Count > 0:
                AssignElement(owner, arguments, value);
                break;
        }
    }

    // The tensor stays what it is, whatever is put into it; but that must fit.
    private void AssignPart(Tensor tensor, PropertyExpression property, LibraryMember meaning, Layer indexer, List<CodeValue> indices, CodeValue value)
    {
        _put++;
        if (value is not Tensor given)
        {
            return;
        }

        var (arguments, call) = Bind(meaning, indexer, LibraryOf(property.Property.Owner, meaning), Pair(property.Arguments, indices.ToArray()), property);
        var shapes = indices.SelectMany(TensorsWithin).Prepend(tensor).Select(each => each.Shape).ToImmutableArray();
        var part = LayerCall.Run(indexer, arguments, shapes, new NetworkOptions());
        var put = part.Problems.Count > 0 || part.Outputs.Count == 0 ? part
            : LayerCall.Run(TorchCatalog.Operation(AssignedPart.PartAssignment), Arguments.None, ImmutableArray.Create(part.Outputs[0].Shape, given.Shape), new NetworkOptions());
        foreach (var problem in put.Problems)
        {
            Report(problem, put.Layer.Name, (put == part ? tensor : given).Source, shapes, call, call, _stack);
        }
    }
}
