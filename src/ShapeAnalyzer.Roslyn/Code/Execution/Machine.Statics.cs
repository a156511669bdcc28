using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>Static fields.</summary>
internal sealed partial class Machine
{
    /// <summary>Modules that are made once, when their class is first used.</summary>
    public HashSet<Instance> MadeOnce { get; } = new();

    // The fields whose initializers are being run.
    private readonly Stack<FieldReference> _initialized = new();

    // What a static field holds is known only where nobody assigns it later.
    private Cell StaticOf(FieldReference field)
    {
        // An initializer that asks for a later one gets what is there before it has run.
        if (_initialized.Count > 0 && !_statics.ContainsKey(field) && model.IsInitializedAfter(field, _initialized.Peek()))
        {
            return new Cell(CodeValue.Unknown);
        }

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

            var made = _made.Count;
            if ((field.IsConstant || model.IsNeverAssigned(field)) && _initializing.Add(field))
            {
                if (model.InitializerOf(field, Read) is { } initializer)
                {
                    _initialized.Push(field);
                    try
                    {
                        cell.Value = _heap.Aside(() => Evaluate(initializer, new Frame(null)));
                    }
                    finally
                    {
                        _initialized.Pop();
                    }
                }

                if (field.Owner.HasSource && _begun.Add(field.Owner) && model.StaticConstructor(field.Owner) is { } constructor)
                {
                    _heap.Aside(() => Invoke(constructor, null, Array.Empty<CodeValue>(), null, new Frame(null)));
                }
            }

            MadeOnce.UnionWith(_made.Skip(made));
        }

        return cell;
    }
}
