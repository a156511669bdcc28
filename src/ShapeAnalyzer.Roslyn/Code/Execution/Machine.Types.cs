using System.Collections.Immutable;

namespace ShapeAnalyzer.Code;

/// <summary>Type parameters, and what they stand for while a method runs.</summary>
internal sealed partial class Machine
{
    // The type as the frame's method or object knows it; itself where that is not known.
    private TypeReference Actual(TypeReference type, Frame frame)
    {
        if (type.IsParameter)
        {
            return frame.Types is not null && frame.Types.TryGetValue(type, out var given) ? given : Inherited(type, (frame.Self as Instance)?.Type) ?? type;
        }

        if (type.Definition is not { } definition || !type.TypeArguments.Any(MentionsParameters))
        {
            return type;
        }

        var arguments = type.TypeArguments.Select(argument => Actual(argument, frame)).ToImmutableArray();
        return arguments.SequenceEqual(type.TypeArguments) ? type : model.Construct(definition, arguments);
    }

    private static bool MentionsParameters(TypeReference type) => type.IsParameter || type.TypeArguments.Any(MentionsParameters);

    private static TypeReference? Inherited(TypeReference parameter, TypeReference? type)
    {
        for (; type is not null; type = type.Base)
        {
            if (type.Definition is { } definition && definition != type && definition.TypeArguments.IndexOf(parameter) is >= 0 and var index)
            {
                return type.TypeArguments[index];
            }
        }

        return null;
    }

    private Dictionary<TypeReference, TypeReference>? Types(MethodReference method, ImmutableArray<TypeReference> arguments, Frame frame)
    {
        if (method.TypeParameters.IsEmpty || method.TypeParameters.Length != arguments.Length)
        {
            return null;
        }

        var types = new Dictionary<TypeReference, TypeReference>();
        for (var i = 0; i < arguments.Length; i++)
        {
            types[method.TypeParameters[i]] = Actual(arguments[i], frame);
        }

        return types;
    }
}
