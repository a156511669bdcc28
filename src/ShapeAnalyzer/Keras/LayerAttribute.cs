using System;

namespace ShapeAnalyzer.Keras;

/// <summary>
/// What all layers have in common. Layers apply in source order, each to the output of the one before it unless
/// <see cref="From"/> says otherwise.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    /// <summary>The layer's name. Default: Keras's snake case of the class and a number, such as <c>conv2d_1</c>.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// The earlier layers or inputs that the layer is called with; <c>"lstm_1[1]"</c> is a further output. Default:
    /// the layer before.
    /// </summary>
    public string[]? From { get; set; }

    /// <summary>
    /// On the first layer of a network without <c>[Input]</c>: the input's shape without the batch. On any other: what
    /// you believe arrives, which is checked (-1 checks nothing of that axis).
    /// </summary>
    public int[]? InputShape { get; set; }

    /// <summary>What you believe comes out, without the batch, which is checked (-1 checks nothing of that axis).</summary>
    public int[]? Expect { get; set; }

    /// <summary>Whether the weights are trained. Default: true; with false all of them count as non-trainable.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>Whether the layer is applied to each step of axis 1, as Keras's <c>TimeDistributed</c> does. Default: false.</summary>
    public bool TimeDistributed { get; set; }

    /// <summary>Whether the layer's kernel is divided by its spectral norm, as Keras's <c>SpectralNormalization</c> does. Default: false.</summary>
    public bool SpectralNormalization { get; set; }
}
