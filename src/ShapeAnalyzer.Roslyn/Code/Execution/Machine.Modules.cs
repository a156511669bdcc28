using System.Collections.Immutable;
using System.Globalization;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>Modules: making them, their children, and calling them.</summary>
internal sealed partial class Machine
{
    private readonly List<Instance> _made = new();
    private readonly Dictionary<(Layer, Arguments), LayerCall> _uncalled = new();
    private readonly HashSet<Instance> _called = new();
    private Dictionary<Instance, string>? _paths;
    private int _pathsOf;

    /// <summary>All modules of a library that were made, in order.</summary>
    public IReadOnlyList<Instance> Made => _made;

    /// <summary>All modules of a library that were called.</summary>
    public IReadOnlyCollection<Instance> Called => _called;

    /// <summary>The module whose parts names are relative to.</summary>
    public Instance? Root { get; set; }

    private Instance MakeModule(LibraryMember meaning, Layer layer, Library library, TypeReference type, IReadOnlyList<Given> given, Expression site)
    {
        var (arguments, origin) = Bind(meaning, layer, library, given, site);
        arguments = SizesGiven(meaning, given).Aggregate(arguments, (all, size) => all.With(size.Name, size.Value));
        var call = Uncalled(layer, arguments);
        var module = new ModuleState { Layer = layer, Arguments = arguments, Weights = call.Weights, Origin = origin };

        // What is wrong with the arguments alone is wrong whether it is called or not.
        foreach (var problem in call.Problems)
        {
            Report(problem, layer.Name, null, ImmutableArray<Shape>.Empty, origin, origin, _stack);
        }

        return Note(new Instance(type) { Module = module, Site = site.Site });
    }

    private static IEnumerable<(string Name, Value Value)> SizesGiven(LibraryMember meaning, IReadOnlyList<Given> given) =>
        meaning.Sizes.Length > 0 && given.Select(argument => argument.Value).OfType<Tensor>().FirstOrDefault()?.Shape is { HasRank: true } shape && shape.Rank == meaning.Sizes.Length
            ? meaning.Sizes.Zip(shape.Dims, (name, size) => (name, Value.Of(size)))
            : Enumerable.Empty<(string, Value)>();

    // A layer before its first call. Networks repeat their blocks, and with them the arguments.
    private LayerCall Uncalled(Layer layer, Arguments arguments)
    {
        if (!_uncalled.TryGetValue((layer, arguments), out var call))
        {
            call = LayerCall.Run(layer, arguments, Enumerable.Repeat(Shape.Unknown, Math.Max(1, layer.InputCount.AtLeast)).ToImmutableArray(), new NetworkOptions());
            _uncalled.Add((layer, arguments), call);
        }

        return call;
    }

    private Instance Note(Instance module)
    {
        _made.Add(module);
        return module;
    }

    /// <summary>Calls a module.</summary>
    public CodeValue RunModule(CodeValue? receiver, TypeReference type, IReadOnlyList<Given> given, Expression site, Frame frame, bool isBase = false)
    {
        // Modules within modules are no calls, but may be as deep and as many.
        Step();
        if (receiver is Alternatives several)
        {
            return ForEach(several, option => RunModule(option, type, given, site, frame, isBase));
        }

        if (receiver is not Instance { Module: { } module } instance)
        {
            return Unknown(type);
        }

        if (!module.HasHooks.Value.Equals(CodeValue.False))
        {
            module.WasCalled = true;
            _called.Add(instance);
            Forget(given.Select(argument => argument.Value));
            return Unknown(type);
        }

        if (!isBase && instance.Type.HasSource && model.RunMethod(instance.Type, given.Count) is { } method)
        {
            return Invoke(method, instance, given.Select(argument => argument.Value).ToArray(), site, frame);
        }

        var tensors = new List<Tensor?>();
        var isKnown = true;
        foreach (var argument in given)
        {
            if (argument.Value is Tensor or TupleOf or Sequence or Nothing || LayerValues.HoldsTensors(argument.Parameter.Type))
            {
                isKnown &= LayerValues.TryCollect(argument.Value, argument.Parameter.Type, tensors);
            }
        }

        module.WasCalled |= tensors.Count > 0 && tensors[0]?.Shape.HasRank == true;
        _called.Add(instance);
        if (!isKnown || !KeepsItsWeights(instance))
        {
            return Unknown(type);
        }

        return module.Layer is { } layer ? RunLeaf(instance, module, layer, type, tensors, given, site)
            : module.Container == ContainerKind.Sequence && _stack.Count < MostCalls ? RunSequence(module, type, given, site, frame)
            : Unknown(type);
    }

    private CodeValue RunLeaf(Instance instance, ModuleState module, Layer layer, TypeReference type, List<Tensor?> tensors, IReadOnlyList<Given> given, Expression site)
    {
        var library = instance.Type.Library ?? model.Libraries[0];
        var (arguments, call) = Bind(new LibraryMember(layer.Name, MemberMeaning.Module, layer), layer, library, given.Where(argument => !LayerValues.HoldsTensors(argument.Parameter.Type)), site);
        var all = arguments.Items.IsEmpty ? module.Arguments : new Arguments(module.Arguments.Items.Concat(arguments.Items).ToEquatableArray());
        return Give(RunLayer(layer, NameOf(instance, layer), all, tensors, module, module.Origin!, call), type);
    }

    private CodeValue RunSequence(ModuleState module, TypeReference type, IReadOnlyList<Given> given, Expression site, Frame frame)
    {
        if (module.Known is not { } children)
        {
            return Unknown(type);
        }

        // A child that fails is shown where it is made, since all of them are called at one place.
        _stack.Add(site.Site);
        try
        {
            foreach (var (_, child) in children)
            {
                var made = child is Instance { Site: >= 0 and var origin } ? new UnknownExpression(null, ImmutableArray<Expression>.Empty) { Site = origin } : site;
                var result = RunModule(child, type, given, made, frame);
                given = new[] { new Given(given.Count > 0 ? given[0].Parameter : new ParameterReference("input", type, 0, false), result, null) };
            }
        }
        finally
        {
            _stack.RemoveAt(_stack.Count - 1);
        }

        return given.Count > 0 ? given[0].Value : Unknown(type);
    }

    // In the order of registration; null where there may be others.
    private static IEnumerable<(string Name, CodeValue Child)>? ChildrenOf(ModuleState module) =>
        module.RegistersItsParts ? module.KnownFields
        : module.Known is not { } children || module.KnownFields is not { } fields ? null
        : children.Concat(fields.Where(field => field.Child is Instance or Alternatives && children.All(child => !ReferenceEquals(child.Child, field.Child))));

    private static CodeValue? Registered(Instance instance, string name) =>
        (instance.Module!.Known ?? Array.Empty<(string Name, CodeValue Child)>())
            .Concat(instance.Module.KnownFields ?? Array.Empty<(string Name, CodeValue Child)>())
            .Where(child => child.Name == name)
            .Select(child => child.Child)
            .LastOrDefault();

    private CodeValue Child(ModuleState module, CodeValue index)
    {
        if (module.Known is not { } children)
        {
            return CodeValue.Unknown;
        }

        switch (index)
        {
            case Text name:
                return children.FirstOrDefault(child => child.Name == name.Content).Child ?? CodeValue.Unknown;
            case RangeOf range when Slice(children.Select(child => child.Child).ToImmutableArray(), range) is { } part:
                var container = new ModuleState { Container = module.Container };
                Append(container, part);
                return new Instance(model.AnyModule) { Module = container };
            case var _ when Position(index, children.Count) is { } position:
                return position >= 0 && position < children.Count ? children[position].Child : throw new ThrownException();
            default:
                return CodeValue.Unknown;
        }
    }

    private void SetChild(ModuleState module, CodeValue index, CodeValue value)
    {
        if (module.Children.Value is not Items items)
        {
            return;
        }

        if (index is Text)
        {
            var at = items.Values.Items.ToList().FindIndex(pair => pair is TupleOf { Items: [Text name, _] } && name.Equals(index));
            var entry = new TupleOf(EquatableArray.Of(index, value));
            _heap.Set(module.Children, new Items(at < 0 ? items.Values.Items.Add(entry) : items.Values.Items.SetItem(at, entry)));
        }
        else if (Position(index, items.Values.Length) is { } position && position >= 0 && position < items.Values.Length && items.Values[position] is TupleOf old)
        {
            _heap.Set(module.Children, new Items(items.Values.Items.SetItem(position, new TupleOf(EquatableArray.Of(old.Items[0], value)))));
        }
        else
        {
            _heap.Set(module.Children, CodeValue.Unknown);
        }
    }

    private string NameOf(Instance module, Layer layer)
    {
        if (Root is null)
        {
            return layer.Name;
        }

        if (_paths is null || (!_paths.ContainsKey(module) && _pathsOf != _made.Count))
        {
            (_paths, _pathsOf) = (ModulePaths.Of(Root), _made.Count);
        }

        return !_paths.TryGetValue(module, out var path) || path.Length == 0 ? layer.Name
            : char.IsDigit(path[0]) ? $"{layer.Name} {path}"
            : path;
    }
}
