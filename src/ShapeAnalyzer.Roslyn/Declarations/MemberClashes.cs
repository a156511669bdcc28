using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Declarations;

/// <summary>Why a network's type cannot take the generated members, however the network is written.</summary>
internal static class MemberClashes
{
    public static IEnumerable<(Rule Rule, string Text)> Of(NetworkDeclaration declaration)
    {
        var type = declaration.Type;
        foreach (var name in type.DeclaredMembers.Take(declaration.Network?["Members"] is null ? 1 : 0))
        {
            yield return (Core.Rules.MemberClash, $"'{type.Name}' already has a member '{name}', so nothing is generated: set Members = \"Shapes\" on [Network] to put the generated members into a nested class");
        }

        if (declaration.Network?.Text("Members") is { } container && !GeneratedMembers.CanHold(container, type))
        {
            yield return (Core.Rules.BadArgument, $"Members must be the name of a new nested class, but is '{container}', so nothing is generated");
        }
    }
}
