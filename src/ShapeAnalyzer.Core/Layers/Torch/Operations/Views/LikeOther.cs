using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary><c>view_as</c> and <c>reshape_as</c>: the sizes are another tensor's.</summary>
internal sealed class LikeOther(string name, bool isView) : TorchLayer(name, new())
{
    public override void Infer(LayerCall call)
    {
        var (input, other) = (call.Input, TorchRules.Input(call, 1));
        if (!other.HasRank)
        {
            return;
        }

        var sizes = other.Dims.Select(size => Calculation.Of(size, "of the other tensor")).ToImmutableArray();
        if (!input.HasRank)
        {
            call.Output(sizes);
        }
        else if (input.Size().IsSameAs(other.Size()) == false)
        {
            call.Fail(Rules.ElementCount, $"lays {input} of {input.Size()} elements out as {other}, which has {other.Size()}", expected: other.Size(), actual: input.Size());
        }
        else
        {
            Reinterpretation.Lay(call, sizes, isView, null);
        }
    }
}
