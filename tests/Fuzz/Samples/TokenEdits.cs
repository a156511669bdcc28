using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeAnalyzer.Fuzz.Samples;

/// <summary>
/// Samples with one token less, twice, behind its neighbour or changed: what a file goes through while someone types. Numbered,
/// so that a long run goes through all of them; a short one jumps about.
/// </summary>
internal static class TokenEdits
{
    // The numbers of inputs jump through all edits in an order that leaves none out.
    private const int Stride = 7_919;

    private static readonly string[] Kinds = ["deleted", "twice", "behind the next", "commented", "as another number"];

    private static readonly ConcurrentDictionary<string, HashSet<string>> Said = new(StringComparer.Ordinal);

    private static readonly Lazy<ImmutableArray<(string Name, string Source, bool IsCorrect, ImmutableArray<SyntaxToken> Tokens, int First)>> Samples = new(Read);

    public static FuzzInput Make(Random random, int number)
    {
        var last = Samples.Value[^1];
        var count = Kinds.Length * (last.First + last.Tokens.Length);
        var (index, kind) = Math.DivRem((int)(((long)number * Stride) % count), Kinds.Length);
        var (name, source, isCorrect, tokens, first) = Samples.Value.Last(sample => sample.First <= index);
        var token = tokens[index - first];
        var edited = kind switch
        {
            0 => Delete(source, token),
            1 => source.Insert(token.FullSpan.End, token.ToFullString()),
            2 => Swap(source, token),
            3 => source.Insert(token.SpanStart, " /* edited */\n"),
            _ => token.IsKind(SyntaxKind.NumericLiteralToken) ? source.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, Number(random)) : source + "\n",
        };
        var twice = Again(random, edited);

        // Another number, or a second edit, may well be another program that is wrong.
        var isHalf = isCorrect && twice == edited && kind <= 2 && !token.IsKind(SyntaxKind.NumericLiteralToken);
        return new($"{name} with '{token}' {Kinds[kind]}", twice, isHalf ? outcome => Accusation(source, edited, outcome) : null) { Before = random.Next(3) == 0 ? source : null };
    }

    // What the parser makes of half a text is not what its author means. Without a syntax error it is another program.
    private static string? Accusation(string source, string edited, Outcome outcome) =>
        CSharpSyntaxTree.ParseText(edited).GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        && outcome.Accusations.FirstOrDefault(accusation => !AlwaysSaid(source).Contains(accusation.Id)) is { } accusation
            ? $"half a text is accused: {accusation}"
            : null;

    // Correct networks that are not partial, for one, are told so.
    private static HashSet<string> AlwaysSaid(string source) =>
        Said.GetOrAdd(source, whole => [.. Workbench.Examine(new FuzzInput("whole", whole)).Accusations.Select(accusation => accusation.Id)]);

    private static string Number(Random random) => random.Next(1, 100).ToString(CultureInfo.InvariantCulture);

    // Now and then a second edit somewhere else, since errors come in numbers.
    private static string Again(Random random, string source)
    {
        if (random.Next(6) > 0)
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

    private static ImmutableArray<(string, string, bool, ImmutableArray<SyntaxToken>, int)> Read()
    {
        var samples = ImmutableArray.CreateBuilder<(string, string, bool, ImmutableArray<SyntaxToken>, int)>();
        var first = 0;
        foreach (var (name, source, isCorrect) in SampleSources.All)
        {
            var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToImmutableArray();
            samples.Add((name, source, isCorrect, tokens, first));
            first += tokens.Length;
        }

        return samples.ToImmutable();
    }
}
