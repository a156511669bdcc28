using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeAnalyzer.Code;

/// <summary>Calls.</summary>
internal sealed partial class Lowerer
{
    // Newer compilers have it: params of a span or another collection.
    private const ArgumentKind ParamCollection = (ArgumentKind)4;

    private Expression Call(IInvocationOperation call)
    {
        var arguments = Arguments(call.Arguments);
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return new InvokeExpression(new LocalExpression(SlotOf(method.OriginalDefinition)), arguments) { IsImmediate = ImmediateExecution.IsOf(call) };
        }

        if (method.MethodKind == MethodKind.DelegateInvoke && call.Instance is not null)
        {
            return new InvokeExpression(Expression(call.Instance), arguments);
        }

        if (ExtensionMembers.IsIn(method))
        {
            return ExtensionCall(call, model.Symbols.Method(method), arguments);
        }

        return new CallExpression(InstanceOf(call.Instance, method), model.Symbols.Method(method), arguments, TypeOf(method.ReturnType), call.IsVirtual)
        {
            TypeArguments = TypeArguments(method),
            IsImmediate = ImmediateExecution.IsOf(call),
            On = call.ConstrainedToType is null ? null : TypeOf(call.ConstrainedToType),
        };
    }

    // What it is called on is the first argument.
    private CallExpression ExtensionCall(IInvocationOperation call, MethodReference method, ImmutableArray<Argument> arguments)
    {
        if (call.Instance is { } receiver)
        {
            // Of a library's extension it may not be known which method runs.
            var first = method.Parameters.Length > arguments.Length ? method.Parameters[0] : new(string.Empty, TypeOf(receiver.Type), 0, IsOut: false);
            arguments = arguments
                .Select(argument => argument with { Parameter = argument.Parameter with { Ordinal = argument.Parameter.Ordinal + 1 } })
                .Prepend(new(first, Expression(receiver), IsGiven: true))
                .ToImmutableArray();
        }

        return new(null, method, arguments, TypeOf(call.TargetMethod.ReturnType), IsVirtual: false) { TypeArguments = TypeArguments(call.TargetMethod) };
    }

    // Those of an extension are told of its plain form.
    private ImmutableArray<TypeReference> TypeArguments(IMethodSymbol method)
    {
        var plain = method.ReducedFrom is { } definition && definition.TypeParameters.Length != method.TypeArguments.Length ? definition : method;
        return ExtensionMembers.TypeArguments(plain).Select(TypeOf).ToImmutableArray();
    }

    // Its items. Since C# 13 spans take precedence over arrays, also in calls that older compilers gave an array.
    private Expression Collected(IOperation value) => value switch
    {
        IConversionOperation { IsImplicit: true, Operand: var operand } => Collected(operand),
        { IsImplicit: true } => new SequenceExpression(value.ChildOperations.Select(Expression).ToImmutableArray()) { Type = value.Type is { } type ? TypeOf(type) : null },
        _ => Expression(value),
    };

    // In the order of evaluation; each with its parameter.
    private ImmutableArray<Argument> Arguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var result = ImmutableArray.CreateBuilder<Argument>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                result.Add(new(
                    model.Symbols.Parameter(parameter),
                    argument.ArgumentKind == ParamCollection ? Collected(argument.Value) : Expression(argument.Value),
                    argument.ArgumentKind != ArgumentKind.DefaultValue));
            }
        }

        return result.ToImmutable();
    }

    private static UnaryKind Kind(UnaryOperatorKind kind) => kind switch
    {
        UnaryOperatorKind.Plus => UnaryKind.Plus,
        UnaryOperatorKind.Minus => UnaryKind.Minus,
        UnaryOperatorKind.Not => UnaryKind.Not,
        UnaryOperatorKind.BitwiseNegation => UnaryKind.Complement,
        UnaryOperatorKind.Hat => UnaryKind.FromEnd,
        _ => UnaryKind.Other,
    };
}
