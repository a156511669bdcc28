using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Code;

/// <summary>
/// One of a few objects, functions, a tensor or null, and it is not known which: what the arms of an unknown condition have made.
/// What all of them do alike is known all the same.
/// </summary>
internal sealed record Alternatives(EquatableArray<CodeValue> Options) : CodeValue
{
    private const int Most = 6;

    /// <summary>Whether a value is worth keeping beside another: it can be called or calculated with, or it is nothing.</summary>
    public static bool CanHold(CodeValue value) => value is Instance or Function or Nothing or Tensor or Sequence or Map or Alternatives;

    public static CodeValue Of(CodeValue left, CodeValue right)
    {
        var all = OptionsOf(left).Concat(OptionsOf(right)).Distinct().ToList();
        var tensors = all.OfType<Tensor>().ToList();
        var options = all.Where(option => option is not Tensor).Concat(tensors.Take(1).Select(first => tensors.Skip(1).Aggregate((CodeValue)first, Joining.Join))).ToImmutableArray();
        return options.Length > Most ? Unknown : options.Length == 1 ? options[0] : new Alternatives(options.ToEquatableArray());
    }

    /// <summary>Those that a condition leaves.</summary>
    public CodeValue Where(Func<CodeValue, bool> condition)
    {
        var left = Options.Where(condition).ToImmutableArray();
        return left.Length == 0 ? Unknown : left.Length == 1 ? left[0] : new Alternatives(left.ToEquatableArray());
    }

    /// <summary>What a question has as its answer for all of them; null where that differs.</summary>
    public bool? Agree(Func<CodeValue, bool?> question)
    {
        var answers = Options.Select(question).Distinct().ToList();
        return answers.Count == 1 ? answers[0] : null;
    }

    private static ImmutableArray<CodeValue> OptionsOf(CodeValue value) => value is Alternatives several ? several.Options.Items : ImmutableArray.Create(value);
}
