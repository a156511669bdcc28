using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeAnalyzer.Fuzz.Samples;

/// <summary>
/// Samples with one token less, twice, or behind its neighbour: what a file goes through while someone types. Numbered,
/// so that a long run goes through all of them; a short one jumps about.
/// </summary>
internal static class TokenEdits
{
    // The numbers of inputs jump through all edits in an order that leaves none out.
    private const int Stride = 7_919;

    private static readonly Lazy<ImmutableArray<(string Name, string Source, ImmutableArray<SyntaxToken> Tokens, int First)>> Samples = new(Read);

    public static FuzzInput Make(Random random, int number)
    {
        var last = Samples.Value[^1];
        var count = 3 * (last.First + last.Tokens.Length);
        var (index, kind) = Math.DivRem((int)(((long)number * Stride) % count), 3);
        var (name, source, tokens, first) = Samples.Value.Last(sample => sample.First <= index);
        var token = tokens[index - first];
        var edited = kind switch
        {
            0 => Delete(source, token),
            1 => source.Insert(token.FullSpan.End, token.ToFullString()),
            _ => Swap(source, token),
        };
        return new($"{name} with '{token}' {(kind == 0 ? "deleted" : kind == 1 ? "twice" : "behind the next")}", Again(random, edited));
    }

    // Now and then a second edit somewhere else, since errors come in numbers.
    private static string Again(Random random, string source)
    {
        if (random.Next(4) > 0)
        {
            return source;
        }

        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        return tokens.Count == 0 ? source : Delete(source, tokens[random.Next(tokens.Count)]);
    }

    private static string Delete(string source, SyntaxToken token) => source.Remove(token.SpanStart, token.Span.Length);

    private static string Swap(string source, SyntaxToken token)
    {
        var next = token.GetNextToken();
        return next.SpanStart <= token.Span.End - 1 || next.Span.Length == 0
            ? source
            : source[..token.SpanStart] + next + source[token.Span.End..next.SpanStart] + token + source[next.Span.End..];
    }

    private static ImmutableArray<(string, string, ImmutableArray<SyntaxToken>, int)> Read()
    {
        var samples = ImmutableArray.CreateBuilder<(string, string, ImmutableArray<SyntaxToken>, int)>();
        var first = 0;
        foreach (var (name, source) in SampleSources.All)
        {
            var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToImmutableArray();
            samples.Add((name, source, tokens, first));
            first += tokens.Length;
        }

        return samples.ToImmutable();
    }
}
