using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Writes a remedy as edits of attributes; null where the source has no place for it.</summary>
internal sealed class RemedyText(SemanticModel model, AttributeSources sources, CancellationToken cancellation)
{
    private static readonly string[] OfThePlace = { "Name", "From", "InputShape", "Expect", "Trainable" };

    private readonly AttributeEditor _editor = new(model, cancellation);

    public ImmutableArray<TextChange>? Write(Remedy remedy) => remedy switch
    {
        SetArgument set => Write(set),
        SetArguments set => Write(set),
        ReplaceLayer replace => Write(replace),
        AppendLayer append => Write(append),
        InsertLayer insert => Write(insert),
        SetDataFormat format => _editor.Set(sources.Network, "DataFormat", Value.Of(format.DataFormat)),
        SetInput set => Write(set),
        SetOutput set => _editor.Set(sources.Outputs.ElementAtOrDefault(set.DeclaredIndex), "shape", Sizes(set.Shape)),
        KeepInputs keep => _editor.Keep(sources.Layers.ElementAtOrDefault(keep.Layer), "From", keep.Count),
        Both { First: InsertLayer first, Second: SetArgument second } => Write(first, second),
        _ => null,
    };

    private ImmutableArray<TextChange>? Write(SetArgument set) =>
        _editor.Set(sources.Layers.ElementAtOrDefault(set.Layer), set.Parameter, set.Value);

    private ImmutableArray<TextChange>? Write(SetArguments set)
    {
        var changes = set.Items.Select(Write).ToList();
        return changes.All(change => change is not null) ? changes.SelectMany(change => change!.Value).ToImmutableArray() : null;
    }

    private ImmutableArray<TextChange>? Write(ReplaceLayer replace)
    {
        if (sources.Layers.ElementAtOrDefault(replace.Index) is not { } layer || _editor.Syntax(layer) is not { } syntax)
        {
            return null;
        }

        // What belongs to the place in the network stays.
        var kept = (syntax.ArgumentList?.Arguments ?? default).Where(argument => argument.NameEquals is { Name.Identifier.ValueText: var name } && OfThePlace.Contains(name));
        return _editor.Attribute(replace.Layer, replace.Arguments, syntax.SpanStart, kept.Select(argument => argument.ToString())) is { } text
            ? ImmutableArray.Create(new TextChange(syntax.Span, text))
            : null;
    }

    // Only where nobody calls the layer by its name.
    private ImmutableArray<TextChange>? Write(AppendLayer append) =>
        sources.Layers.ElementAtOrDefault(append.Behind) is { } layer
        && _editor.Syntax(layer) is { } syntax
        && !sources.Layers.Concat(sources.Outputs).SelectMany(attribute => attribute.NamedArguments).Any(argument => argument.Key == "From")
        && _editor.Attribute(append.Layer, append.Arguments, syntax.SpanStart, Enumerable.Empty<string>()) is { } text
            ? ImmutableArray.Create(_editor.InsertAfter(syntax, text))
            : null;

    // The second remedy counts the layers behind the inserted one.
    private ImmutableArray<TextChange>? Write(InsertLayer first, SetArgument second) =>
        Write(first) is { } insertion && Write(second with { Layer = second.Layer > first.Before ? second.Layer - 1 : second.Layer }) is { } setting
            ? insertion.AddRange(setting)
            : null;

    private ImmutableArray<TextChange>? Write(SetInput set)
    {
        var sizes = Sizes(set.Shape.WithoutBatch());
        return !sources.Inputs.IsEmpty ? _editor.Set(sources.Inputs[set.Input], "shape", sizes)
            : sources.Layers[0].NamedArguments.Any(argument => argument.Key == "InputShape") ? _editor.Set(sources.Layers[0], "input_shape", sizes)
            : set.Shape.Rank == 2 ? _editor.Set(sources.Layers[0], "input_dim", Value.Of(set.Shape[-1]))
            : null;
    }

    private ImmutableArray<TextChange>? Write(InsertLayer insert)
    {
        if (sources.Layers.ElementAtOrDefault(insert.Before) is not { } layer || _editor.Syntax(layer) is not { } syntax)
        {
            return null;
        }

        var from = Enumerable.Range(insert.Input, insert.Count).Select(input => _editor.ElementOf(layer, "From", input)).OfType<SyntaxNode>().ToList();
        var isNamed = syntax.ArgumentList?.Arguments.Any(argument => argument.NameEquals?.Name.Identifier.ValueText == "From") == true;
        if (from.Count != (isNamed ? insert.Count : 0) || (!isNamed && insert is not { Input: 0, Count: 1 }))
        {
            return null;
        }

        var name = isNamed ? NameFor(insert) : null;
        var place = isNamed ? new[] { $"From = {new ValueWriter(model, syntax.SpanStart).Array(from.Select(element => element.ToString()))}", $"Name = \"{name}\"" } : Array.Empty<string>();
        if (_editor.Attribute(insert.Layer, insert.Arguments, syntax.SpanStart, place) is not { } text)
        {
            return null;
        }

        var insertion = ImmutableArray.Create(_editor.InsertBefore(syntax, text));
        return isNamed ? insertion.Add(new(TextSpan.FromBounds(from[0].SpanStart, from[from.Count - 1].Span.End), $"\"{name}\"")) : insertion;
    }

    private string NameFor(InsertLayer insert)
    {
        var taken = new HashSet<string>(sources.Layers.Concat(sources.Inputs)
            .SelectMany(attribute => attribute.NamedArguments)
            .Where(argument => argument.Key == "Name")
            .Select(argument => argument.Value.Value as string ?? string.Empty));
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? insert.Key : $"{insert.Key}_{number}")
            .First(name => !taken.Contains(name));
    }

    private static Value Sizes(IEnumerable<Dim> sizes) => Value.Of(sizes.Select(size =>
        size.IsKnown ? Value.Of(size) : size.IsSymbolic ? Value.Of(size.ToString()) : Value.Of(-1)));
}
