using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.CodeFixes;

/// <summary>Candidates for what is wrong with a declaration itself rather than with its shapes.</summary>
internal static class DeclarationFixes
{
    public static IEnumerable<Candidate> For(Finding finding, FixPlace place) => finding.Rule == Core.Rules.SplitDeclaration
        ? new SplitFixes(place).MoveTogether()
        : Fixes(finding, place).Select(fix => new Candidate(fix));

    private static IEnumerable<Fix> Fixes(Finding finding, FixPlace place) => finding.Rule.Name switch
    {
        nameof(Core.Rules.NotPartial) => new TypeFixes(place).MakePartial(),
        nameof(Core.Rules.FileLocalType) => new TypeFixes(place).LeaveOutFile(),
        nameof(Core.Rules.MemberClash) => new TypeFixes(place).NestMembers(),
        nameof(Core.Rules.BadArgument) when finding.Anchor.Place == Place.Network => new TypeFixes(place).NestMembers(),
        nameof(Core.Rules.NoInput) => new BoundaryFixes(place).AddInput(),
        nameof(Core.Rules.NoLayers) => new BoundaryFixes(place).AddLayer(),
        nameof(Core.Rules.LayersWithoutNetwork) => new BoundaryFixes(place).AddNetwork(),
        nameof(Core.Rules.Unused) => new BoundaryFixes(place).AddOutput(finding.Anchor),
        nameof(Core.Rules.DuplicateName) => new NameFixes(place).UniqueName(finding.Anchor),
        nameof(Core.Rules.UnknownName) => new NameFixes(place).KnownName(finding.Anchor),
        nameof(Core.Rules.BadArgument) => new NameFixes(place).BadArgument(finding.Anchor),
        nameof(Core.Rules.InputCount) => new NameFixes(place).MoreInputs(finding.Anchor),
        nameof(Core.Rules.BadSubmodel) => new SubmodelFixes(place).ForBad(finding.Anchor),
        nameof(Core.Rules.SubmodelCycle) => new SubmodelFixes(place).OtherNetwork(finding.Anchor),
        nameof(Core.Rules.OwnMember) => new OwnMemberFixes(place).WriteNumber(finding.Anchor),
        _ => Enumerable.Empty<Fix>(),
    };
}
