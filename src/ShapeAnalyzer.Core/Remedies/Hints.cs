using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>Ends a message with what would end the error, as far as the engine has checked it.</summary>
internal static class Hints
{
    private const int MostFindings = 8;

    public static ImmutableArray<Finding> AddTo(ShapedNetwork network, ImmutableArray<Finding> findings, CancellationToken cancellation)
    {
        var tried = 0;
        return findings
            .Select(finding => finding.Rule.Id[3] == '1' && tried++ < MostFindings ? WithHint(network, finding, cancellation) : finding)
            .ToImmutableArray();
    }

    private static Finding WithHint(ShapedNetwork network, Finding finding, CancellationToken cancellation)
    {
        if (RemedyCheck.Hints(network, finding, cancellation).FirstOrDefault() is not { } remedy)
        {
            return finding;
        }

        return finding with
        {
            Message = $"{finding.Message}; it would fit with {remedy.Text}",
            Properties = finding.Properties.Items.Add(new("hint", remedy.Text)),
        };
    }
}
