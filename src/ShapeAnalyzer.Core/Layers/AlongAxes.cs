using System.Collections.Immutable;

namespace ShapeAnalyzer.Core;

/// <summary>A layer without weights that works along the axes of one argument and keeps the shape: Softmax, UnitNormalization.</summary>
internal sealed class AlongAxes(string name, Signature signature) : Layer(name, signature)
{
    private readonly Parameter<ImmutableArray<Dim>> _axis = signature.Axes("axis", -1);

    public override void Infer(LayerCall call)
    {
        AxisRules.ResolveAll(call, _axis);
        call.OutputAsInput();
    }
}
