using System.Globalization;
using System.Text.RegularExpressions;

namespace ShapeAnalyzer.Fuzz.Values;

/// <summary>Fills the holes of the grammar at random, until it is deep enough.</summary>
internal sealed partial class ValueWriter(Random random)
{
    private const int Deepest = 5;
    private const int Plainest = 3;
    private const int MostBlock = 3;

    private int _depth;
    private int _names;

    public string Fill(string template)
    {
        // One number for all of a template, so that its parts name the same.
        var number = (_names++).ToString(CultureInfo.InvariantCulture);
        _depth++;
        var text = Hole().Replace(template.Replace("@", number, StringComparison.Ordinal), match => Part(match.Groups["kind"].Value));
        _depth--;
        return text;
    }

    public string Expression(string kind)
    {
        var choices = ValueGrammar.Expressions[kind];
        return Fill(choices[random.Next(_depth >= Deepest ? Math.Min(Plainest, choices.Length) : choices.Length)]);
    }

    public string Statement() => Fill(ValueStatements.All[random.Next(_depth >= Deepest ? Plainest : ValueStatements.All.Length)]);

    private string Part(string hole) => hole switch
    {
        // A line each: a source that fails is made shorter by lines.
        "block" => string.Concat(Enumerable.Range(0, random.Next(_depth >= Deepest ? 1 : 0, MostBlock)).Select(_ => $"\n{Statement()}\n")),
        _ when hole.EndsWith('=') => Place(hole[..^1]),
        _ => Expression(hole),
    };

    // Two locals and a field of each kind, the field seldom.
    private string Place(string kind) => random.Next(5) switch
    {
        0 => $"{kind}Field",
        < 3 => $"{kind}A",
        _ => $"{kind}B",
    };

    [GeneratedRegex(@"\{(?<kind>[a-z]+=?)\}")]
    private static partial Regex Hole();
}
