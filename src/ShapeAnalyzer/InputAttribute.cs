using System;

namespace ShapeAnalyzer;

/// <summary>
/// Declares an input of a network: its shape without the batch. Several inputs are several attributes, each with a
/// <see cref="Name"/>.
/// </summary>
/// <example><code>[Input(28, 28, 1)]</code> <code>[Input("length", 16, Name = "tokens")]</code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute : Attribute
{
    /// <summary>One number for each sample: the shape has only the batch.</summary>
    public InputAttribute() => Shape = Array.Empty<object>();

    /// <summary>Declares the shape.</summary>
    /// <param name="shape">The sizes without the batch; -1 for a size that is open until the network runs (Keras's None).</param>
    public InputAttribute(params int[] shape)
    {
        Shape = new object[shape.Length];
        for (var i = 0; i < shape.Length; i++)
        {
            Shape[i] = shape[i];
        }
    }

    /// <summary>Declares the shape with named sizes.</summary>
    /// <param name="shape">
    /// The sizes without the batch: a number, -1 for an open one, or a string that names the size; equal names are
    /// equal sizes.
    /// </param>
    public InputAttribute(params object[] shape) => Shape = shape;

    /// <summary>The sizes without the batch.</summary>
    public object[] Shape { get; }

    /// <summary>The input's name, for <c>From</c>; a named input makes the network functional. Default: none.</summary>
    public string? Name { get; set; }

    /// <summary>The size of the batch; 0, the default, leaves it open.</summary>
    public int Batch { get; set; }

    /// <summary>Whether a batch axis is put before the shape. Default: true; false if the shape is complete.</summary>
    public bool Batched { get; set; } = true;
}
