using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>
/// A network whose input nobody has stated, but whose first layer takes tensors of few ranks: what fails for each of
/// them fails for every input, although it cannot be seen while the rank is open.
/// </summary>
internal sealed partial class NetworkRun
{
    private const int HighestRank = 6;
    private const int MostRanks = 2;

    private static NetworkResult TryRanks(NetworkResult open, CodeModel model, TypeReference type, NetworkRequest request, CheckOptions options, CancellationToken cancellation)
    {
        if (FirstOn(open.Trace) is not { } first)
        {
            return open;
        }

        var ranks = Enumerable.Range(1, HighestRank).Where(rank => Takes(first, rank)).ToList();
        if (ranks.Count is 0 or > MostRanks)
        {
            return open;
        }

        // The highest has a batch, which is what the author thinks of.
        NetworkResult? shown = null;
        foreach (var rank in ranks.OrderByDescending(rank => rank))
        {
            var input = new RequestedInput(open.Trace.Inputs[0].Name, Shape.OfRank(rank));
            var result = Once(model, type, request with { Inputs = request.Inputs.Add(input) }, options, cancellation);
            if (!result.Findings.Any(IsProven))
            {
                return open;
            }

            shown ??= result;
        }

        return open with { Findings = shown!.Findings.Where(IsProven).Concat(open.Findings).ToImmutableArray() };
    }

    // The only layer that the first input goes into.
    private static ShapedLayer? FirstOn(Trace trace)
    {
        var users = trace.Layers.Where(layer => layer.Node.Inbound.Contains(TensorReference.OfInput(0))).Take(2).ToList();
        return users.Count == 1 && trace.Inputs.Count > 0 && users[0].Inputs.Length == 1 && !users[0].Node.IsOperation ? users[0] : null;
    }

    private static bool Takes(ShapedLayer layer, int rank) =>
        LayerCall.Run(layer.Node.Layer, layer.Node.Arguments, ImmutableArray.Create(Shape.OfRank(rank)), new NetworkOptions()).Problems.Count == 0;

    private static bool IsProven(CodeFinding finding) => finding.Rule.Id.StartsWith("SHP1", StringComparison.Ordinal);
}
