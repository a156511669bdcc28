using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Moves the layers of a network that stand on several partial declarations to one of them.</summary>
internal sealed class SplitFixes(FixPlace place)
{
    public IEnumerable<Candidate> MoveTogether()
    {
        var layers = place.Network.Sources.Layers
            .Select((attribute, index) => (List: attribute.ApplicationSyntaxReference?.GetSyntax(place.Cancellation).Parent as AttributeListSyntax, Index: index))
            .ToList();
        var network = place.Network.Sources.Network?.ApplicationSyntaxReference?.GetSyntax(place.Cancellation).Parent as AttributeListSyntax;
        if (network is null || layers.Any(layer => layer.List is null))
        {
            yield break;
        }

        var here = layers.Where(layer => layer.List!.Parent == network.Parent).ToList();
        var elsewhere = layers.Except(here).ToList();
        var lists = elsewhere.Select(layer => layer.List!).Distinct().ToList();
        if (lists.Count == 0 || !lists.All(list => CanMove(list, elsewhere.Count(layer => layer.List == list))))
        {
            yield break;
        }

        var text = lists.Select(AttributeLine.Of).ToList();
        yield return Move("together", "behind those there", here.Concat(elsewhere).Select(layer => layer.Index).ToList(), new AttributeLines(here.LastOrDefault().List ?? network).Behind(text), text);
        if (here.Count > 0)
        {
            yield return Move("together_in_front", "before those there", elsewhere.Concat(here).Select(layer => layer.Index).ToList(), new AttributeLines(here[0].List!).InFront(text), text);
        }
    }

    private Candidate Move(string key, string where, List<int> order, (SyntaxTree Tree, TextChange Change) insertion, List<AttributeLine> moved)
    {
        var usings = Usings.Missing(place.Model.Compilation.GetSemanticModel(insertion.Tree), insertion.Change.Span.Start, place.Cancellation);
        var changes = moved
            .Select(line => (Tree: line.List.SyntaxTree, Change: new TextChange(line.Span, string.Empty)))
            .Append((insertion.Tree, Change: insertion.Change))
            .Concat(usings.Select(change => (insertion.Tree, Change: change)));
        return new(new(key, $"Move all layers to the declaration with [Network], {where}", FileEdit.Of(changes)), order.IndexOf);
    }

    // Nothing else stands in the brackets, and no part of it depends on the preprocessor.
    private static bool CanMove(AttributeListSyntax list, int layers) =>
        list.Target is null
        && list.Attributes.Count == layers
        && list.Parent is TypeDeclarationSyntax { AttributeLists: var all } declaration
        && !all.Any(each => each.ContainsDirectives)
        && !(declaration.Modifiers.Count > 0 ? declaration.Modifiers[0] : declaration.Keyword).ContainsDirectives;
}
