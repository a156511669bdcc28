using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary><c>functional.bilinear</c>: the weight is (features out, features of the first, features of the second); everything else is the module's rule.</summary>
internal sealed class FunctionalBilinear() : TorchLayer("bilinear", new())
{
    private static readonly Layer Module = new Bilinear(new());

    public override void Infer(LayerCall call)
    {
        if (call.Inputs.Length < 3 || call.Inputs[2] is not { HasRank: true, Rank: 3 } weight)
        {
            return;
        }

        var arguments = Arguments.Of(
            ("in1_features", Value.Of(weight[1])),
            ("in2_features", Value.Of(weight[2])),
            ("out_features", Value.Of(weight[0])),
            ("hasBias", Value.Of(false)));
        call.RunInside(Module, arguments, ImmutableArray.Create(call.Inputs[0], call.Inputs[1]));
    }
}
