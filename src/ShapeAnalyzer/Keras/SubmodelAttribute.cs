using System;

namespace ShapeAnalyzer.Keras;

/// <summary>
/// Another declared network as one layer, with weights of its own. It takes as many inputs as that network has, and gives
/// that network's outputs. Shape: what the network gives for what it is called with. Parameters: those of its layers.
/// The network may be declared in another assembly; it cannot contain itself, and an open generic type is an error.
/// See https://keras.io/guides/functional_api/
/// </summary>
/// <example><code>[Submodel(typeof(Encoder), Name = "encoder")]</code></example>
public class SubmodelAttribute : LayerAttribute
{
    /// <summary>Another network as one layer.</summary>
    /// <param name="network">The type with <c>[Network]</c> and the layers.</param>
    public SubmodelAttribute(Type network) => Network = network;

    /// <summary>The type with <c>[Network]</c> and the layers.</summary>
    public Type Network { get; }
}
