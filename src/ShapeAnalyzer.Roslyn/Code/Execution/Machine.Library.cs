using System.Collections.Immutable;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>Members that a library's table gives a meaning.</summary>
internal sealed partial class Machine
{
    private CodeValue Mean(LibraryMember meaning, TypeReference owner, TypeReference type, CodeValue? receiver, List<Given> given, Expression site, Frame frame)
    {
        var library = LibraryOf(owner, meaning);
        switch (meaning.Meaning)
        {
            case MemberMeaning.Operation when meaning.Layer is { } layer:
                return Operate(meaning, layer, library, type, receiver, given, site);
            case MemberMeaning.Module when meaning.Layer is { } layer:
                return MakeModule(meaning, layer, library, type, given, site);
            case MemberMeaning.Container:
                var container = new ModuleState { Container = meaning.Container };
                Append(container, given.Select(argument => argument.Value));
                return Note(new Instance(type) { Module = container, Site = site.Site });
            case MemberMeaning.Append:
                if (receiver is Instance { Module: { } appended })
                {
                    Append(appended, Named(given.Select(argument => argument.Value).ToList()));
                }

                return receiver ?? CodeValue.Null;
            case MemberMeaning.Parameter:
                ChoosesTrained |= given.Any(argument => model.IsTrainingSwitch(argument.Parameter.Name) && argument.Value is not Flag { IsSet: true });
                return (given.Select(argument => argument.Value).OfType<Tensor>().FirstOrDefault() ?? Tensor.Unknown) with { IsParameter = true, Key = new() };
            case MemberMeaning.Same:
                return Same(receiver, given, type);
            case MemberMeaning.RegisterFields:
                if (receiver is Instance self)
                {
                    RegisterFields(self);
                }

                return CodeValue.Null;
            case MemberMeaning.Register:
                if (receiver is Instance { Module: { } registering })
                {
                    RegisterByHand(registering, given.Select(argument => argument.Value).ToList());
                }

                return given.Count > 0 ? given[given.Count - 1].Value : CodeValue.Null;
            case MemberMeaning.Hook:
                Forget(given.Select(argument => argument.Value));
                foreach (var option in receiver is Alternatives choice ? choice.Options.OfType<Instance>() : new[] { receiver }.OfType<Instance>())
                {
                    if (option.Module is { } hooked)
                    {
                        _heap.Set(hooked.HasHooks, CodeValue.True);
                    }
                }

                return Unknown(type);
            case MemberMeaning.Children:
                return receiver is Instance { Module: { } parent } && ChildrenOf(parent) is { } registered
                    ? new Sequence(registered.Select(child => type.Elements.FirstOrDefault()?.Class == TypeClass.Tuple ? new TupleOf(EquatableArray.Of(new Text(child.Name), child.Child)) : child.Child))
                    : new Sequence(new Cell(CodeValue.Unknown));
            case MemberMeaning.Registered:
                return receiver is Instance { Module: not null } holder && given.FirstOrDefault()?.Value is Text wanted
                    ? Registered(holder, wanted.Content) ?? Unknown(type)
                    : Unknown(type);
            case MemberMeaning.Weight:
                return receiver is Instance { Module.Layer: not null } weighted ? WeightOf(weighted, meaning.Name) : Unknown(type);
            case MemberMeaning.Argument:
                return receiver is Instance { Module: { Layer: not null, Arguments: var made } } ? LayerValues.From(made[meaning.Renames[0].To] ?? Value.Unknown) : Unknown(type);
            case MemberMeaning.Elements:
                return TensorOf(receiver, given)?.Shape is { HasRank: true } held && held.SizeOrUnknown().Value is >= 0 and <= LongestArray and var length
                    ? new Sequence(Enumerable.Repeat(CodeValue.Unknown, (int)length))
                    : new Sequence(new Cell(CodeValue.Unknown));
            case MemberMeaning.FromElements:
                return new Tensor(given.FirstOrDefault()?.Value switch
                {
                    Tensor same => same.Shape,
                    Sequence { Known: { } numbers } when numbers.All(number => number is not (Sequence or Grid or TupleOf)) => Shape.Of(Dim.Of(numbers.Length)),
                    Grid grid => Shape.Of(grid.Sizes.Select(size => size is Whole { Number: var number } ? number : Dim.Unknown)),
                    not null when given[0].Parameter.Type.Class is TypeClass.Whole or TypeClass.Real or TypeClass.Flag => Shape.Of(),
                    _ => Shape.Unknown,
                });
            case MemberMeaning.Shape:
                return TensorOf(receiver, given)?.Shape is { HasRank: true } shape
                    ? new Sequence(shape.Dims.Select(CodeValue.Of))
                    : new Sequence(new Cell(CodeValue.Unknown));
            case MemberMeaning.Size:
                return SizeOf(TensorOf(receiver, given)?.Shape, given.Select(argument => argument.Value).OfType<Whole>().FirstOrDefault());
            case MemberMeaning.Rank:
                return TensorOf(receiver, given)?.Shape is { HasRank: true, Rank: var rank } ? new Whole(Dim.Of(rank)) : CodeValue.Unknown;
            case MemberMeaning.ElementCount:
                return TensorOf(receiver, given)?.Shape is { HasRank: true } counted ? CodeValue.Of(counted.SizeOrUnknown()) : CodeValue.Unknown;
            case MemberMeaning.Constant:
                return LayerValues.From(meaning.Value);
            case MemberMeaning.List:
                return new Constant(Value.Of(InPlaces(given)));
            default:
                return Unknown(type);
        }
    }

    private CodeValue Operate(LibraryMember meaning, Layer layer, Library library, TypeReference type, CodeValue? receiver, IReadOnlyList<Given> given, Expression site)
    {
        var tensors = new List<Tensor?>();
        var isKnown = true;
        if (receiver is Tensor or Opaque)
        {
            tensors.Add(receiver as Tensor ?? Tensor.Unknown);
        }

        foreach (var argument in given)
        {
            if (LayerValues.HoldsTensors(argument.Parameter.Type))
            {
                isKnown &= LayerValues.TryCollect(argument.Value, argument.Parameter.Type, tensors);
            }
            else
            {
                tensors.AddRange(TensorsWithin(argument.Value));
            }
        }

        if (!isKnown)
        {
            return Give(null, type);
        }

        var (arguments, call) = Bind(meaning, layer, library, given.Where(argument => !LayerValues.HoldsTensors(argument.Parameter.Type)), site);
        return Give(RunLayer(layer, layer.Name, arguments, tensors, null, call, call), type);
    }

    // By the places of the parameters: those that are left out before the last one given are null.
    private static IEnumerable<Value> InPlaces(List<Given> given) =>
        Enumerable.Range(0, given.Count == 0 ? 0 : given.Max(argument => argument.Parameter.Ordinal) + 1)
            .Select(place => given.FirstOrDefault(argument => argument.Parameter.Ordinal == place) is { } found ? LayerValues.Of(found.Value) : Value.Null);

    // A tensor among indices is a further input.
    private static IEnumerable<Tensor> TensorsWithin(CodeValue value) => value switch
    {
        Tensor tensor => new[] { tensor },
        Sequence { Known: { } items } => items.SelectMany(TensorsWithin),
        _ => Enumerable.Empty<Tensor>(),
    };

    private static CodeValue Same(CodeValue? receiver, List<Given> given, TypeReference type) =>
        receiver is Tensor or Instance { Module: not null } ? receiver
        : given.FirstOrDefault(argument => argument.Value is Tensor or TupleOf or Instance)?.Value is { } value
            ? given.Count(argument => argument.Value is Tensor) > 1 && type.Class == TypeClass.Tuple ? new TupleOf(given.Select(argument => argument.Value).ToEquatableArray()) : value
            : given.Count == 1 && type.Class != TypeClass.Tensor ? given[0].Value
            : Unknown(type);

    // The one that was assigned, else the one that it was made with. A layer without a bias has none.
    private CodeValue WeightOf(Instance module, string name) =>
        AssignedWeight(module, name) is { } assigned ? assigned
        : module.Module!.Weights.FirstOrDefault(weight => weight.Name == name) is not { } weight ? CodeValue.Null
        : weight.IsCertain ? new Tensor(Shape.Of(weight.Shape)) { IsParameter = !weight.IsBuffer, Key = weight.IsBuffer ? null : ParameterOf(module, weight) }
        : Tensor.Unknown;

    private ParameterKey ParameterOf(Instance module, Weight weight)
    {
        var library = module.Type.Library ?? model.Libraries[0];
        return library.SharesWeights.Contains(module.Module!.Layer!.Name) ? module.Module.KeyOf(weight.Name)
            : library.WrapsWeights.Contains(module.Module.Layer.Name) ? new()
            : ParameterKey.Uncertain;
    }

    /// <summary>The weight that was assigned to a layer instead of its own, or null for none; null where there is no such assignment.</summary>
    public static CodeValue? AssignedWeight(Instance module, string name) =>
        module.Fields.TryGetValue(KeyOf(module, name), out var assigned) ? assigned.Value : null;

    // Whatever is assigned to a layer: its output is what its arguments say as long as its weights are of those sizes.
    private static bool KeepsItsWeights(Instance module) => module.Module!.Weights.All(weight =>
        AssignedWeight(module, weight.Name) is not { } assigned || assigned.IsNull
        || (assigned is Tensor { Shape: { HasRank: true } shape } && weight.IsCertain && SameShape.FirstDifference(shape, Shape.Of(weight.Shape)) is null && shape.Dims.All(size => !size.IsUnknown)));

    private static Tensor? TensorOf(CodeValue? receiver, IReadOnlyList<Given> given) =>
        receiver as Tensor ?? given.Select(argument => argument.Value).OfType<Tensor>().FirstOrDefault();

    private static CodeValue SizeOf(Shape? shape, Whole? axis) =>
        shape is null || axis?.Number.Value is not { } index ? CodeValue.Unknown
        : shape.HasRank ? index >= -shape.Rank && index < shape.Rank ? CodeValue.Of(shape[(int)index]) : throw new ThrownException()
        : index < 0 ? CodeValue.Of(shape.FromEnd((int)index))
        : CodeValue.Unknown;

    private Library LibraryOf(TypeReference owner, LibraryMember meaning) =>
        owner.Library ?? model.Libraries.FirstOrDefault(library => library.Find(owner.FullName)?.Members[meaning.Name].Contains(meaning) == true) ?? model.Libraries[0];

    private static bool IsRun(MethodReference method) => method.Type.Library is { } library && library.RunMethods.Contains(method.Name);
}
