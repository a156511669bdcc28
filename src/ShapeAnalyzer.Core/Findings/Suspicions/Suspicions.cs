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
        new SoftmaxOverOne(),
        new UnusedLayer(),
        new LayerShape(),
        new DroppedCells(),
        new DominantDense());

    public static ImmutableArray<Finding> Find(ShapedNetwork network, CheckOptions options)
    {
        var view = new NetworkView(network);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        for (var i = 0; i < network.Layers.Length; i++)
        {
            var layer = network.Layers[i];
            if (layer.IsBroken || layer.Inputs.IsEmpty)
            {
                continue;
            }

            foreach (var problem in All.SelectMany(suspicion => suspicion.Check(layer, view, options)))
            {
                findings.Add(Reporter.Report(network.Network, network.Layers, i, problem));
            }
        }

        findings.AddRange(UnusedLayer.UnusedInputs(view));
        return findings.ToImmutable();
    }
}
