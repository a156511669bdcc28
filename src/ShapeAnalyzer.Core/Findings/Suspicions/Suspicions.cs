using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>All that is looked for in a network that can run.</summary>
internal static class Suspicions
{
    private static readonly ImmutableArray<Suspicion> All = ImmutableArray.Create<Suspicion>(
        new DenseOnFeatureMap(),
        new StrideAsKernel(),
        new StrideLargerThanWindow(),
        new MixedDataFormats(),
        new SilentBroadcast(),
        new PairwiseLoss(),
        new ChangedBatch(),
        new FlattenedBatch(),
        new SoftmaxOverOne(),
        new UnusedLayer(),
        new LayerShape(),
        new DroppedCells(),
        new LostShape(),
        new DominantDense());

    public static ImmutableArray<Finding> Find(ShapedNetwork network, CheckOptions options)
    {
        var view = new NetworkView(network);
        return Problems(view, options)
            .Select(found => Reporter.Report(network.Network, network.Layers, found.Layer, found.Problem))
            .Concat(UnusedLayer.UnusedInputs(view))
            .ToImmutableArray();
    }

    /// <summary>The same as problems of layers, for a reader that places them itself.</summary>
    public static IEnumerable<(int Layer, Problem Problem)> Problems(NetworkView view, CheckOptions options)
    {
        for (var i = 0; i < view.Layers.Length; i++)
        {
            // A broken layer has another problem; one without known inputs says nothing.
            if (view.Layers[i] is { IsBroken: false, Inputs.IsEmpty: false } layer)
            {
                foreach (var problem in All.SelectMany(suspicion => suspicion.Check(layer, view, options)))
                {
                    yield return (i, problem);
                }
            }
        }
    }
}
