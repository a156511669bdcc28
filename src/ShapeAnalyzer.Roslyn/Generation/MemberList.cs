using System.Collections.Immutable;

namespace ShapeAnalyzer.Generation;

/// <summary>Members of one class: what is not known is left out, and of one name there is one member.</summary>
internal sealed class MemberList
{
    private readonly ImmutableArray<Member>.Builder _members = ImmutableArray.CreateBuilder<Member>(12);

    public void Add(Member? member)
    {
        if (member is not null && !Has(member.Name))
        {
            _members.Add(member);
        }
    }

    public ImmutableArray<Member> ToImmutable() => _members.ToImmutable();

    // A dozen names: quicker to look through than to hash.
    private bool Has(string name)
    {
        foreach (var member in _members)
        {
            if (member.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
