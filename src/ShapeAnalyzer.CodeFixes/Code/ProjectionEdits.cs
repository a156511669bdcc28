using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>
/// A shortcut that gets a convolution of its own, of one cell: a field beside the last convolution that the shortcut goes
/// past, made as that one is, and run on what the merge receives.
/// </summary>
internal static class ProjectionEdits
{
    public static IEnumerable<Fix> Project(CodeProblem problem, Compilation compilation, CancellationToken cancellation)
    {
        var calls = problem.Calls.Value;
        foreach (var merge in problem.Failing)
        {
            foreach (var branches in Branches.Of(calls.Network, merge).Where(pair => pair.IsShortcut && pair.Stride is not null))
            {
                var made = branches.MainLayers
                    .Where(layer => layer.Node.Layer.Name.StartsWith("Conv", StringComparison.Ordinal))
                    .Select(layer => (Layer: layer, Creation: LayerCreation.At(calls.MadeAt(layer), compilation, cancellation)))
                    .Where(pair => pair.Creation is not null)
                    .Select(pair => (pair.Layer, Creation: pair.Creation!))
                    .ToList();
                if (made.Count > 0 && OperandOf(calls.MadeAt(merge), branches.OtherInput, compilation, cancellation) is { } operand && ModuleField.Of(made[0].Creation.Call, operand) is { } beside)
                {
                    foreach (var arguments in ArgumentsOf(branches, made, beside))
                    {
                        var name = beside.FreeName("shortcut");
                        var edits = beside.Add(name, $"{made[0].Creation.Prefix}Conv{branches.Main.Rank - 2}d({arguments})")
                            .Append((operand.SyntaxTree, new TextChange(operand.Span, $"{name}.{RunIn(operand)}({operand})")));
                        yield return new("projection", "Project the shortcut with a convolution of one cell", FileEdit.Of(edits));
                    }
                }
            }
        }
    }

    // As the layers beside it say them, which holds for other uses of the class too; then as numbers.
    private static IEnumerable<string> ArgumentsOf(Branches branches, List<(ShapedLayer Layer, LayerCreation Creation)> made, ModuleField beside)
    {
        var (from, to, stride) = (Text(branches.Other[1].Value!.Value), Text(branches.Main[1].Value!.Value), Text(branches.Stride!.Value));
        var first = made.FirstOrDefault(each => each.Layer.Node.Inbound.Contains(branches.OtherSource)).Creation;
        var strided = made.Where(each => each.Layer.Windows.Any(window => window.Window.Stride.Value != 1)).ToList();
        var written = beside.Sees(first?["in_channels"]) && beside.Sees(made[0].Creation["out_channels"]) && (strided.Count == 0 || beside.Sees(strided[0].Creation["stride"]));
        if (written)
        {
            // A stride that is a parameter may be 1 in this use alone.
            var step = strided.Count == 1 ? strided[0].Creation["stride"]!.ToString()
                : made.Select(each => each.Creation["stride"]).FirstOrDefault(given => given is IdentifierNameSyntax && beside.Sees(given))?.ToString() ?? stride;
            yield return Arguments(first!["in_channels"]!.ToString(), made[0].Creation["out_channels"]!.ToString(), step);
        }

        yield return Arguments(from, to, stride);
    }

    private static string Arguments(string from, string to, string stride) => $"{from}, {to}, 1{(stride == "1" ? string.Empty : $", stride: {stride}")}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    // The n-th of the tensors that an operation names.
    private static ExpressionSyntax? OperandOf(SyntaxNode? merge, int index, Compilation compilation, CancellationToken cancellation) => merge switch
    {
        BinaryExpressionSyntax binary => index == 0 ? binary.Left : binary.Right,
        AssignmentExpressionSyntax compound => index == 1 ? compound.Right : null,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            when compilation.GetSemanticModel(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method =>
            (method.IsStatic ? call.ArgumentList.Arguments.Select(argument => argument.Expression) : call.ArgumentList.Arguments.Select(argument => argument.Expression).Prepend(access.Expression))
                .ElementAtOrDefault(index),
        _ => null,
    };

    // As the code around it does.
    private static string RunIn(SyntaxNode operand) =>
        operand.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(access => access.Name.Identifier.ValueText == "call") == true ? "call" : "forward";
}
