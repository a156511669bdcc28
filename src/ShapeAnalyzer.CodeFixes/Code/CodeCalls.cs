using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>The layers that executing a class or member has called, and the expressions that make them.</summary>
internal sealed class CodeCalls(NetworkResult result, CodeModel model)
{
    public NetworkView Network { get; } = new(result.Trace.Finish(string.Empty, SummaryStyle.Classic, Dim.Unknown));

    /// <summary>The calls of a layer or an operation of that name.</summary>
    public IEnumerable<ShapedLayer> Of(string name) => Network.Layers.Where(layer => layer.Node.Name == name);

    /// <summary>Where a layer is made, or an operation called; null where no source says so.</summary>
    public SyntaxNode? MadeAt(ShapedLayer layer) => model.SiteAt(result.Origins[Network.IndexOf(layer)])?.Expression;

    /// <summary>
    /// Whether a layer is still checked after a change: what receives something unknown is silent, which ends nothing.
    /// </summary>
    public bool StillChecks(string name, IReadOnlyCollection<ShapedLayer> before) => Of(name).All(call =>
        call.Inputs.All(input => input.IsKnownWithoutBatch) || before.Any(old => old.Inputs.SequenceEqual(call.Inputs) || old.Node.Layer.Name != call.Node.Layer.Name));
}
