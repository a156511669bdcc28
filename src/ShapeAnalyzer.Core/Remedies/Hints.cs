using System.Collections.Immutable;
using System.Globalization;

namespace ShapeAnalyzer.Core;

/// <summary>Ends a message with what would end the error, as far as the engine has checked it.</summary>
internal static class Hints
{
    /// <summary>The property of a finding that says what would end it, or what points to the mistake.</summary>
    public const string Property = "hint";

    private const int MostFindings = 8;

    public static ImmutableArray<Finding> AddTo(ShapedNetwork network, ImmutableArray<Finding> findings, CancellationToken cancellation)
    {
        var tried = 0;
        return findings
            .Select(finding => IsToBeHelped(finding) && tried++ < MostFindings ? WithHint(network, finding, cancellation) : finding)
            .ToImmutableArray();
    }

    // Of what concerns arguments alone, those that must divide each other.
    private static bool IsToBeHelped(Finding finding) => finding.Rule.Id[3] == '1' || (finding.Rule == Rules.BadArgument && finding.Size("expected") is not null);

    private static Finding WithHint(ShapedNetwork network, Finding finding, CancellationToken cancellation)
    {
        var remedy = RemedyCheck.Hints(network, finding, cancellation).FirstOrDefault() ?? RemedyCheck.Number(network, finding, cancellation);
        var hint = remedy?.IsHint == true ? remedy.Sentence(Stated(network, finding) ?? "it")
            : remedy is not null ? remedy.Sentence("it")
            : finding.Rule == Rules.InputCount ? "name all of its inputs in From"
            : finding.Rule == Rules.ElementCount && finding.Size("actual") is { } elements ? $"sizes that multiply to {elements} would fit"
            : null;
        if (hint is null)
        {
            return finding;
        }

        return finding with
        {
            Message = $"{finding.Message}; {hint}",
            Properties = finding.Properties.Items.Add(new(Property, hint)),
        };
    }

    // The author's number or shape, which the remedy makes true.
    private static string? Stated(ShapedNetwork network, Finding finding) => finding.Rule.Name switch
    {
        nameof(Rules.Features) when finding.Anchor.Parameter is not null => finding.Size("expected")?.ToString(CultureInfo.InvariantCulture),
        nameof(Rules.InputShape) => Format(network.Network.Nodes[finding.Anchor.Index].InputShape),
        nameof(Rules.Expect) => Format(network.Network.Nodes[finding.Anchor.Index].Expect),
        nameof(Rules.Output) => network.Network.Outputs.FirstOrDefault(output => output.DeclaredIndex == finding.Anchor.Index)?.Expected is { } shape ? Beliefs.Format(shape.Select(Value.Of).ToEquatableArray()) : null,
        _ => null,
    };

    private static string? Format(Value? believed) => believed is ListValue { Items: var sizes } ? Beliefs.Format(sizes) : null;
}
