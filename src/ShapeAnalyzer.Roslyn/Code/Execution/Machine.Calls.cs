using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>Calls of methods and delegates.</summary>
internal sealed partial class Machine
{
    private const string NullableType = "System.Nullable";

    // The calls that are being executed, from the outside, each with its place in the source.
    private readonly List<int> _stack = new();

    private CodeValue Call(CallExpression call, Frame frame)
    {
        var receiver = call.Instance is null ? null : Evaluate(call.Instance, frame);
        receiver = call.Instance is { } place && !IsPlace(place) ? Instance.Copied(receiver!) : receiver;
        var arguments = EvaluateAll(call.Arguments, frame);
        return receiver is Alternatives several && !call.Method.IsStatic
            ? ForEach(several, option => Call(call, option, arguments, frame))
            : Call(call, receiver, arguments, frame);
    }

    private CodeValue Call(CallExpression call, CodeValue? receiver, CodeValue[] arguments, Frame frame)
    {
        if (receiver is Nothing && !call.Method.IsStatic && call.Method.Type.FullName != NullableType)
        {
            throw new ThrownException();
        }

        var method = call.On is { } on && Actual(on, frame) is { IsParameter: false } known ? model.Override(known, call.Method)
            : call.IsVirtual && receiver is Instance { Type: var type } && call.Method.IsVirtual ? model.Override(type, call.Method) : call.Method;
        if (call.IsVirtual && IsOpen(receiver, method.IsVirtual))
        {
            return Unread(call, receiver, arguments, frame);
        }

        if (!method.HasSource && method.Meaning is { } meaning)
        {
            var meant = Mean(meaning, method.Type, call.Type, receiver, Pair(call.Arguments, arguments), call, frame);
            ChangeReceiver(meaning.ChangesReceiver, receiver, meant, frame);
            return AssignOut(meant, call, null, frame);
        }

        if (!method.HasSource && call.Arguments.FirstOrDefault(argument => argument.Parameter.IsOut) is { } place && OutCall(method, receiver, Order(call.Arguments, arguments), place.Parameter.Type) is { } found)
        {
            Assign(place.Value, found.Out, frame);
            return found.Result;
        }

        if (!method.HasSource || (receiver is Opaque && method.IsVirtual))
        {
            return IsRun(method)
                ? RunModule(receiver, call.Type, Pair(call.Arguments, arguments), call, frame, call.Instance is ThisExpression { IsBase: true })
                : AssignOut(Framework(method, receiver, Order(call.Arguments, arguments), Actual(call.Type, frame), call), call, null, frame);
        }

        var ordered = Order(call.Arguments, arguments);
        return Invoke(method, receiver, ordered, call, frame, inner => AssignOut(CodeValue.Null, call, inner, frame), Types(method, call.TypeArguments, frame));
    }

    // Where a struct stands that a method may change; elsewhere it changes a copy.
    private static bool IsPlace(Expression expression) => expression switch
    {
        LocalExpression local => !local.IsFixed,
        FieldExpression field => !field.IsFixed,
        ThisExpression self => !self.IsFixed,
        PropertyExpression property => property.Property.GivesPlace,
        CallExpression call => call.Method.GivesPlace,
        ElementExpression or AliasExpression => true,
        _ => false,
    };

    // An argument may be of a derived class, which does something else.
    private static bool IsOpen(CodeValue? receiver, bool isVirtual) => isVirtual && receiver is Instance { Name: not null, Module: null, Type.IsValueType: false };

    // What cannot be read may change whatever it gets.
    private CodeValue Unread(CallExpression call, CodeValue? receiver, CodeValue[] arguments, Frame frame)
    {
        Forget(arguments.Append(receiver ?? CodeValue.Null));
        return AssignOut(Unknown(call.Type), call, null, frame);
    }

    private CodeValue Invoke(InvokeExpression invoke, Frame frame)
    {
        var function = Evaluate(invoke.Function, frame);
        var arguments = EvaluateAll(invoke.Arguments, frame);
        var outs = invoke.Arguments.Where(argument => argument.Parameter.IsOut).ToList();
        if (outs.Count == 0)
        {
            return Apply(function, Order(invoke.Arguments, arguments), invoke);
        }

        var values = new Dictionary<int, CodeValue>();
        var result = function is Function { Earlier: null, Body: { } body }
            ? Apply(function, Order(invoke.Arguments, arguments), invoke, inner => outs.ForEach(argument => values[argument.Parameter.Ordinal] = inner[body.Parameters[argument.Parameter.Ordinal]].Value))
            : CodeValue.Unknown;
        foreach (var argument in outs)
        {
            Assign(argument.Value, values.TryGetValue(argument.Parameter.Ordinal, out var value) ? value : Unknown(argument.Parameter.Type), frame);
        }

        return result;
    }

    /// <summary>Calls a function value.</summary>
    private CodeValue Apply(CodeValue function, CodeValue[] arguments, Expression site, Action<Frame>? atEnd = null)
    {
        if (function is Alternatives several)
        {
            return ForEach(several, option => Apply(option, arguments, site));
        }

        if (function is not Function known)
        {
            Forget(arguments);
            return function.IsNull ? throw new ThrownException() : CodeValue.Unknown;
        }

        if (known.Earlier is { } earlier)
        {
            Apply(earlier, arguments, site);
        }

        if (known.Method is { } method)
        {
            // What an extension is called on is its first argument.
            var receiver = method.IsStatic ? null : known.Target;
            arguments = method.IsStatic && known.Target is { } first ? arguments.Prepend(first).ToArray() : arguments;
            var target = receiver is Instance { Type: var type } && method.IsVirtual ? model.Override(type, method) : method;
            var given = target.Parameters.Zip(arguments, (parameter, value) => new Given(parameter, value, null)).ToList();
            return !target.HasSource && target.Meaning is { } meaning ? Mean(meaning, target.Type, target.Returns, receiver, given, site, new Frame(null))
                : !target.HasSource && IsRun(target) ? RunModule(receiver, target.Returns, given, site, new Frame(null))
                : Invoke(target, receiver, arguments, site, new Frame(null));
        }

        return known.Body is null ? CodeValue.Unknown : Run(site, known.Body, new Frame(known.Environment?.Self, known.Environment), arguments, atEnd);
    }

    /// <summary>Runs a method with its arguments in the order of its parameters.</summary>
    public CodeValue Invoke(MethodReference method, CodeValue? receiver, CodeValue[] arguments, Expression? site, Frame frame, Action<Frame>? atEnd = null, Dictionary<TypeReference, TypeReference>? types = null)
    {
        if (!method.HasSource)
        {
            var given = method.Parameters.Zip(arguments, (parameter, value) => new Given(parameter, value, null)).ToList();
            return method.Meaning is { } meaning ? Mean(meaning, method.Type, method.Returns, receiver, given, site!, frame) : Framework(method, receiver, arguments, method.Returns, site!);
        }

        if (receiver is Instance { Module: { } called } && method.Type.Library is { } library && library.RunMethods.Contains(method.Name, StringComparer.OrdinalIgnoreCase))
        {
            called.WasCalled = true;
        }

        if (method.Type.IsRecord && method.Name == "Equals" && arguments.Length == 1 && receiver is Instance && model.BodyOf(method, Read) is null)
        {
            return CodeValue.Of(Operators.AreEqual(receiver, arguments[0]));
        }

        return model.BodyOf(method, Read) is { } body
            ? Run(site, body, new Frame(receiver) { Types = types }, arguments, atEnd)
            : WithoutBody(method, receiver, arguments, atEnd);
    }

    // An interface's, an abstract or a native method.
    private CodeValue WithoutBody(MethodReference method, CodeValue? receiver, CodeValue[] arguments, Action<Frame>? atEnd)
    {
        Forget(arguments.Append(receiver ?? CodeValue.Null));
        atEnd?.Invoke(new Frame(receiver));
        return Unknown(method.Returns);
    }

    private CodeValue Run(Expression? site, MethodBody body, Frame frame, CodeValue[] arguments, Action<Frame>? atEnd)
    {
        return body.IsIterator && site?.IsImmediate != true ? Deferred(Entered, Sequence.Open())! : Entered();

        CodeValue Entered() => Enter(site, () => RunBody(body, frame, arguments, atEnd));
    }

    private CodeValue RunBody(MethodBody body, Frame frame, CodeValue[] arguments, Action<Frame>? atEnd)
    {
        BindParameters(body, arguments, frame);
        _frames.Add(frame);
        var completion = Execute(body.Body, frame);
        var returns = frame.Departures.Where(way => way.Completion == Completion.Return).ToList();
        if (completion == Completion.Throw)
        {
            if (returns.Count == 0)
            {
                throw new ThrownException();
            }

            _heap.Resume(returns[0]);
            frame.Result = returns[0].Result;
            returns.RemoveAt(0);
        }

        var result = frame.Result;
        foreach (var way in returns)
        {
            _heap.JoinWith(way);
            result = Joining.Join(result, way.Result);
        }

        atEnd?.Invoke(frame);
        return body.IsIterator
            ? frame.Yielded is { } items && returns.Count == 0 ? new Sequence(items) : new Sequence(new Cell(CodeValue.Unknown))
            : result;
    }

    private static void BindParameters(MethodBody? body, CodeValue[] arguments, Frame frame)
    {
        for (var i = 0; i < (body?.Parameters.Length ?? 0); i++)
        {
            frame.Declare(body!.Parameters[i], i < arguments.Length ? arguments[i] : CodeValue.Unknown);
        }
    }

    private CodeValue Enter(Expression? site, Func<CodeValue> run)
    {
        // What it would assign is not known, nor what would be assigned after it.
        if (_depth >= MostCalls)
        {
            throw Unreadable();
        }

        var frames = _frames.Count;
        _depth++;
        _stack.Add(site?.Site ?? -1);
        try
        {
            return run();
        }
        finally
        {
            _depth--;
            _stack.RemoveAt(_stack.Count - 1);
            _frames.RemoveRange(frames, _frames.Count - frames);
        }
    }
}
