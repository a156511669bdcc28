using System.Collections.Immutable;
using System.Globalization;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>
/// Modules that <c>forward</c> calls but that the network's library does not know of, so that it neither trains nor
/// saves their parameters.
/// </summary>
internal sealed class UnregisteredModules
{
    private const string Consequence = "neither trained nor saved";

    private static readonly string[] Enumerations = { "parameters", "named_parameters", "state_dict" };

    private readonly CodeModel _model;
    private readonly Library _library;
    private readonly ISet<Instance> _registered;
    private readonly HashSet<Instance> _lost;
    private readonly HashSet<Instance> _placed = new();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    private UnregisteredModules(CodeModel model, Library library, ISet<Instance> registered, IEnumerable<Instance> lost) =>
        (_model, _library, _registered, _lost) = (model, library, registered, new(lost));

    private string RegisterFields => _library.NameOf(MemberMeaning.RegisterFields) + "()";

    /// <summary>The findings of a network that has run; none where it is not sure what is registered.</summary>
    /// <param name="model">The program.</param>
    /// <param name="machine">What ran it.</param>
    /// <param name="root">The network.</param>
    /// <param name="constructed">The modules that were there before it was called.</param>
    public static IEnumerable<CodeFinding> Find(CodeModel model, Machine machine, Instance root, ISet<Instance> constructed)
    {
        if (root.Type.Library is not { } library || library.NameOf(MemberMeaning.RegisterFields) is null || RegisteredModules.Below(root) is not { } registered)
        {
            return Enumerable.Empty<CodeFinding>();
        }

        // Whoever sets a layer's weights makes it for them.
        var search = new UnregisteredModules(model, library, registered, machine.Called.Where(module => !registered.Contains(module) && module.Fields.Count == 0 && ParametersOf(module).Value != 0));
        return search._lost.Count == 0 ? Enumerable.Empty<CodeFinding>() : registered.SelectMany(search.InFieldsOf).Concat(search.MadeAnew(constructed)).ToList();
    }

    private IEnumerable<CodeFinding> InFieldsOf(Instance owner)
    {
        if (owner.Module is not { Layer: null, Container: ContainerKind.None } state || Enumerations.Any(member => _model.Declares(owner.Type, member)))
        {
            yield break;
        }

        var never = new List<(string Name, Instance Module)>();
        foreach (var field in owner.Fields)
        {
            var name = ModulePaths.FieldName(field.Key);
            if (LateIn(field.Value.Value) is { Count: > 0 } late)
            {
                yield return Report(
                    $"'{name}' gets modules after {RegisterFields} was called, so that {_library.Name} does not know them: {TotalOf(late)} {Consequence}; add them before that call",
                    name,
                    late[0]);
            }

            var parts = PartsOf(field.Value.Value).ToList();
            var lost = parts.Where(part => _lost.Contains(part) && _placed.Add(part)).ToList();
            if (lost.Count == 0)
            {
                continue;
            }

            if (state.RegisteredFields.Value.IsNull && field.Value.Value is Instance { Module: not null } module)
            {
                never.Add((name, module));
                continue;
            }

            yield return Report(
                $"'{name}' {Holds(field.Value.Value)}: {TotalOf(lost)} {Consequence}; {Advice(field.Value.Value)}",
                name,
                field.Value.Value is Instance { Module: null } holder ? holder : parts.FirstOrDefault(part => part.Site >= 0) ?? lost[0]);
        }

        // Once for a class, however many of its modules there are.
        if (never.Count > 0 && _told.Add(owner.Type.FullName))
        {
            var lost = never.SelectMany(field => PartsOf(field.Module)).Where(_lost.Contains).Distinct().ToList();
            yield return Report(
                $"'{owner.Type.Name}' never calls {RegisterFields}, so that {_library.Name} does not know its modules {string.Join(", ", never.Select(field => $"'{field.Name}'"))}: {TotalOf(lost)} {Consequence}; call it at the end of the constructor",
                never[0].Name,
                never[0].Module,
                owner);
        }
    }

    // Not to be found in any field: a property without a field, or a local variable.
    private IEnumerable<CodeFinding> MadeAnew(ISet<Instance> constructed) => _lost
        .Where(module => !_placed.Contains(module) && !constructed.Contains(module) && module.Site >= 0)
        .Select(module => new CodeFinding(
            Core.Rules.MadeAnew,
            $"'{module.Module!.Layer!.Name}' is made anew each time that this runs, with new random weights, and {TotalOf(new[] { module }, "its")} {Consequence}: make it once, in the constructor, and keep it in a field",
            ImmutableArray.Create(module.Site),
            Reporter.Properties(module.Module.Layer.Name, null, null, null)));

    // At the module, or where what holds it is made, if that is of another class.
    private static CodeFinding Report(string message, string name, params Instance[] at) => new(
        Core.Rules.NotRegistered,
        message,
        at.Select(each => each.Site).ToImmutableArray(),
        Reporter.Properties(name, null, null, null))
    {
        Layer = name,
    };

    // What a list that is registered got after that.
    private List<Instance> LateIn(CodeValue value) => value is Instance { Module: { RegistersItsParts: true, Known: { } parts } } list && _registered.Contains(list)
        ? parts.SelectMany(part => PartsOf(part.Child)).Where(part => _lost.Contains(part) && _placed.Add(part)).ToList()
        : new();

    // Nearest first: what a list holds before what that holds. A module that is registered answers for its own fields.
    private IEnumerable<Instance> PartsOf(CodeValue value)
    {
        var seen = new HashSet<CodeValue>();
        var open = new Queue<CodeValue>(new[] { value });
        while (open.Count > 0)
        {
            var next = open.Dequeue();
            if ((next is (Instance or Sequence or Map) && !seen.Add(next)) || (next is Instance { Module: not null } other && _registered.Contains(other)))
            {
                continue;
            }

            if (next is Instance { Module: not null } module)
            {
                yield return module;
            }

            foreach (var part in Inside(next))
            {
                open.Enqueue(part);
            }
        }
    }

    private static IEnumerable<CodeValue> Inside(CodeValue value) => value switch
    {
        Sequence { Known: { } items } => items,
        Map { Known: { } pairs } => pairs,
        TupleOf tuple => tuple.Items,
        Alternatives several => several.Options,
        Instance instance => instance.Fields.Select(field => field.Value.Value).Concat((instance.Module?.Known ?? Array.Empty<(string, CodeValue)>()).Select(child => child.Item2)),
        _ => Enumerable.Empty<CodeValue>(),
    };

    private string Holds(CodeValue value) => value switch
    {
        Map => $"keeps modules in a dictionary, which {_library.Name} does not register",
        Sequence => $"keeps modules in an array or list, which {_library.Name} does not register",
        TupleOf => $"keeps modules in a tuple, which {_library.Name} does not register",
        Instance { Module: not null } => $"is assigned after {RegisterFields} was called, so that {_library.Name} does not know it",
        _ => $"keeps modules in an object that is no module, which {_library.Name} does not register",
    };

    private string Advice(CodeValue value) => value switch
    {
        Map => $"keep them in a {_library.NameOf(ContainerKind.Dictionary)}",
        Sequence => $"keep them in a {_library.NameOf(ContainerKind.List)} or {_library.NameOf(ContainerKind.Sequence)}",
        TupleOf => "give each a field of its own",
        Instance { Module: not null } => "assign it before that call, once",
        _ => "make its class a module",
    };

    private static string TotalOf(IEnumerable<Instance> modules, string whose = "their")
    {
        var total = modules.Aggregate(Dim.Zero, (sum, module) => sum + ParametersOf(module));
        return total.Value is { } known ? $"{whose} {known.ToString("N0", CultureInfo.InvariantCulture)} parameters are" : $"{whose} parameters are";
    }

    private static Dim ParametersOf(Instance module) => module.Module is not { } state ? Dim.Zero
        : state.Weights.Where(weight => !weight.IsBuffer && weight.IsCertain).Aggregate(Dim.Zero, (sum, weight) => sum + weight.Count.Value);
}
