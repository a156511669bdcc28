using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Candidates for what is wrong with a declaration itself: its type, its names, its input.</summary>
internal sealed class DeclarationFixes(SemanticModel model, CheckedDeclaration network, CancellationToken cancellation)
{
    // Shapes of one sample from the fewest axes on: a vector, a sequence, a picture, a volume.
    private static readonly string[] Inputs = { "10", "100, 8", "28, 28, 1", "16, 16, 16, 1" };

    private readonly AttributeEditor _editor = new(model, cancellation);

    public IEnumerable<Fix> For(Finding finding) => finding.Rule.Name switch
    {
        nameof(Core.Rules.NotPartial) => MakePartial(),
        nameof(Core.Rules.FileLocalType) => LeaveOutFile(),
        nameof(Core.Rules.NoInput) => AddInput(),
        nameof(Core.Rules.NoLayers) => AddLayer(),
        nameof(Core.Rules.MemberClash) => Fixes("members", "Put the generated members into a nested class 'Shapes'", _editor.Set(network.Sources.Network, "Members", Value.Of("Shapes"))),
        nameof(Core.Rules.LayersWithoutNetwork) => AddNetwork(),
        nameof(Core.Rules.DuplicateName) => UniqueName(finding.Anchor),
        nameof(Core.Rules.UnknownName) => KnownName(finding.Anchor),
        nameof(Core.Rules.BadArgument) => BadArgument(finding.Anchor),
        _ => Enumerable.Empty<Fix>(),
    };

    private IEnumerable<Fix> Fixes(string key, string title, ImmutableArray<TextChange>? changes)
    {
        if (changes is { IsEmpty: false } edits)
        {
            yield return new(key, title, model.SyntaxTree, edits);
        }
    }

    private IEnumerable<Fix> MakePartial()
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        for (var current = network.Type; current is not null; current = current.ContainingType)
        {
            foreach (var syntax in current.DeclaringSyntaxReferences.Where(reference => reference.SyntaxTree == model.SyntaxTree).Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>())
            {
                if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
                {
                    changes.Add(new(new(syntax.Keyword.SpanStart, 0), "partial "));
                }
            }
        }

        return Fixes("partial", $"Make '{network.Type.Name}' partial", changes.OrderBy(change => change.Span.Start).ToImmutableArray());
    }

    private IEnumerable<Fix> LeaveOutFile()
    {
        var changes = network.Type.DeclaringSyntaxReferences
            .Where(reference => reference.SyntaxTree == model.SyntaxTree)
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>()
            .SelectMany(syntax => syntax.Modifiers.Where(modifier => modifier.IsKind(SyntaxKind.FileKeyword)))
            .Select(modifier => new TextChange(modifier.Span, "internal"))
            .ToImmutableArray();
        return Fixes("internal", $"Make '{network.Type.Name}' internal", changes);
    }

    private IEnumerable<Fix> AddInput()
    {
        if (_editor.Syntax(network.Sources.Layers.FirstOrDefault()) is not { } first || NameOf("Input", first.SpanStart) is not { } name)
        {
            yield break;
        }

        foreach (var shape in Inputs)
        {
            yield return new("input", $"Add [Input({shape})]", model.SyntaxTree, ImmutableArray.Create(_editor.InsertBefore(first, $"{name}({shape})")));
        }
    }

    private IEnumerable<Fix> AddLayer()
    {
        if (_editor.Syntax(network.Sources.Inputs.LastOrDefault() ?? network.Sources.Network) is { } last && NameOf("Keras.Dense", last.SpanStart) is { } name)
        {
            yield return new("layer", "Add [Dense(10)]", model.SyntaxTree, ImmutableArray.Create(_editor.InsertAfter(last, $"{name}(10)")));
            if (network.Sources.Inputs.IsEmpty && NameOf("Input", last.SpanStart) is { } input)
            {
                yield return new("layer", "Add [Input(10)] and [Dense(10)]", model.SyntaxTree, ImmutableArray.Create(_editor.InsertAfter(last, $"{input}(10)"), _editor.InsertAfter(last, $"{name}(10)")));
            }
        }
    }

    private IEnumerable<Fix> AddNetwork()
    {
        if (_editor.Syntax(network.Sources.Inputs.FirstOrDefault() ?? network.Sources.Layers.FirstOrDefault()) is { } first && NameOf("Network", first.SpanStart) is { } name)
        {
            yield return new("network", "Add [Network]", model.SyntaxTree, ImmutableArray.Create(_editor.InsertBefore(first, name)));
        }
    }

    private IEnumerable<Fix> UniqueName(Anchor anchor)
    {
        var (attribute, name) = anchor.Place == Place.Input
            ? (network.Sources.Inputs.ElementAtOrDefault(anchor.Index), network.Network?.Network.Inputs.ElementAtOrDefault(anchor.Index)?.Name)
            : (network.Sources.Layers.ElementAtOrDefault(anchor.Index), network.Network?.Network.Nodes.ElementAtOrDefault(anchor.Index)?.Name);
        if (attribute is null || name is null)
        {
            return Enumerable.Empty<Fix>();
        }

        var taken = new HashSet<string>(Names(int.MaxValue), StringComparer.Ordinal);
        var free = Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{name}_{number}").First(candidate => !taken.Contains(candidate));
        return Fixes("name", $"Name it '{free}'", _editor.Set(attribute, "Name", Value.Of(free)));
    }

    // The nearest first; the engine says which of them fits.
    private IEnumerable<Fix> KnownName(Anchor anchor)
    {
        var attribute = anchor.Place == Place.Output ? network.Sources.Outputs.ElementAtOrDefault(anchor.Index) : network.Sources.Layers.ElementAtOrDefault(anchor.Index);
        if (attribute is null || anchor.Parameter is not { } parameter || _editor.Syntax(attribute) is not { } syntax || SourceMap.Find(attribute, syntax, parameter, anchor.Element) is not { } span)
        {
            yield break;
        }

        var given = model.GetConstantValue(syntax.FindNode(span, getInnermostNodeForTie: true), cancellation).Value as string ?? string.Empty;
        var producer = TensorNames.TryParse(given, out var parsed, out _) ? parsed : given;
        foreach (var name in Names(anchor.Place == Place.Output ? int.MaxValue : anchor.Index).Distinct().OrderBy(name => EditDistance.Between(producer, name)).ThenBy(name => name, StringComparer.Ordinal).Take(12))
        {
            yield return new("from", $"Use '{name}'", model.SyntaxTree, ImmutableArray.Create(new TextChange(span, SymbolDisplay.FormatLiteral(name, quote: true))));
        }
    }

    private IEnumerable<Fix> BadArgument(Anchor anchor)
    {
        var attribute = anchor.Place == Place.Input ? network.Sources.Inputs.ElementAtOrDefault(anchor.Index) : network.Sources.Layers.ElementAtOrDefault(anchor.Index);
        if (attribute is null || _editor.Syntax(attribute) is not { } syntax)
        {
            yield break;
        }

        if (anchor is { Place: Place.Input, Parameter: "shape", Element: >= 0 and var element } && SourceMap.Find(attribute, syntax, "shape", element) is { } span)
        {
            foreach (var size in new[] { network.Declaration.Inputs[anchor.Index].List("shape")?[element] is SizeValue { Dim.Value: < -1 and var negative } ? $"{-negative}" : "-1", "1" })
            {
                yield return new("argument", $"Use the size {size}", model.SyntaxTree, ImmutableArray.Create(new TextChange(span, size)));
            }
        }
        else if (anchor.Parameter == "Name" && attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Name").Value.Value is string name)
        {
            var legal = name.Replace('/', '_');
            foreach (var fix in Fixes("name", $"Name it '{legal}'", _editor.Set(attribute, "Name", Value.Of(legal))))
            {
                yield return fix;
            }
        }
    }

    private IEnumerable<string> Names(int beforeLayer) => network.Network is not { Network: { } named }
        ? Enumerable.Empty<string>()
        : named.Inputs.Select(input => input.Name).Concat(named.Nodes.Take(beforeLayer).Select(node => node.Name));

    // As it is written in brackets at that place.
    private string? NameOf(string attribute, int position) =>
        model.Compilation.GetTypesByMetadataName($"{KnownTypes.Namespace}.{attribute}Attribute").FirstOrDefault() is { } symbol ? new ValueWriter(model, position).Name(symbol) : null;
}
