namespace ShapeAnalyzer.Code;

/// <summary>Fields.</summary>
internal sealed partial class Machine
{
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

    private void AssignField(Expression owner, FieldReference field, CodeValue value, Frame frame)
    {
        switch (Evaluate(owner, frame))
        {
            case Instance instance:
                _heap.Set(FieldOf(instance, field), value);
                break;
            case Alternatives several:
                foreach (var option in several.Options)
                {
                    Perhaps(() => AssignField(new ConstantExpression(option), field, value, frame));
                }

                break;
            case Nothing:
                throw new ThrownException();
            case TupleOf tuple when TupleIndex(field.Name) is { } index && index < tuple.Items.Length:
                Assign(owner, new TupleOf(tuple.Items.Items.SetItem(index, value)), frame);
                break;
        }
    }

    private static int? TupleIndex(string name) =>
        name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var number) ? number - 1 : null;
}
