using System.Collections.Immutable;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>What executing one class or method has shown.</summary>
internal sealed record NetworkResult(ImmutableArray<CodeFinding> Findings, Trace Trace, Instance? Root, CodeValue Output, bool IsExhausted, SourcesRead Read)
{
    /// <summary>For each layer of the trace the site where it is made.</summary>
    public ImmutableArray<int> Origins { get; init; } = ImmutableArray<int>.Empty;

    /// <summary>Whether a parameter was made that may not be trained.</summary>
    public bool ChoosesTrained { get; init; }
}

/// <summary>Executes a network: makes the module, then calls it with the inputs that are known.</summary>
internal sealed partial class NetworkRun
{
    private readonly CodeModel _model;
    private readonly CheckOptions _options;
    private readonly Trace _trace = new(new NetworkOptions(DataFormats.ChannelsFirst) { WritesBatch = true });
    private readonly Machine _machine;
    private CodeValue _output = CodeValue.Unknown;
    private HashSet<Instance>? _constructed;

    private NetworkRun(CodeModel model, CheckOptions options, CancellationToken cancellation)
    {
        (_model, _options) = (model, options);
        _machine = new Machine(model, _trace, cancellation);
    }

    /// <summary>A class that derives from a library's module.</summary>
    public static NetworkResult OfType(CodeModel model, TypeReference type, NetworkRequest request, CheckOptions options, CancellationToken cancellation)
    {
        var result = Once(model, type, request, options, cancellation);
        return request.Inputs.IsEmpty && !result.Findings.Any(IsProven) ? TryRanks(result, model, type, request, options, cancellation) : result;
    }

    private static NetworkResult Once(CodeModel model, TypeReference type, NetworkRequest request, CheckOptions options, CancellationToken cancellation)
    {
        var run = new NetworkRun(model, options, cancellation);
        return run.Finish(() => run.RunType(type, request));
    }

    /// <summary>A method or an initializer outside of modules.</summary>
    public static NetworkResult OfMember(CodeModel model, MethodReference? method, Expression? initializer, CheckOptions options, CancellationToken cancellation, params Shape[] inputs)
    {
        var run = new NetworkRun(model, options, cancellation);
        return run.Finish(() => run.RunMember(method, initializer, inputs));
    }

    private void RunType(TypeReference type, NetworkRequest request)
    {
        if (Make(type, request) is not Instance { Module: not null } root)
        {
            return;
        }

        _machine.Root = root;
        if (request.Arguments is null)
        {
            // Nobody says that it is the whole: whoever keeps it registers it, and its fields then.
            _machine.RegisterFields(root);
        }

        _constructed = new(_machine.Made);
        if (_model.RunMethod(root.Type, request.Inputs.Select(input => input.Name).ToList()) is not { } method)
        {
            _output = root.Module.Container == ContainerKind.Sequence ? RunSequence(root, request) : _output;
            return;
        }

        var inputs = request.Inputs.ToList();
        var arguments = new List<CodeValue>();
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type is { Class: TypeClass.Sequence or TypeClass.Tuple } several && several.Elements.Length > 0 && several.Elements.All(element => element.Class == TypeClass.Tensor) && inputs.Count > 0)
            {
                arguments.Add(Gather(several, parameter.Name, inputs));
                continue;
            }

            var index = inputs.FindIndex(input => input.Name == parameter.Name);
            index = index < 0 && parameter.Type.Class == TypeClass.Tensor ? inputs.FindIndex(input => input.Name is null || method.Parameters.All(each => each.Name != input.Name)) : index;
            if (index >= 0)
            {
                arguments.Add(Given(parameter.Name, inputs[index]));
                inputs.RemoveAt(index);
            }
            else if (parameter.Default is { } absent)
            {
                // Nobody knows whether an optional argument is given, unless the inputs are stated.
                arguments.Add(request.Inputs.IsEmpty ? CodeValue.Unknown : absent);
            }
            else if (parameter.MayBeNull && !request.Inputs.IsEmpty)
            {
                // The inputs that are stated are all that there are.
                arguments.Add(CodeValue.Null);
            }
            else
            {
                arguments.Add(parameter.Type.Class == TypeClass.Tensor
                    ? Given(parameter.Name, AnyInput)
                    : Defaults.Unspecified(parameter.Type, parameter.Name));
            }
        }

        _output = _machine.Invoke(method, root, arguments.ToArray(), null, new Frame(root));
    }

    private static readonly RequestedInput AnyInput = new(null, Shape.Unknown);

    private Tensor Given(string name, RequestedInput input) => new(input.Shape, _trace.AddInput(name, input.Shape, input.IsBatched));

    // A class that adds nothing to a sequence but its parts.
    private CodeValue RunSequence(Instance root, NetworkRequest request)
    {
        var given = request.Inputs.IsEmpty ? AnyInput : request.Inputs[0];
        var parameter = new ParameterReference(given.Name ?? "input", _model.AnyTensor, 0, false);
        var input = Given(parameter.Name, given);
        return _machine.RunModule(root, _model.AnyTensor, new[] { new Given(parameter, input, null) }, new UnknownExpression(null, ImmutableArray<Expression>.Empty), new Frame(root));
    }

    // An array of tensors takes all inputs that are left, a tuple as many as it has items; or those of that name.
    private CodeValue Gather(TypeReference type, string name, List<RequestedInput> inputs)
    {
        var candidates = inputs.Any(input => input.Name == name) ? inputs.Where(input => input.Name == name) : inputs;
        var taken = candidates.Take(type.Class == TypeClass.Tuple ? type.Elements.Length : inputs.Count).ToList();
        foreach (var input in taken)
        {
            inputs.Remove(input);
        }

        var tensors = taken.Select((input, i) => (CodeValue)Given(input.Name == name || input.Name is null ? $"{name}[{i}]" : input.Name, input)).ToList();
        return type.Class == TypeClass.Sequence ? new Sequence(tensors)
            : new TupleOf(tensors.Concat(Enumerable.Repeat<CodeValue>(Tensor.Unknown, type.Elements.Length)).Take(type.Elements.Length).ToEquatableArray());
    }

    private CodeValue Make(TypeReference type, NetworkRequest request)
    {
        if (request.Factory is { } name && _model.Factory(type, name) is { } factory)
        {
            return _machine.Invoke(factory, null, Array.Empty<CodeValue>(), null, new Frame(null));
        }

        var (constructor, arguments) = _model.Constructor(type, request.Arguments);
        return _machine.NewObject(type, constructor, arguments, null, null);
    }

    private void RunMember(MethodReference? method, Expression? initializer, Shape[] inputs)
    {
        if (initializer is not null)
        {
            _output = _machine.Evaluate(initializer, new Frame(null));
        }
        else if (method is not null)
        {
            _output = _machine.Invoke(
                method,
                method.IsStatic ? null : This(method),
                method.Parameters.Select((parameter, i) => i < inputs.Length
                    ? new Tensor(inputs[i], _trace.AddInput(parameter.Name, inputs[i]))
                    : Defaults.Unspecified(parameter.Type, parameter.Name)).ToArray(),
                null,
                new Frame(null));
        }
    }

    private NetworkResult Finish(Action run)
    {
        Guard(run);
        if (_constructed is not null && !_machine.IsExhausted && !_machine.HasGaps)
        {
            _machine.Findings.AddRange(UnregisteredModules.Find(_model, _machine, _machine.Root!, new HashSet<Instance>(_constructed.Concat(_machine.MadeOnce))));
        }

        var (layers, inputs) = (_trace.Layers.Count, _trace.Inputs.Count);
        Guard(RunUncalled);
        _machine.Suspect(_options);
        _trace.Shorten(layers, inputs);
        return new(_machine.Findings.ToImmutableArray(), _trace, _machine.Root, _output, _machine.IsExhausted, _machine.Read) { Origins = _machine.Origins.Take(layers).ToImmutableArray(), ChoosesTrained = _machine.ChoosesTrained };
    }

    private static void Guard(Action run)
    {
        try
        {
            run();
        }
        catch (ThrownException)
        {
            // The program throws, whatever it is given: that is the author's to see.
        }
        catch (Exception exception) when (exception is GivenUpException or InsufficientExecutionStackException)
        {
            // There is too much of it, or it is too deep: what was found so far holds.
        }
    }
}
