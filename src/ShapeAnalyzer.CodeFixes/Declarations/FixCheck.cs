using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>
/// Tries a fix: the changed source is read like any other, and in it the finding must be gone and nothing new be found,
/// neither in this network nor in those that use it.
/// </summary>
internal sealed class FixCheck(Compilation compilation, CheckedDeclaration network)
{
    private IReadOnlyList<CheckedDeclaration>? _users;

    public bool Ends(Finding finding, Fix fix, Func<int, int> move, CancellationToken cancellation)
    {
        var changed = compilation;
        foreach (var edit in fix.Edits)
        {
            var tree = edit.Tree.WithChangedText(edit.Tree.GetText(cancellation).WithChanges(edit.Changes));
            if (Errors(tree, cancellation) > Errors(edit.Tree, cancellation))
            {
                return false;
            }

            changed = changed.ReplaceSyntaxTree(edit.Tree, tree);
        }

        if (Read(changed, network, cancellation) is not { } after || (network.IsBound && !after.IsBound))
        {
            return false;
        }

        var gone = CheckedDeclaration.KeyOf(finding, move);
        return !after.Keys(index => index).Contains(gone)
            && HasNothingNew(network, after, move)
            && fix.Edits.SelectMany(edit => OthersIn(edit, cancellation)).ToList().All(other => Read(changed, other, cancellation) is { } read && HasNothingNew(other, read, index => index))
            && (SameForUsers(network.Network, after.Network) || UsersStay(changed, cancellation));
    }

    // Other networks that the fix changes as well.
    private IEnumerable<CheckedDeclaration> OthersIn(FileEdit edit, CancellationToken cancellation) => TypeDeclarations
        .SymbolsIn(compilation.GetSemanticModel(edit.Tree), edit.Tree.GetRoot(cancellation), declaration => edit.Changes.Any(change => declaration.Span.IntersectsWith(change.Span)), cancellation)
        .Where(type => !SymbolEqualityComparer.Default.Equals(type, network.Type))
        .Select(type => CheckedDeclaration.Read(type, cancellation))
        .OfType<CheckedDeclaration>();

    private static int Errors(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetDiagnostics(cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static bool HasNothingNew(CheckedDeclaration before, CheckedDeclaration after, Func<int, int> move)
    {
        var known = before.Keys(move).ToList();
        return after.Keys(index => index).All(known.Remove);
    }

    // The type is the one of the same name in the changed file; a fix may change its modifiers.
    private static CheckedDeclaration? Read(Compilation changed, CheckedDeclaration network, CancellationToken cancellation)
    {
        var name = network.Type.ToDisplayString();
        return changed.GetSymbolsWithName(network.Type.Name, SymbolFilter.Type, cancellation)
            .OfType<INamedTypeSymbol>()
            .Where(type => type.ToDisplayString() == name)
            .Select(type => CheckedDeclaration.Read(type, cancellation))
            .FirstOrDefault(read => read is not null);
    }

    // What others see of a network: what goes in, what comes out, and its constants.
    private static bool SameForUsers(ShapedNetwork? before, ShapedNetwork? after) =>
        before is not null
        && after is not null
        && before.Layers.Length == after.Layers.Length
        && before.Network.Inputs.Select(input => input.Shape).SequenceEqual(after.Network.Inputs.Select(input => input.Shape))
        && before.Layers.Zip(after.Layers, (old, now) => old.Outputs.Select(output => output.Shape).SequenceEqual(now.Outputs.Select(output => output.Shape)) && old.Parameters.Equals(now.Parameters)).All(same => same);

    private bool UsersStay(Compilation changed, CancellationToken cancellation) =>
        (_users ??= NetworkUsers.Of(compilation, network, cancellation).ToList())
            .All(user => Read(changed, user, cancellation) is { } after && HasNothingNew(user, after, index => index));
}
