using System;

namespace ShapeAnalyzer;

/// <summary>
/// States what the network gives, which is checked; without a shape it only marks an output. Several outputs are
/// several attributes, in order. Default without any: the outputs are the layers that no other layer uses.
/// </summary>
/// <example><code>[Output(10)]</code> <code>[Output(8, 8, 3, From = "decoder")]</code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class OutputAttribute : Attribute
{
    /// <summary>Marks an output and states nothing of its shape.</summary>
    public OutputAttribute() => Shape = Array.Empty<object>();

    /// <summary>States the shape.</summary>
    /// <param name="shape">The sizes without the batch; -1 states nothing of that size.</param>
    public OutputAttribute(params int[] shape)
    {
        Shape = new object[shape.Length];
        for (var i = 0; i < shape.Length; i++)
        {
            Shape[i] = shape[i];
        }
    }

    /// <summary>States the shape with named sizes.</summary>
    /// <param name="shape">The sizes without the batch: a number, -1 for any, or the name of a size of an input.</param>
    public OutputAttribute(params object[] shape) => Shape = shape;

    /// <summary>The sizes without the batch.</summary>
    public object[] Shape { get; }

    /// <summary>The layer that gives the output. Default: the last one.</summary>
    public string? From { get; set; }
}
