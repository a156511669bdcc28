using System;
using ShapeAnalyzer.Keras;

namespace ShapeAnalyzer;

/// <summary>
/// Marks a class, struct or record as a neural network whose shapes are checked while you type. With layer
/// attributes on the same declaration it is a declared network; the type must be <c>partial</c> to get its
/// generated members (<c>Summary</c>, <c>Layers</c>, <c>TotalParameters</c>, ...).
/// </summary>
/// <example>
/// <code>
/// [Network]
/// [Input(28, 28, 1)]
/// [Conv2D(32, 3, Activation = "relu")]
/// [Flatten]
/// [Dense(10)]
/// public partial class Mnist;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>Marks a network.</summary>
    /// <param name="constructorArguments">
    /// For networks that are written as code: the arguments that the constructor is analyzed with. A declared
    /// network needs none.
    /// </param>
    public NetworkAttribute(params object?[] constructorArguments) => ConstructorArguments = constructorArguments;

    /// <summary>The arguments that the constructor of a network written as code is analyzed with.</summary>
    public object?[] ConstructorArguments { get; }

    /// <summary>The model's name in the summary. Default: the name of the class.</summary>
    public string? Name { get; set; }

    /// <summary>The data format of the layers that state none. Default: <see cref="DataFormat.ChannelsLast"/>.</summary>
    public DataFormat DataFormat { get; set; } = DataFormat.ChannelsLast;

    /// <summary>The layout of the summary. Default: <see cref="SummaryStyle.Classic"/>.</summary>
    public SummaryStyle SummaryStyle { get; set; } = SummaryStyle.Classic;

    /// <summary>Whether the summary has a column that tells which layers are trained. Default: false.</summary>
    public bool ShowTrainable { get; set; }

    /// <summary>Whether the summary lists the layers of nested networks below their row. Default: false.</summary>
    public bool ExpandNested { get; set; }

    /// <summary>
    /// The name of one nested static class that takes all generated members, for a type that already has members
    /// of their names. Default: none, they become members of the type itself.
    /// </summary>
    public string? Members { get; set; }

    /// <summary>
    /// For networks that are written as code: the name of a static method without parameters that makes the
    /// instance to analyze. Default: none, the constructor is analyzed.
    /// </summary>
    public string? Factory { get; set; }
}
