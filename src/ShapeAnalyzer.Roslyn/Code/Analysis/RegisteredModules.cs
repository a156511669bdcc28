using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>What a network's library counts as its parameters: those of modules that are registered, each once.</summary>
internal sealed class RegisteredModules
{
    private static readonly string[] Assignable = { "weight", "bias" };

    private readonly HashSet<Instance> _seen = new();
    private readonly HashSet<ParameterKey> _parameters = new();
    private readonly List<Weight> _weights = new();
    private bool _areAllSeen = true;
    private bool _isComplete = true;

    private RegisteredModules()
    {
    }

    /// <summary>A module and all registered below it; null where there may be others.</summary>
    public static ISet<Instance>? Below(Instance root)
    {
        var registered = new RegisteredModules();
        registered.Visit(root);
        return registered._areAllSeen ? registered._seen : null;
    }

    /// <summary>All weights and buffers below a module; null where there may be others.</summary>
    public static ImmutableArray<Weight>? Of(Instance root)
    {
        var registered = new RegisteredModules();
        registered.Visit(root);
        return registered._areAllSeen && registered._isComplete ? registered._weights.ToImmutableArray() : null;
    }

    /// <summary>The number of parameters, or of the elements of buffers; unknown where it exceeds 64 bits.</summary>
    public static Dim Count(Instance root, bool buffers)
    {
        try
        {
            return Of(root) is { } weights && weights.All(weight => weight.IsCertain)
                ? weights.Where(weight => weight.IsBuffer == buffers).Aggregate(Dim.Zero, (sum, weight) => sum + weight.Count.Value)
                : Dim.Unknown;
        }
        catch (OverflowException)
        {
            return Dim.Unknown;
        }
    }

    private void Visit(Instance module)
    {
        if (!_seen.Add(module) || module.Module is not { } state)
        {
            return;
        }

        VisitWeights(module, state);
        if (state.Registered is not { } parts)
        {
            _areAllSeen = false;
            return;
        }

        foreach (var (name, child) in parts)
        {
            Visit(name, child);
        }
    }

    private void VisitWeights(Instance module, ModuleState state)
    {
        foreach (var weight in state.Weights)
        {
            if (Machine.AssignedWeight(module, weight.Name) is { } assigned)
            {
                Visit(weight.Name, assigned);
            }
            else if (weight.IsBuffer || _parameters.Add(state.KeyOf(weight.Name)))
            {
                _weights.Add(weight);
            }
        }

        // One that it was made without.
        foreach (var name in state.Layer is null ? Array.Empty<string>() : Assignable.Where(name => state.Weights.All(weight => weight.Name != name)))
        {
            Visit(name, Machine.AssignedWeight(module, name) ?? CodeValue.Null);
        }
    }

    // Whichever it is, it counts alike, or nothing is known of the count.
    private void Visit(string name, Alternatives several)
    {
        var parts = several.Options.Select(option =>
        {
            var part = new RegisteredModules();
            part._seen.UnionWith(_seen);
            part._parameters.UnionWith(_parameters);
            part.Visit(name, option);
            return part;
        }).ToList();
        _areAllSeen &= parts.All(part => part._areAllSeen);
        _isComplete &= parts.All(part => part._isComplete && part._weights.SequenceEqual(parts[0]._weights));
        _weights.AddRange(parts[0]._weights);
        _seen.UnionWith(parts.SelectMany(part => part._seen));
        _parameters.UnionWith(parts.SelectMany(part => part._parameters));
    }

    private void Visit(string name, CodeValue value)
    {
        switch (value)
        {
            case Instance module:
                Visit(module);
                break;
            case Alternatives several:
                Visit(name, several);
                break;
            case Tensor { Key: { } key } when key == ParameterKey.Uncertain:
                _isComplete = false;
                break;
            case Tensor { Key: { } key } when !_parameters.Add(key):
                break;
            case Tensor { IsParameter: true } parameter:
                _isComplete &= parameter.Shape.HasRank;
                _weights.Add(new(name, parameter.Shape.HasRank ? parameter.Shape.Dims : ImmutableArray<Dim>.Empty, IsTrainable: true));
                break;
            case Tensor tensor when tensor.Shape.HasRank:
                _weights.Add(new(name, tensor.Shape.Dims, IsTrainable: false) { IsBuffer = true });
                break;
            case Opaque:
                _areAllSeen = false;
                break;
        }
    }
}
