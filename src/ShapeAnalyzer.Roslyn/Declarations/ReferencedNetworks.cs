using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>
/// Reads the networks that a network refers to, each once however often it is used, and finds out which of them lead
/// back to it. From another assembly their attributes come out of the metadata, in the same order.
/// </summary>
internal sealed class ReferencedNetworks(INamedTypeSymbol root, CancellationToken cancellation)
{
    private readonly Dictionary<INamedTypeSymbol, NetworkValue> _known = new(SymbolEqualityComparer.Default);
    private readonly List<INamedTypeSymbol> _open = new() { root };
    private readonly List<ReferencedNetwork> _declarations = new();
    private GeneratedMemberReader? _members;

    /// <summary>All of them, those they refer to themselves included.</summary>
    public EquatableArray<ReferencedNetwork> All => _declarations.ToEquatableArray();

    /// <summary>The type whose attributes are being read.</summary>
    public INamedTypeSymbol Current => _open[_open.Count - 1];

    /// <summary>Reads arguments that refer to generated constants.</summary>
    public GeneratedMemberReader Members => _members ??= new(this);

    /// <summary>A generated constant of a network; null where the type is none, or is compiled already.</summary>
    public Value? Member(INamedTypeSymbol type, string path)
    {
        type = type.OriginalDefinition;
        if (type.DeclaringSyntaxReferences.IsEmpty)
        {
            return null;
        }

        if (SymbolEqualityComparer.Default.Equals(type, Current))
        {
            return new MemberValue(null, path, IsOwn: _open.Count == 1);
        }

        return Refer(type) is NetworkValue { Problem: null } network ? new MemberValue(network.Key, path, IsOwn: false) : null;
    }

    public Value Refer(ITypeSymbol? symbol)
    {
        if (symbol is null or IErrorTypeSymbol)
        {
            return Value.Unknown;
        }

        if (symbol is not INamedTypeSymbol type)
        {
            return new NetworkValue(symbol.ToDisplayString(), null, "is not a class with [Network] and layers");
        }

        if (type.IsUnboundGenericType)
        {
            return new NetworkValue(type.Name, null, "is an open generic type: give it type arguments");
        }

        type = type.OriginalDefinition;
        if (_open.Exists(open => SymbolEqualityComparer.Default.Equals(open, type)))
        {
            // A circle that does not contain the root is reported where it is closed.
            return new NetworkValue(type.Name, null, WayBack: SymbolEqualityComparer.Default.Equals(type, root) ? type.Name : null);
        }

        if (!_known.TryGetValue(type, out var value))
        {
            _open.Add(type);
            value = Read(type);
            _open.RemoveAt(_open.Count - 1);
            _known.Add(type, value);
        }

        return value;
    }

    /// <summary>What a network is referred to by.</summary>
    public static string KeyOf(INamedTypeSymbol type, NetworkDeclaration declaration) => $"{type.ContainingAssembly?.Name}:{declaration.Type.MetadataName}";

    private NetworkValue Read(INamedTypeSymbol type)
    {
        if (DeclarationReader.ReadReferenced(type, this, cancellation) is not { } declaration || !DeclaredNetwork.HasLayers(declaration))
        {
            return new(type.Name, null, "is not a class with [Network] and layers");
        }

        var key = KeyOf(type, declaration);
        _declarations.Add(new(key, declaration));
        var wayBack = declaration.Layers.SelectMany(layer => layer.Arguments).Select(argument => (argument.Value as NetworkValue)?.WayBack).FirstOrDefault(way => way is not null);
        return new(type.Name, key, WayBack: wayBack is null ? null : $"{type.Name} -> {wayBack}");
    }
}
