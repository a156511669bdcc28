using System.Globalization;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>What a module knows of its parts: what was appended or registered by name, and what its fields held.</summary>
internal sealed partial class Machine
{
    /// <summary>
    /// Notes what the fields of a module hold now, and those of the modules in them. It is done once: a field that is
    /// assigned later is not noted.
    /// </summary>
    public void RegisterFields(Instance module)
    {
        if (module.Module is not { Layer: null, Container: not ContainerKind.Sequence, RegisteredFields.Value.IsNull: true } state)
        {
            return;
        }

        // A container knows its parts, and nothing of the fields of a class that derives from it.
        if (state.RegistersItsParts && state.Known is null)
        {
            _heap.Set(state.RegisteredFields, CodeValue.Unknown);
            return;
        }

        IReadOnlyList<(string Name, CodeValue Value)> fields = state.RegistersItsParts ? state.Known! : FieldsOf(module).ToList();
        _heap.Set(state.RegisteredFields, new Items(fields.Select(field => (CodeValue)new TupleOf(EquatableArray.Of(new Text(field.Name), field.Value))).ToEquatableArray()));
        foreach (var child in fields.SelectMany(field => field.Value is Alternatives several ? several.Options : Enumerable.Repeat(field.Value, 1)).OfType<Instance>())
        {
            RegisterFields(child);
        }
    }

    // A field of which nothing is known may hold a module, if its type says so.
    private IEnumerable<(string Name, CodeValue Value)> FieldsOf(Instance module)
    {
        foreach (var field in module.Fields.Where(field => field.Value.Value is Tensor or Instance { Module: not null } or Alternatives))
        {
            yield return (ModulePaths.FieldName(field.Key), field.Value.Value);
        }

        for (var type = module.Type; type is { HasSource: true }; type = type.Base)
        {
            foreach (var (field, _) in model.FieldsOf(type, Read).Fields)
            {
                if (field.Type.IsModule && module.Fields.TryGetValue(field.Key, out var cell) && cell.Value.IsUnknown)
                {
                    yield return (field.Name, cell.Value);
                }
            }
        }
    }

    // Modules and pairs of a name and a module, alone or in lists.
    private void Append(ModuleState container, IEnumerable<CodeValue> values)
    {
        foreach (var value in values)
        {
            switch (value)
            {
                case Sequence { Known: { } items }:
                    Append(container, items);
                    break;
                case Sequence or Map { Known: null }:
                    _heap.Set(container.Children, CodeValue.Unknown);
                    break;
                case Map { Known: { } pairs }:
                    Append(container, pairs);
                    break;
                case TupleOf { Items: [Text, _] }:
                    AppendChild(container, value);
                    break;
                case TupleOf { Items: [_, var child] }:
                    AppendChild(container, new TupleOf(EquatableArray.Of(new Text("?"), child)));
                    break;
                case Text:
                    break;
                case Opaque:
                    _heap.Set(container.Children, CodeValue.Unknown);
                    break;
                default:
                    var count = container.Known?.Count ?? 0;
                    AppendChild(container, new TupleOf(EquatableArray.Of(new Text(count.ToString(CultureInfo.InvariantCulture)), value)));
                    break;
            }
        }
    }

    private void AppendChild(ModuleState container, CodeValue pair)
    {
        if (container.Children.Value is Items items)
        {
            _heap.Set(container.Children, new Items(items.Values.Items.Add(pair)));
        }

        // A list does that when it is registered itself, and a sequence never does.
        if (container.Container == ContainerKind.None && pair is TupleOf { Items: [_, Instance child] })
        {
            RegisterFields(child);
        }
    }

    // A sequence neither runs nor counts what was not appended to it; a list may count it, but has no index for it.
    private void RegisterByHand(ModuleState module, IReadOnlyList<CodeValue> values)
    {
        if (module.Container == ContainerKind.None)
        {
            Append(module, Named(values));
        }
        else if (module.RegistersItsParts)
        {
            _heap.Set(module.Children, CodeValue.Unknown);
            _heap.Set(module.RegisteredFields, CodeValue.Unknown);
        }
    }

    // append("name", module)
    private static IReadOnlyList<CodeValue> Named(IReadOnlyList<CodeValue> values) =>
        values is [Text, var module] ? new[] { new TupleOf(EquatableArray.Of(values[0], module)) } : values;
}
