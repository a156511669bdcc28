using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Candidates for names and arguments that cannot be read.</summary>
internal sealed class NameFixes(FixPlace place)
{
    public IEnumerable<Fix> UniqueName(Anchor anchor)
    {
        var named = place.Network.Network?.Network;
        var name = anchor.Place == Place.Input ? named?.Inputs.ElementAtOrDefault(anchor.Index)?.Name : named?.Nodes.ElementAtOrDefault(anchor.Index)?.Name;
        if (place.AttributeOf(anchor) is not { } attribute || name is null)
        {
            return Enumerable.Empty<Fix>();
        }

        var taken = new HashSet<string>(Names(int.MaxValue), StringComparer.Ordinal);
        var free = Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{name}_{number}").First(candidate => !taken.Contains(candidate));
        return place.Fixes("name", $"Name it '{free}'", place.Editor.Set(attribute, "Name", Value.Of(free)));
    }

    // The nearest first; the engine says which of them fits.
    public IEnumerable<Fix> KnownName(Anchor anchor)
    {
        if (place.ExpressionOf(anchor) is not { } expression)
        {
            yield break;
        }

        var given = place.Model.GetConstantValue(expression, place.Cancellation).Value as string ?? string.Empty;
        var producer = TensorNames.TryParse(given, out var parsed, out _) ? parsed : given;
        foreach (var name in Names(anchor.Place == Place.Output ? int.MaxValue : anchor.Index).Distinct().OrderBy(name => EditDistance.Between(producer, name)).ThenBy(name => name, StringComparer.Ordinal).Take(12))
        {
            yield return place.Fix("from", $"Use '{name}'", ImmutableArray.Create(new TextChange(expression.Span, SymbolDisplay.FormatLiteral(name, quote: true))));
        }
    }

    public IEnumerable<Fix> BadArgument(Anchor anchor)
    {
        var attribute = place.AttributeOf(anchor);
        if (attribute is null || place.Editor.Syntax(attribute) is not { } syntax)
        {
            yield break;
        }

        if (anchor is { Place: Place.Input, Parameter: "shape", Element: >= 0 and var element } && SourceMap.Find(attribute, syntax, "shape", element) is { } span)
        {
            foreach (var size in new[] { place.Network.Declaration.Inputs[anchor.Index].List("shape")?[element] is SizeValue { Dim.Value: < -1 and var negative } ? $"{-negative}" : "-1", "1" })
            {
                yield return place.Fix("argument", $"Use the size {size}", ImmutableArray.Create(new TextChange(span, size)));
            }
        }
        else if (anchor.Parameter == "Name" && attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Name").Value.Value is string name)
        {
            var legal = name.Replace('/', '_');
            foreach (var fix in place.Fixes("name", $"Name it '{legal}'", place.Editor.Set(attribute, "Name", Value.Of(legal))))
            {
                yield return fix;
            }
        }
        else if (anchor.Parameter == "From" && Names(anchor.Index).LastOrDefault() is { } last)
        {
            foreach (var fix in place.Fixes("from", $"Use '{last}'", place.Editor.Set(attribute, "From", Value.Of(new[] { Value.Of(last) }))))
            {
                yield return fix;
            }
        }
    }

    /// <summary>Together with what the layer uses already, another tensor: the nearest first, the engine says which of them fits.</summary>
    public IEnumerable<Fix> MoreInputs(Anchor anchor)
    {
        if (place.Network.Network?.Network is not { } network || network.Nodes[anchor.Index] is not { Inbound.Length: > 0 and var count } node || count >= node.Layer.InputCount.AtLeast)
        {
            yield break;
        }

        var used = node.Inbound.Select(tensor => tensor.IsInput ? network.Inputs[tensor.InputIndex].Name : network.Nodes[tensor.Producer].Name).ToList();
        foreach (var name in Names(anchor.Index).Reverse().Where(name => !used.Contains(name)).Take(12))
        {
            var from = Value.Of(used.Append(name).Select(Value.Of));
            foreach (var fix in place.Fixes("from", $"Use '{string.Join("' and '", used)}' and '{name}'", place.Editor.Set(place.AttributeOf(anchor), "From", from)))
            {
                yield return fix;
            }
        }
    }

    private IEnumerable<string> Names(int beforeLayer) => place.Network.Network is not { Network: { } named }
        ? Enumerable.Empty<string>()
        : named.Inputs.Select(input => input.Name).Concat(named.Nodes.Take(beforeLayer).Select(node => node.Name));
}
