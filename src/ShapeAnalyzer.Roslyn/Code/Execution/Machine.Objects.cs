using System.Collections.Immutable;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>Objects, fields, properties and arrays.</summary>
internal sealed partial class Machine
{
    private const int LongestArray = 4096;

    private readonly HashSet<TypeReference> _inTheMaking = new();

    private CodeValue ReadField(FieldExpression field, Frame frame)
    {
        if (field.Field.IsStatic)
        {
            return StaticOf(field.Field).Value;
        }

        return field.Instance is null ? CodeValue.Unknown : ReadField(Evaluate(field.Instance, frame), field.Field);
    }

    private CodeValue ReadField(CodeValue owner, FieldReference field) => owner switch
    {
        Alternatives several => several.Options.Where(option => !option.IsNull).Select(option => ReadField(option, field)).Aggregate(Joining.Join),
        Instance { Module: { } module } when !field.Owner.HasSource => InsideOf(module, field),
        Instance instance => FieldOf(instance, field).Value,
        TupleOf tuple when TupleIndex(field.Name) is { } index && index < tuple.Items.Length => tuple.Items[index],
        _ => Unknown(field.Type),
    };

    // Whoever reaches for what a library's class keeps for itself may change what is registered.
    private CodeValue InsideOf(ModuleState module, FieldReference field)
    {
        _heap.Set(module.RegisteredFields, CodeValue.Unknown);
        return Unknown(field.Type);
    }

    private static Cell FieldOf(Instance instance, FieldReference field) => instance.Field(
        field.Key,
        () => instance.Name is { } name ? Defaults.Unspecified(field.Type, $"{name}.{field.Name}") : Defaults.Of(field.Type));

    // Where an object keeps what is assigned to a property of which no body is known.
    private static string KeyOf(Instance instance, string property) => $"{instance.Type.FullName}.{property}";

    // What a static field holds is known only where nobody assigns it later.
    private Cell StaticOf(FieldReference field)
    {
        if (!_statics.TryGetValue(field, out var cell))
        {
            _statics.Add(field, cell = new Cell(field.Meaning is { Meaning: MemberMeaning.Constant } constant ? LayerValues.From(constant.Value) : Unknown(field.Type)));
            if (field is { Meaning: null, Name: "Empty", Owner.Class: TypeClass.Text })
            {
                cell.Value = new Text(string.Empty);
            }

            if (field is { Meaning: null, Name: "Empty", Type.Class: TypeClass.Sequence or TypeClass.Map, Owner.HasSource: false })
            {
                cell.Value = field.Type.Class == TypeClass.Map ? new Map { Type = field.Type } : new Sequence(Array.Empty<CodeValue>()) { Type = field.Type };
            }

            if ((field.IsConstant || model.IsNeverAssigned(field)) && _initializing.Add(field))
            {
                if (model.InitializerOf(field, Read) is { } initializer)
                {
                    cell.Value = Evaluate(initializer, new Frame(null));
                }
                else if (field.Owner.HasSource && _begun.Add(field.Owner) && model.StaticConstructor(field.Owner) is { } constructor)
                {
                    Invoke(constructor, null, Array.Empty<CodeValue>(), null, new Frame(null));
                }
            }
        }

        return cell;
    }

    private CodeValue ReadProperty(PropertyExpression property, Frame frame)
    {
        var owner = property.Instance is null ? null : Evaluate(property.Instance, frame);
        return owner is Alternatives several
            ? ForEach(several, option => ReadProperty(property, option, frame))
            : ReadProperty(property, owner, frame);
    }

    private CodeValue ReadProperty(PropertyExpression property, CodeValue? owner, Frame frame)
    {
        if (owner is Nothing && property.Property.Name is not ("HasValue" or "Value"))
        {
            throw new ThrownException();
        }

        var isVirtual = property.Property.IsVirtual && property.Instance is not ThisExpression { IsBase: true };
        var reference = property.On is { } on && Actual(on, frame) is { IsParameter: false } known ? model.Override(known, property.Property)
            : isVirtual && owner is Instance { Type: var type } ? model.Override(type, property.Property) : property.Property;
        if (isVirtual && owner is Opaque)
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
            return Invoke(getter, owner, arguments, property, frame);
        }

        return reference.Meaning is { } meaning
            ? Mean(meaning, reference.Owner, reference.Type, owner, Pair(property.Arguments, arguments), property, frame)
            : FrameworkProperty(reference, owner, arguments);
    }

    private CodeValue ReadElement(ElementExpression element, Frame frame)
    {
        var array = Evaluate(element.Array, frame);
        var indices = element.Indices.Select(index => Evaluate(index, frame)).ToList();
        return indices.Count == 1 ? ElementAt(array, indices[0])
            : array is Grid { Cells.Known: { } cells } grid && grid.Position(indices) is { } place ? cells[place]
            : CodeValue.Unknown;
    }

    private CodeValue ElementAt(CodeValue owner, CodeValue index)
    {
        switch (owner)
        {
            case Alternatives several:
                return ForEach(several, option => ElementAt(option, index));
            case Sequence { Known: { } items } when index is RangeOf range:
                return Slice(items, range) is { } part ? new Sequence(part) { Type = ((Sequence)owner).Type } : CodeValue.Unknown;
            case Sequence { Known: { } items } when Position(index, items.Length) is { } position:
                return position >= 0 && position < items.Length ? items[position] : throw new ThrownException();
            case Map map:
                return Get(map, index) ?? CodeValue.Unknown;
            case Text { Content: var content } when index is RangeOf range:
                return Slice(content.Select(letter => (CodeValue)new Text(letter.ToString())).ToImmutableArray(), range) is { } letters ? Texts.Join(string.Empty, letters) : CodeValue.Unknown;
            case Text { Content: var content } when Position(index, content.Length) is { } position && position >= 0 && position < content.Length:
                return new Text(content[position].ToString());
            case Instance { Module: { } module }:
                return Child(module, index);
            default:
                return CodeValue.Unknown;
        }
    }

    private static IEnumerable<CodeValue>? Slice(ImmutableArray<CodeValue> items, RangeOf range)
    {
        var start = range.Start.IsNull ? 0 : Position(range.Start, items.Length);
        var end = range.End.IsNull ? items.Length : Position(range.End, items.Length);
        return start is { } from && end is { } to && from >= 0 && from <= to && to <= items.Length ? items.Skip(from).Take(to - from) : null;
    }

    private Sequence MakeSequence(SequenceExpression sequence, Frame frame)
    {
        var items = new List<CodeValue>();
        var isKnown = true;
        foreach (var element in sequence.Elements)
        {
            if (element is not SpreadExpression spread)
            {
                items.Add(Instance.Copied(Evaluate(element, frame)));
            }
            else if (Enumerate(Evaluate(spread.Source, frame)) is { } spreadItems)
            {
                items.AddRange(spreadItems);
            }
            else
            {
                isKnown = false;
            }
        }

        return isKnown && sequence.Type is { Class: TypeClass.Sequence } type && SequenceKinds.Of(type) is not (SequenceKind.List or SequenceKind.Immutable) ? NewList(type, new Sequence(items))
            : isKnown ? new Sequence(items) { Type = sequence.Type }
            : Sequence.Open(sequence.Type);
    }

    private CodeValue MakeArray(ArrayExpression array, Frame frame)
    {
        var sizes = array.Sizes.Select(size => Evaluate(size, frame)).ToList();
        var count = sizes.Aggregate((CodeValue)new Whole(Dim.One), (product, size) => Operators.Apply(BinaryKind.Multiply, product, size, TypeClass.Whole));
        var cells = array.Elements.Length > 0 ? new Sequence(array.Elements.Select(element => Instance.Copied(Evaluate(element, frame))).ToList())
            : count is Whole { Number.Value: >= 0 and <= LongestArray and var length } ? new Sequence(Enumerable.Range(0, (int)length).Select(_ => Defaults.Of(array.Element)))
            : Sequence.Open();
        return sizes.Count > 1 ? new Grid(sizes.ToEquatableArray(), cells) : cells;
    }

    private CodeValue Create(NewExpression creation, Frame frame)
    {
        var arguments = creation.Arguments.Select(argument => Evaluate(argument.Value, frame)).ToArray();
        var created = Construct(creation, arguments, frame);
        return Initialize(created, creation.Slot, creation.Initializers, frame);
    }

    private CodeValue Initialize(CodeValue created, int slot, ImmutableArray<Expression> initializers, Frame frame)
    {
        if (initializers.Length > 0)
        {
            // A struct is copied into its variable: what the initializers change is the variable's.
            frame.Declare(slot, created);
            foreach (var initializer in initializers)
            {
                Evaluate(initializer, frame);
            }

            return frame[slot].Value;
        }

        return created;
    }

    private CodeValue With(WithExpression with, Frame frame)
    {
        var original = Evaluate(with.Operand, frame);
        if (with.InPlace)
        {
            return Initialize(original, with.Slot, with.Initializers, frame);
        }

        if (original is not Instance instance)
        {
            return CodeValue.Unknown;
        }

        return Initialize(instance.Copy(), with.Slot, with.Initializers, frame);
    }

    private CodeValue Construct(NewExpression creation, CodeValue[] arguments, Frame frame)
    {
        if (creation.Constructor is { Meaning: { } meaning } library)
        {
            return Mean(meaning, creation.Type, creation.Type, null, Pair(creation.Arguments, arguments), creation, frame);
        }

        var type = Actual(creation.Type, frame);
        if (!type.HasSource)
        {
            return creation.Constructor is null && type.Class == TypeClass.Other
                ? type.IsParameter ? CodeValue.Unknown : new Instance(type)
                : NewOfFramework(creation with { Type = type }, arguments);
        }

        return NewObject(type, creation.Constructor, Order(creation.Arguments, arguments), creation, frame);
    }

    /// <summary>A new object of a type with source.</summary>
    public CodeValue NewObject(TypeReference type, MethodReference? constructor, CodeValue[] arguments, Expression? site, Frame? caller)
    {
        if (type.Class is not (TypeClass.Object or TypeClass.Module))
        {
            return type.Class == TypeClass.Sequence ? new Sequence(new Cell(CodeValue.Unknown)) : CodeValue.Unknown;
        }

        var instance = new Instance(type) { Module = type.IsModule ? new ModuleState { Container = type.LibraryType?.Container ?? default } : null, Site = site?.Site ?? -1 };
        if (instance.Module is not null)
        {
            Note(instance);
        }

        // One that needs another of its kind to be made, with nothing that could differ then, needs one more without end.
        var isAlike = arguments.Length == 0;
        if (isAlike && !_inTheMaking.Add(type))
        {
            throw new ThrownException();
        }

        try
        {
            Run(instance, type, constructor, arguments, site);
            return instance;
        }
        finally
        {
            if (isAlike)
            {
                _inTheMaking.Remove(type);
            }
        }
    }

    private void Run(Instance instance, TypeReference type, MethodReference? constructor, CodeValue[] arguments, Expression? site)
    {
        constructor ??= model.DefaultConstructor(type);
        var body = constructor is null ? null : model.BodyOf(constructor, Read);
        Enter(site, () =>
        {
            var frame = new Frame(instance);
            BindParameters(body, arguments, frame);
            if (body is { IsPrimary: true })
            {
                Execute(body.Body, frame);
            }

            if (body is not { ChainsToThis: true })
            {
                InitializeFields(instance, type);
            }

            if (body?.Chain is { } chain)
            {
                RunChain(instance, chain, frame);
            }
            else if (type.Base is { HasSource: true } parent)
            {
                Run(instance, parent, null, Array.Empty<CodeValue>(), site);
            }

            if (body is { IsPrimary: false })
            {
                if (Execute(body.Body, frame) == Completion.Throw && frame.Departures.Count == 0)
                {
                    throw new ThrownException();
                }

                foreach (var way in frame.Departures)
                {
                    _heap.JoinWith(way);
                }
            }

            return CodeValue.Null;
        });
    }

    private void RunChain(Instance instance, CallExpression chain, Frame frame)
    {
        var arguments = chain.Arguments.Select(argument => Evaluate(argument.Value, frame)).ToArray();
        if (chain.Method.Type.HasSource)
        {
            Run(instance, chain.Method.Type, chain.Method, Order(chain.Arguments, arguments), chain);
        }
        else if (instance.Module is { Container: not Libraries.ContainerKind.None } module)
        {
            Append(module, arguments);
        }
    }

    private void InitializeFields(Instance instance, TypeReference type)
    {
        var frame = new Frame(instance);
        foreach (var (field, initializer) in model.FieldsOf(type, Read).Fields)
        {
            var cell = FieldOf(instance, field);
            if (initializer is not null)
            {
                _heap.Set(cell, Evaluate(initializer, frame));
            }
        }
    }
}
