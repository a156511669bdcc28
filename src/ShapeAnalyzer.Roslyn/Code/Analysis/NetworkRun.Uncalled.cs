using System.Collections.Immutable;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>Modules that are made and that nobody calls where they can be seen: still wrong if nothing that they are called with can work.</summary>
internal sealed partial class NetworkRun
{
    // What is inside of what is looked up for each: a network has few, and generated ones may have thousands.
    private const int MostUncalled = 100;

    private void RunUncalled()
    {
        if (_machine.IsExhausted || _machine.HasGaps)
        {
            return;
        }

        var uncalled = _machine.Made.Skip(_madeElsewhere).Where(made => made.Module is { WasCalled: false } && (made.Module.Container == ContainerKind.Sequence || IsOwn(made))).Take(MostUncalled).ToList();
        var inner = new HashSet<Instance>(uncalled.SelectMany(made => ModulePaths.Of(made).Keys.Where(part => !ReferenceEquals(part, made))));
        foreach (var made in uncalled.Where(made => !inner.Contains(made) && !ReferenceEquals(made, _machine.Root) && made.Module is { WasCalled: false }))
        {
            var root = _machine.Root;
            _machine.Root = root is not null && ModulePaths.Of(root).ContainsKey(made) ? root : made;
            var site = new UnknownExpression(null, ImmutableArray<Expression>.Empty) { Site = made.Site };
            Guard(() => Call(made, site));
            _machine.Root = root;
        }
    }

    // Of the user's class, made with arguments that are known here alone.
    private bool IsOwn(Instance made) => made.Type.HasSource && made.Name is null && _machine.Root is null;

    private void Call(Instance made, Expression site)
    {
        var parameters = IsOwn(made) && _model.RunMethod(made.Type, Array.Empty<string>()) is { } method
            ? method.Parameters
            : ImmutableArray.Create(new ParameterReference("input", _model.AnyTensor, 0, false));
        var given = parameters.Select(parameter => new Given(
            parameter,
            parameter.Type.Class == TypeClass.Tensor ? new Tensor(Shape.Unknown, _trace.AddInput(parameter.Name, Shape.Unknown)) : Defaults.Unspecified(parameter.Type, parameter.Name),
            null)).ToArray();
        _machine.RunModule(made, _model.AnyTensor, given, site, new Frame(null));
    }
}
