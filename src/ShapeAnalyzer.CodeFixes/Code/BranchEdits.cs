using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Windows of one branch that give as many places as the other branch has.</summary>
internal static class BranchEdits
{
    /// <summary>Padding for the layers that made a branch smaller: for all of them, then for each.</summary>
    public static IEnumerable<Fix> Pad(CodeProblem problem, Compilation compilation, CancellationToken cancellation)
    {
        foreach (var branches in Of(problem).Where(pair => pair.Places.Any(places => places.Main < places.Other)))
        {
            var edits = branches.MainLayers
                .Select(layer => PaddingOf(problem.Calls.Value, layer, compilation, cancellation))
                .OfType<(LayerCreation Layer, TextChange Change, string Text)>()
                .GroupBy(edit => edit.Layer.Call)
                .Select(same => same.First())
                .Reverse()
                .ToList();
            foreach (var several in edits.Count > 1 ? edits.Select(edit => edits.Take(0).Append(edit).ToList()).Prepend(edits) : new[] { edits }.Where(any => any.Count > 0))
            {
                yield return new(PaddingEdits.Key, $"Pad with {string.Join(" and ", several.Select(edit => edit.Text).Distinct())}", FileEdit.Of(several.Select(edit => (edit.Layer.Call.SyntaxTree, edit.Change))));
            }
        }
    }

    /// <summary>The other branch's stride for a layer that has none.</summary>
    public static IEnumerable<Fix> Stride(CodeProblem problem, Compilation compilation, CancellationToken cancellation)
    {
        foreach (var branches in Of(problem))
        {
            if (branches.Stride is not { } stride || stride == 1)
            {
                continue;
            }

            var text = stride.ToString(CultureInfo.InvariantCulture);
            foreach (var layer in branches.OtherLayers.Where(layer => layer.Windows.Any() && layer.Windows.All(window => window.Window.Stride.Value == 1)).OrderBy(layer => layer.Windows[0].Window.Extent.Value))
            {
                if (LayerCreation.At(problem.Calls.Value.MadeAt(layer), compilation, cancellation) is { } creation && creation.Set("stride", text) is { } change)
                {
                    yield return new("stride", $"Stride of {text}", creation.Call.SyntaxTree, ImmutableArray.Create(change));
                }
            }
        }
    }

    public static IEnumerable<Branches> Of(CodeProblem problem) => problem.Failing.SelectMany(merge => Branches.Of(problem.Calls.Value.Network, merge));

    // Half of what an odd window is wider than one cell, so that its middle comes to every cell.
    private static (LayerCreation Layer, TextChange Change, string Text)? PaddingOf(CodeCalls calls, ShapedLayer layer, Compilation compilation, CancellationToken cancellation)
    {
        var extents = layer.Windows.Select(window => window.Window.Extent.Value).ToList();
        if (extents.All(extent => extent is null or 1 || extent % 2 == 0)
            || LayerCreation.At(calls.MadeAt(layer), compilation, cancellation) is not { } creation
            || creation["kernel_size"] is not { } kernel)
        {
            return null;
        }

        var sizes = extents.Select(extent => (((extent ?? 1) - 1) / 2).ToString(CultureInfo.InvariantCulture)).ToList();
        var text = kernel is TupleExpressionSyntax ? $"({string.Join(", ", sizes)})" : sizes[0];
        return kernel is not TupleExpressionSyntax && sizes.Distinct().Skip(1).Any() ? null
            : creation["padding"]?.ToString() == text ? null
            : creation.Set("padding", text) is { } change ? (creation, change, text)
            : null;
    }
}
