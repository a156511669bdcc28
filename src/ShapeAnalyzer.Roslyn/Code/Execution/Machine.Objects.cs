using System.Collections.Immutable;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.Code;

/// <summary>Making objects.</summary>
internal sealed partial class Machine
{
    private readonly HashSet<TypeReference> _inTheMaking = new();

    private CodeValue Create(NewExpression creation, Frame frame)
    {
        var arguments = creation.Arguments.Select(argument => Evaluate(argument.Value, frame)).ToArray();
        var created = Construct(creation, arguments, frame);
        foreach (var argument in creation.Arguments.Where(argument => argument.Parameter.IsOut))
        {
            Assign(argument.Value, Unknown(argument.Parameter.Type), frame);
        }

        return Initialize(created, creation.Slot, creation.Initializers, frame);
    }

    private CodeValue Initialize(CodeValue created, int slot, ImmutableArray<Expression> initializers, Frame frame)
    {
        if (initializers.Length > 0)
        {
            // A struct is copied into its variable: what the initializers change is the variable's.
            frame.Declare(slot, created);
            foreach (var initializer in initializers)
            {
                Evaluate(initializer, frame);
            }

            return frame[slot].Value;
        }

        return created;
    }

    private CodeValue With(WithExpression with, Frame frame)
    {
        var original = Evaluate(with.Operand, frame);
        if (with.InPlace)
        {
            return Initialize(original, with.Slot, with.Initializers, frame);
        }

        if (original is not Instance instance)
        {
            return CodeValue.Unknown;
        }

        return Initialize(instance.Copy(), with.Slot, with.Initializers, frame);
    }

    private CodeValue Construct(NewExpression creation, CodeValue[] arguments, Frame frame)
    {
        if (creation.Constructor is { Meaning: { } meaning } library)
        {
            return Mean(meaning, creation.Type, creation.Type, null, Pair(creation.Arguments, arguments), creation, frame);
        }

        var type = Actual(creation.Type, frame);
        if (!type.HasSource)
        {
            return creation.Constructor is null && type.Class == TypeClass.Other
                ? type.IsParameter ? CodeValue.Unknown : new Instance(type)
                : NewOfFramework(creation with { Type = type }, arguments);
        }

        return NewObject(type, creation.Constructor, Order(creation.Arguments, arguments), creation, frame);
    }

    /// <summary>A new object of a type with source.</summary>
    public CodeValue NewObject(TypeReference type, MethodReference? constructor, CodeValue[] arguments, Expression? site, Frame? caller)
    {
        if (type.Class is not (TypeClass.Object or TypeClass.Module))
        {
            return type.Class == TypeClass.Sequence ? new Sequence(new Cell(CodeValue.Unknown)) : CodeValue.Unknown;
        }

        var instance = new Instance(type) { Module = type.IsModule ? new ModuleState { Container = type.LibraryType?.Container ?? default } : null, Site = site?.Site ?? -1 };
        if (instance.Module is not null)
        {
            Note(instance);
        }

        // One that needs another of its kind to be made, with nothing that could differ then, needs one more without end.
        var isAlike = arguments.Length == 0;
        if (isAlike && !_inTheMaking.Add(type))
        {
            throw new ThrownException();
        }

        try
        {
            Run(instance, type, constructor, arguments, site);
            return instance;
        }
        finally
        {
            if (isAlike)
            {
                _inTheMaking.Remove(type);
            }
        }
    }

    private void Run(Instance instance, TypeReference type, MethodReference? constructor, CodeValue[] arguments, Expression? site)
    {
        constructor ??= model.DefaultConstructor(type);
        var body = constructor is null ? null : model.BodyOf(constructor, Read);
        Enter(site, () =>
        {
            var frame = new Frame(instance);
            BindParameters(body, arguments, frame);
            _frames.Add(frame);
            if (body is { IsPrimary: true })
            {
                Execute(body.Body, frame);
            }

            if (body is not { ChainsToThis: true })
            {
                InitializeFields(instance, type);
            }

            if (body?.Chain is { } chain)
            {
                RunChain(instance, chain, frame);
            }
            else if (type.Base is { HasSource: true } parent)
            {
                Run(instance, parent, null, Array.Empty<CodeValue>(), site);
            }

            if (body is { IsPrimary: false })
            {
                if (Execute(body.Body, frame) == Completion.Throw && frame.Departures.Count == 0)
                {
                    throw new ThrownException();
                }

                foreach (var way in frame.Departures)
                {
                    _heap.JoinWith(way);
                }
            }

            return CodeValue.Null;
        });
    }

    private void RunChain(Instance instance, CallExpression chain, Frame frame)
    {
        var arguments = chain.Arguments.Select(argument => Evaluate(argument.Value, frame)).ToArray();
        if (chain.Method.Type.HasSource)
        {
            Run(instance, chain.Method.Type, chain.Method, Order(chain.Arguments, arguments), chain);
        }
        else if (instance.Module is { Container: not Libraries.ContainerKind.None } module)
        {
            Append(module, arguments);
        }
    }

    private void InitializeFields(Instance instance, TypeReference type)
    {
        var frame = new Frame(instance);
        foreach (var (field, initializer) in model.FieldsOf(type, Read).Fields)
        {
            var cell = FieldOf(instance, field);
            if (initializer is not null)
            {
                _heap.Set(cell, Evaluate(initializer, frame));
            }
        }
    }
}
