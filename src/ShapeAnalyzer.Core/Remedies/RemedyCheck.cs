namespace ShapeAnalyzer.Core;

/// <summary>Tries remedies: the engine runs on the changed network, and the error must be gone with no new one.</summary>
internal static class RemedyCheck
{
    // Each try runs the whole network, so the number of tries bounds the time.
    private const int MostLayers = 400;
    private const int MostLayersOfHints = 4000;
    private const int MostHints = 60;
    private const int MostFixes = 60;

    /// <summary>The candidates that end the finding and are worth a message.</summary>
    public static IEnumerable<Remedy> Hints(ShapedNetwork network, Finding finding, CancellationToken cancellation) =>
        ThatEnd(network, finding, remedy => remedy.IsHint, Math.Min(MostHints, MostLayersOfHints / Math.Max(1, network.Layers.Length)), cancellation);

    /// <summary>What states the numbers that are there.</summary>
    public static Remedy? Number(ShapedNetwork network, Finding finding, CancellationToken cancellation) =>
        ThatEnd(network, finding, remedy => remedy is { IsFix: true, Key: "number" }, MostFixes, cancellation).FirstOrDefault();

    /// <summary>The candidates that end the finding.</summary>
    public static IEnumerable<Remedy> Fixes(ShapedNetwork network, Finding finding, CancellationToken cancellation) =>
        ThatEnd(network, finding, remedy => remedy.IsFix, MostFixes, cancellation);

    private static IEnumerable<Remedy> ThatEnd(ShapedNetwork network, Finding finding, Func<Remedy, bool> isWanted, int most, CancellationToken cancellation) =>
        network.Layers.Length > MostLayers
            ? Enumerable.Empty<Remedy>()
            : RemedyCatalog.CandidatesFor(new NetworkView(network), finding)
                .Where(isWanted)
                .Take(most)
                .Where(remedy => Ends(network, finding, remedy, cancellation));

    private static bool Ends(ShapedNetwork network, Finding finding, Remedy remedy, CancellationToken cancellation)
    {
        var before = Keys(network, remedy.Move).ToList();
        var after = Keys(Inference.Run(remedy.Apply(network.Network), cancellation), index => index).ToList();
        var gone = KeyOf(finding, remedy.Move);
        return !after.Contains(gone) && after.All(before.Contains);
    }

    private static IEnumerable<(Rule, Anchor)> Keys(ShapedNetwork network, Func<int, int> move) =>
        network.Findings.Select(finding => KeyOf(finding, move));

    private static (Rule, Anchor) KeyOf(Finding finding, Func<int, int> move) =>
        (finding.Rule, finding.Anchor.Place == Place.Layer ? finding.Anchor with { Index = move(finding.Anchor.Index) } : finding.Anchor);
}
