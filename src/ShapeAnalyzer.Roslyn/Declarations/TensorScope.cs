using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>The names of inputs and layers that <c>From</c> can mean, and what is said about those that it cannot.</summary>
internal sealed class TensorScope(Action<Rule, Anchor, string> report)
{
    private readonly Dictionary<string, TensorReference> _tensors = new(StringComparer.Ordinal);
    private readonly List<(string Name, Anchor Anchor)> _unknown = new();

    /// <summary>Whether some name could not be resolved.</summary>
    public bool HasUnresolved { get; private set; }

    /// <summary>Gives a tensor its name.</summary>
    public void Claim(string name, TensorReference tensor, Anchor anchor, string what)
    {
        if (name.IndexOf('/') >= 0)
        {
            report(Rules.BadArgument, anchor, $"'{name}': Name cannot contain '/', which Keras puts between the names of a network and its layers");
        }

        if (_tensors.ContainsKey(name))
        {
            report(Rules.DuplicateName, anchor, $"Another layer or input is already named '{name}': give this {what} a name of its own");
        }
        else
        {
            _tensors.Add(name, tensor);
        }
    }

    /// <summary>The tensor of that name, or null.</summary>
    public TensorReference? Find(Value value, Anchor anchor)
    {
        if (value is TextValue { Text: var text })
        {
            if (_tensors.TryGetValue(text, out var whole))
            {
                return whole;
            }

            if (TensorNames.TryParse(text, out var producer, out var output) && _tensors.TryGetValue(producer, out var tensor))
            {
                return tensor with { Output = output };
            }

            _unknown.Add((text, anchor));
        }

        HasUnresolved = true;
        return null;
    }

    /// <summary>Reports the unknown names; only when all are claimed is it clear which of them come later.</summary>
    public void ReportUnknown()
    {
        foreach (var (name, anchor) in _unknown)
        {
            var known = TensorNames.TryParse(name, out var producer, out _) && _tensors.ContainsKey(producer);
            report(Rules.UnknownName, anchor, known
                ? $"'{producer}' stands below: a layer can only use inputs and layers that stand above it"
                : $"No earlier layer or input is named '{name}'{DidYouMean(name)}");
        }
    }

    private string DidYouMean(string name)
    {
        var nearest = _tensors.Keys
            .Select(known => (known, distance: EditDistance.Between(name, known)))
            .Where(candidate => candidate.distance <= Math.Min(2, name.Length - 1))
            .OrderBy(candidate => candidate.distance)
            .ThenBy(candidate => candidate.known, StringComparer.Ordinal)
            .Select(candidate => candidate.known)
            .FirstOrDefault();
        return nearest is null ? string.Empty : $"; did you mean '{nearest}'?";
    }
}
