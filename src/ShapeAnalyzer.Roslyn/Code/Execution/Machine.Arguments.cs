using System.Collections.Immutable;

namespace ShapeAnalyzer.Code;

/// <summary>Arguments: their values, in the order of evaluation and of the parameters.</summary>
internal sealed partial class Machine
{
    // What `out` and `ref` arguments hold afterwards.
    private CodeValue AssignOut(CodeValue result, CallExpression call, Frame? inner, Frame frame)
    {
        var body = inner is null ? null : model.BodyOf(call.Method, Read);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter.IsOut)
            {
                var index = body?.Declared.ToList().FindIndex(parameter => parameter.Name == argument.Parameter.Name) ?? -1;
                Assign(argument.Value, index >= 0 ? inner![body!.Parameters[index]].Value : Unknown(argument.Parameter.Type), frame);
            }
        }

        return result;
    }

    private CodeValue[] EvaluateAll(ImmutableArray<Argument> arguments, Frame frame)
    {
        var values = new CodeValue[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Evaluate(arguments[i].Value, frame);
        }

        return values;
    }

    // Arguments come in the order of evaluation.
    private static CodeValue[] Order(ImmutableArray<Argument> arguments, CodeValue[] values)
    {
        var last = -1;
        foreach (var argument in arguments)
        {
            last = Math.Max(last, argument.Parameter.Ordinal);
        }

        var ordered = new CodeValue[last + 1];
        for (var i = 0; i < ordered.Length; i++)
        {
            ordered[i] = CodeValue.Unknown;
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            ordered[arguments[i].Parameter.Ordinal] = values[i];
        }

        return ordered;
    }

    private static List<Given> Pair(ImmutableArray<Argument> arguments, CodeValue[] values)
    {
        var given = new List<Given>(arguments.Length);
        var isOrdered = true;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is { IsGiven: true, Parameter: var parameter, Value: var expression })
            {
                isOrdered &= given.Count == 0 || given[given.Count - 1].Parameter.Ordinal <= parameter.Ordinal;
                given.Add(new(parameter, values[i], expression));
            }
        }

        return isOrdered ? given : given.OrderBy(argument => argument.Parameter.Ordinal).ToList();
    }
}

/// <summary>An argument that the source gives, with its expression where there is one.</summary>
internal sealed record Given(ParameterReference Parameter, CodeValue Value, Expression? Expression);
