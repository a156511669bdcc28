using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>
/// Layers and how they are connected, without any shape but the inputs'. Comparable by value: the same
/// declaration gives an equal network.
/// </summary>
/// <param name="Name">The model's name, as the summary's title shows it.</param>
/// <param name="IsFunctional">Whether it is a Keras functional model, whose summary has rows for its inputs, or a Sequential.</param>
/// <param name="Options">What holds for all layers.</param>
/// <param name="Inputs">The inputs, in order.</param>
/// <param name="Nodes">The layers in source order; each uses only inputs and earlier layers.</param>
/// <param name="Outputs">The outputs, in order.</param>
internal sealed record Network(
    string Name,
    bool IsFunctional,
    NetworkOptions Options,
    EquatableArray<NetworkInput> Inputs,
    EquatableArray<Node> Nodes,
    EquatableArray<NetworkOutput> Outputs)
{
    /// <summary>Where parameters count by being registered rather than by being called: how many are.</summary>
    public Dim? RegisteredParameters { get; init; }

    /// <summary>Whether the program decides which of them are trained, so that only their sum is known.</summary>
    public bool ChoosesTrained { get; init; }

    /// <summary>Whether a name could not be resolved, so that it is not known which layers lead to an output.</summary>
    public bool HasUnresolvedNames { get; init; }
}

/// <summary>What holds for all layers of a network.</summary>
internal sealed record NetworkOptions(string DataFormat = DataFormats.ChannelsLast, SummaryStyle SummaryStyle = SummaryStyle.Classic)
{
    /// <summary>Whether shapes are written with the batch and in brackets: <c>[N, 64, 55, 55]</c>.</summary>
    public bool WritesBatch { get; init; }

    /// <summary>Whether the summary tells for each layer whether its weights are trained.</summary>
    public bool ShowTrainable { get; init; }

    /// <summary>Whether the summary lists the layers of nested networks.</summary>
    public bool ExpandNested { get; init; }
}

/// <summary>The layout of the summary.</summary>
internal enum SummaryStyle
{
    Classic,
    Keras3,
}

/// <summary>An input with its shape, the batch included.</summary>
/// <param name="Name">Its name in summaries and messages.</param>
/// <param name="Shape">All axes.</param>
/// <param name="IsBatched">Whether the first axis is the batch, which shapes for people leave out.</param>
internal sealed record NetworkInput(string Name, Shape Shape, bool IsBatched = true);

/// <summary>A tensor in the graph: an output of an input (negative: -1 is the first) or of a layer.</summary>
/// <param name="Producer">The layer's index, or ~index of the input.</param>
/// <param name="Output">Which of its outputs.</param>
internal readonly record struct TensorReference(int Producer, int Output = 0)
{
    public bool IsInput => Producer < 0;

    public int InputIndex => ~Producer;

    public static TensorReference OfInput(int index) => new(~index);
}

/// <summary>A layer in the graph.</summary>
/// <param name="Name">Its name, unique in the network.</param>
/// <param name="Layer">Its class, which holds the rule.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Inbound">The tensors that it is called with.</param>
internal sealed record Node(string Name, Layer Layer, Arguments Arguments, EquatableArray<TensorReference> Inbound)
{
    /// <summary>False where all weights are frozen.</summary>
    public bool IsTrainable { get; init; } = true;

    /// <summary>The author's belief about the input without the batch (-1: not stated), or null.</summary>
    public Value? InputShape { get; init; }

    /// <summary>The author's belief about the output without the batch (-1: not stated), or null.</summary>
    public Value? Expect { get; init; }

    /// <summary>The earlier layer whose weights this call uses, or null.</summary>
    public int? SharedWith { get; init; }

    /// <summary>The class that an automatic name is made of, where it is not the layer's.</summary>
    public string? NamedAfter { get; init; }

    /// <summary>Whether it is an operation in code, such as a reshape, rather than a layer that summaries list.</summary>
    public bool IsOperation { get; init; }

    /// <summary>Whether the author gave the name.</summary>
    public bool HasGivenName { get; init; }
}

/// <summary>An output, and what the author believes of its shape.</summary>
/// <param name="Source">The tensor; null where it could not be resolved.</param>
/// <param name="Expected">The shape without the batch, or null where only the output is named.</param>
internal sealed record NetworkOutput(TensorReference? Source, EquatableArray<Dim>? Expected)
{
    /// <summary>Its index among the [Output]s, or -1 for one that was not declared.</summary>
    public int DeclaredIndex { get; init; } = -1;

    public static ImmutableArray<NetworkOutput> None => ImmutableArray<NetworkOutput>.Empty;
}
