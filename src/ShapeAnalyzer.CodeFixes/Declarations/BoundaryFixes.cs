using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Candidates for what a declaration lacks: its input, its layers, an output.</summary>
internal sealed class BoundaryFixes(FixPlace place)
{
    // Shapes of one sample from the fewest axes on: a vector, a sequence, a picture, a volume.
    private static readonly string[] Inputs = { "10", "100, 8", "28, 28, 1", "16, 16, 16, 1" };

    public IEnumerable<Fix> AddInput()
    {
        if (place.Editor.Syntax(place.Network.Sources.Layers.FirstOrDefault()) is not { } first || place.NameOf("Input", first.SpanStart) is not { } name)
        {
            yield break;
        }

        foreach (var shape in Inputs)
        {
            yield return place.Fix("input", $"Add [Input({shape})]", ImmutableArray.Create(place.Editor.InsertBefore(first, $"{name}({shape})")));
        }
    }

    public IEnumerable<Fix> AddLayer()
    {
        if (place.Editor.Syntax(place.Network.Sources.Inputs.LastOrDefault() ?? place.Network.Sources.Network) is { } last && place.NameOf("Keras.Dense", last.SpanStart) is { } name)
        {
            yield return place.Fix("layer", "Add [Dense(10)]", ImmutableArray.Create(place.Editor.InsertAfter(last, $"{name}(10)")));
            if (place.Network.Sources.Inputs.IsEmpty && place.NameOf("Input", last.SpanStart) is { } input)
            {
                yield return place.Fix("layer", "Add [Input(10)] and [Dense(10)]", ImmutableArray.Create(place.Editor.InsertAfter(last, $"{input}(10)"), place.Editor.InsertAfter(last, $"{name}(10)")));
            }
        }
    }

    public IEnumerable<Fix> AddNetwork()
    {
        if (place.Editor.Syntax(place.Network.Sources.Inputs.FirstOrDefault() ?? place.Network.Sources.Layers.FirstOrDefault()) is { } first && place.NameOf("Network", first.SpanStart) is { } name)
        {
            yield return place.Fix("network", "Add [Network]", ImmutableArray.Create(place.Editor.InsertBefore(first, name)));
        }
    }

    /// <summary>Nobody uses the layer: it may be another output.</summary>
    public IEnumerable<Fix> AddOutput(Anchor anchor)
    {
        if (anchor.Place == Place.Layer
            && place.Network.Network?.Network.Nodes[anchor.Index].Name is { } name
            && place.Editor.Syntax(place.Network.Sources.Outputs.LastOrDefault() ?? place.Network.Sources.Layers.LastOrDefault()) is { } last
            && place.NameOf("Output", last.SpanStart) is { } output)
        {
            var text = $"{output}(From = {SymbolDisplay.FormatLiteral(name, quote: true)})";
            yield return place.Fix("output", $"Add [{text}]", ImmutableArray.Create(place.Editor.InsertAfter(last, text)));
        }
    }
}
