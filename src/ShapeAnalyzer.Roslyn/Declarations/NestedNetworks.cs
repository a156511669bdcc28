using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>The networks that a network uses as layers, each built once.</summary>
internal sealed class NestedNetworks(EquatableArray<ReferencedNetwork> declarations)
{
    private readonly Dictionary<string, (NestedNetwork Layer, NetworkDeclaration Declaration)> _built = new(StringComparer.Ordinal);

    /// <summary>The network of that key. What is wrong inside is reported where it is declared, not here.</summary>
    public (NestedNetwork Layer, NetworkDeclaration Declaration)? Find(string key)
    {
        if (!_built.TryGetValue(key, out var network))
        {
            if (declarations.FirstOrDefault(network => network.Key == key)?.Declaration is not { } declaration)
            {
                return null;
            }

            network = (new NestedNetwork(NetworkBuilder.Build(declaration, this).Network), declaration);
            _built.Add(key, network);
        }

        return network;
    }
}
