using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Candidates for what is wrong with a network's type.</summary>
internal sealed class TypeFixes(FixPlace place)
{
    public IEnumerable<Fix> MakePartial()
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        for (var current = place.Network.Type; current is not null; current = current.ContainingType)
        {
            foreach (var syntax in current.DeclaringSyntaxReferences.Where(reference => reference.SyntaxTree == place.Tree).Select(reference => reference.GetSyntax(place.Cancellation)).OfType<TypeDeclarationSyntax>())
            {
                if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
                {
                    changes.Add(new(new(syntax.Keyword.SpanStart, 0), "partial "));
                }
            }
        }

        return place.Fixes("partial", $"Make '{place.Network.Type.Name}' partial", changes.OrderBy(change => change.Span.Start).ToImmutableArray());
    }

    public IEnumerable<Fix> LeaveOutFile()
    {
        var changes = place.Network.Type.DeclaringSyntaxReferences
            .Where(reference => reference.SyntaxTree == place.Tree)
            .Select(reference => reference.GetSyntax(place.Cancellation))
            .OfType<TypeDeclarationSyntax>()
            .SelectMany(syntax => syntax.Modifiers.Where(modifier => modifier.IsKind(SyntaxKind.FileKeyword)))
            .Select(modifier => new TextChange(modifier.Span, "internal"))
            .ToImmutableArray();
        return place.Fixes("internal", $"Make '{place.Network.Type.Name}' internal", changes);
    }

    /// <summary>A nested class for the generated members, of a name that nothing has.</summary>
    public IEnumerable<Fix> NestMembers()
    {
        var taken = new HashSet<string>(place.Network.Type.GetMembers().Select(member => member.Name).Concat(GeneratedMembers.All)) { place.Network.Type.Name };
        var name = Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? "Shapes" : $"Shapes{number}").First(name => !taken.Contains(name));
        return place.Fixes("members", $"Put the generated members into a nested class '{name}'", place.Editor.Set(place.Network.Sources.Network, "Members", Value.Of(name)));
    }
}
