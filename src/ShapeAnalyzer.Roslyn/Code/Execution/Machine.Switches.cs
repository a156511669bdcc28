using System.Collections.Immutable;

namespace ShapeAnalyzer.Code;

/// <summary>Switch statements.</summary>
internal sealed partial class Machine
{
    private Completion Switch(CodeValue operand, ImmutableArray<SwitchSection> sections, int index, Frame frame)
    {
        if (index == sections.Length)
        {
            return sections.FirstOrDefault(section => section.Labels.Any(label => label.Pattern is null)) is { } otherwise
                ? Execute(otherwise.Body, frame)
                : Completion.Normal;
        }

        var section = sections[index];
        bool? matches = false;
        foreach (var (pattern, guard) in section.Labels)
        {
            if (pattern is not null)
            {
                matches = Either(matches, Guarded(operand, pattern, guard, frame));
            }
        }

        return Decide(
            CodeValue.Of(matches),
            () => Execute(section.Body, frame),
            () => Switch(operand, sections, index + 1, frame),
            frame);
    }

    // goto case, goto default
    private Completion GoOn(Completion completion, ImmutableArray<SwitchSection> sections, Frame frame)
    {
        while (completion == Completion.Goto && sections.FirstOrDefault(section => section.Targets.Contains(frame.Target)) is { } section)
        {
            completion = Execute(section.Body, frame);
        }

        return completion;
    }
}
