using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>The object whose method is executed, where its class is no module: it holds what nobody can change after it is made.</summary>
internal sealed partial class NetworkRun
{
    private int _madeElsewhere;

    private Instance This(MethodReference method)
    {
        var named = new Instance(method.Type) { Name = "this" };
        if (method.Name == ".ctor" || method.Type.Class != TypeClass.Object || !_model.HasLastingFields(method.Type))
        {
            return named;
        }

        Instance? made = null;
        Guard(() =>
        {
            var (constructor, arguments) = _model.Constructor(method.Type, null);
            made = _machine.NewObject(method.Type, constructor, arguments, null, null) as Instance;
        });

        // What is wrong in there is shown there.
        _machine.Findings.Clear();
        _madeElsewhere = _machine.Made.Count;
        foreach (var field in _model.LastingFields(method.Type))
        {
            if (made is not null && made.Fields.TryGetValue(field.Key, out var cell) && Lasts(cell.Value))
            {
                named.Field(field.Key, () => cell.Value);
            }
        }

        return named;
    }

    // A list can be filled later, and so can an empty sequence.
    private static bool Lasts(CodeValue value) => value switch
    {
        Instance { Module: { } module } instance => instance.Type.HasSource || module.Layer is not null || module.Known?.Count > 0,
        Whole or Real or Flag or Text or EnumMember or Tensor => true,
        _ => false,
    };
}
