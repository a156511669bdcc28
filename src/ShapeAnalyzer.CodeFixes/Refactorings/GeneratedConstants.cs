using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;
using ShapeAnalyzer.Generation;
using ShapeAnalyzer.Libraries;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>A number that the generator writes into a network's type.</summary>
/// <param name="Type">The network's type.</param>
/// <param name="Declaration">What its attributes say.</param>
/// <param name="Path">The names behind the type: <c>Layers.Flatten1.Features</c>.</param>
/// <param name="IsLong">Whether it is a <c>long</c> rather than an <c>int</c>.</param>
/// <param name="Value">The number.</param>
internal sealed record GeneratedConstant(INamedTypeSymbol Type, NetworkDeclaration Declaration, string Path, bool IsLong, long Value);

/// <summary>
/// The constants of all networks of a compilation, found as the generator finds them, so that it need not have run.
/// </summary>
internal static class GeneratedConstants
{
    // The caret moves more often than the text changes.
    private static readonly ConditionalWeakTable<Compilation, ILookup<long, GeneratedConstant>> Known = new();

    public static IEnumerable<GeneratedConstant> WithValue(Compilation compilation, long value, CancellationToken cancellation)
    {
        if (!Known.TryGetValue(compilation, out var constants))
        {
            constants = NetworkTypes.In(compilation, cancellation)
                .SelectMany(type => Read(compilation, type, cancellation) is { } network ? Of(type, network) : Enumerable.Empty<GeneratedConstant>())
                .ToLookup(constant => constant.Value);
            constants = Known.GetValue(compilation, _ => constants);
        }

        return constants[value];
    }

    // A layer's size by its axis says more than the same number as its number of elements.
    private static IEnumerable<GeneratedConstant> Of(INamedTypeSymbol type, (NetworkDeclaration Declaration, NetworkModel Model) network)
    {
        var container = network.Model.Members is { } members ? $"{members}." : string.Empty;
        var ofNetwork = Numbers(NetworkMembers.Of(network.Model.Network), container);
        var ofLayers = NetworkMembers.LayersOf(network.Model.Network).SelectMany(layer => Numbers(layer.Members.OrderBy(member => member.Name == "OutputSize"), $"{container}{GeneratedMembers.Layers}.{layer.Name}."));
        return ofNetwork.Concat(ofLayers).Select(number => new GeneratedConstant(type, network.Declaration, number.Path, number.IsLong, number.Value));
    }

    private static IEnumerable<(string Path, bool IsLong, long Value)> Numbers(IEnumerable<Member> members, string path) => members
        .Where(member => member.Type is "int" or "long")
        .Select(member => ($"{path}{member.Name}", member.Type == "long", Value: long.Parse(member.Value, System.Globalization.CultureInfo.InvariantCulture)))
        .GroupBy(number => number.Value)
        .Select(same => same.First());

    private static (NetworkDeclaration, NetworkModel)? Read(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (DeclarationReader.Read(type, cancellation) is not ({ Network: not null, Type: { IsPartial: true, IsFileLocal: false } } declaration, _))
        {
            return null;
        }

        var model = Isolation.OrNull(() => !declaration.Layers.IsEmpty ? NetworkModel.Infer(declaration, cancellation)
            : LibraryReferences.IsModule(type) && !type.IsAbstract ? CodeNetworkModel.Read(compilation, type, declaration, cancellation)
            : null);
        return model is null ? null : (declaration, model);
    }
}
