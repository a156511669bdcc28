using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>The layers around a layer, by Keras's name.</summary>
internal static class Wrappers
{
    /// <summary>From the inside to the outside, as they apply where a layer has several.</summary>
    public static ImmutableArray<(string Name, Func<Layer, Layer> Around)> All { get; } = ImmutableArray.Create<(string, Func<Layer, Layer>)>(
        ("Bidirectional", inner => new Bidirectional(inner)),
        ("TimeDistributed", inner => new TimeDistributed(inner)),
        ("SpectralNormalization", inner => new SpectralNormalization(inner)));

    /// <summary>The layer in the wrapper of that name, or null where there is none.</summary>
    public static Layer? Around(Layer inner, string name) => All.FirstOrDefault(wrapper => wrapper.Name == name).Around?.Invoke(inner);
}
