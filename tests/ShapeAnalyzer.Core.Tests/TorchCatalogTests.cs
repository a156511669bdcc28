using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests;

public class TorchCatalogTests
{
    [Fact]
    public void Names_are_unique()
    {
        foreach (var family in new[] { TorchCatalog.Modules, TorchCatalog.Operations, TorchCatalog.Functions })
        {
            Assert.Equal([], family.GroupBy(layer => layer.Name).Where(group => group.Count() > 1).Select(group => group.Key));
        }
    }

    [Fact]
    public void Nothing_is_reported_of_unknown_tensors_and_arguments()
    {
        foreach (var layer in TorchCatalog.Modules.Concat(TorchCatalog.Operations).Concat(TorchCatalog.Functions))
        {
            var arguments = new Arguments(layer.Parameters.Select(parameter => new Argument(parameter.Name, Value.Unknown)).ToEquatableArray());
            var call = LayerCall.Run(layer, arguments, [Shape.Unknown, Shape.Unknown, Shape.Unknown], new NetworkOptions());
            Assert.True(call.Problems.Count == 0, $"{layer.Name}: {string.Join("; ", call.Problems)}");
            foreach (var rank in Enumerable.Range(0, 6))
            {
                call = LayerCall.Run(layer, arguments, [Shape.OfRank(rank), Shape.Unknown, Shape.Unknown], new NetworkOptions());
                Assert.True(call.Problems.All(problem => problem.Rule == Rules.Rank || problem.Rule == Rules.Axis), $"{layer.Name}: {string.Join("; ", call.Problems)}");
            }
        }
    }
}
