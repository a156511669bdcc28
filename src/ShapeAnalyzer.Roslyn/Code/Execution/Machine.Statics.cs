using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>Static fields.</summary>
internal sealed partial class Machine
{
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
}
