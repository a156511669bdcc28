using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>The number itself in place of a network's own constant.</summary>
internal sealed class OwnMemberFixes(FixPlace place)
{
    public IEnumerable<Fix> WriteNumber(Anchor anchor)
    {
        if (place.Network.Network is { } network
            && place.ExpressionOf(anchor) is { } expression
            && Stated(anchor) is { } stated
            && MemberResolver.OwnValue(stated, network) is SizeValue { Dim.Value: { } number })
        {
            yield return place.Fix("literal", $"Write {number}", ImmutableArray.Create(new TextChange(expression.Span, number.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        }
    }

    private Value? Stated(Anchor anchor)
    {
        var attributes = anchor.Place switch
        {
            Place.Input => place.Network.Declaration.Inputs,
            Place.Output => place.Network.Declaration.Outputs,
            _ => place.Network.Declaration.Layers,
        };
        var value = attributes[anchor.Index][anchor.Parameter!];
        return value is ListValue { Items: var items } && anchor.Element >= 0 ? items[anchor.Element] : value;
    }
}
