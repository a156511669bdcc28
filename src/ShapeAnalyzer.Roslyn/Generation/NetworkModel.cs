using ShapeAnalyzer.Core;
using ShapeAnalyzer.Declarations;

namespace ShapeAnalyzer.Generation;

/// <summary>A network with its shapes and the type that takes the constants: all that a file is written from.</summary>
internal sealed record NetworkModel(NetworkType Type, string? Members, ShapedNetwork Network)
{
    /// <summary>The model of a declaration; null where it clashes with the user's members.</summary>
    public static NetworkModel? Infer(NetworkDeclaration declaration, CancellationToken cancellation)
    {
        var members = declaration.Network?.Text("Members");
        if (members is null ? !declaration.Type.DeclaredMembers.IsEmpty : !GeneratedMembers.CanHold(members, declaration.Type))
        {
            return null;
        }

        return new(declaration.Type, members, DeclaredNetwork.Infer(declaration, cancellation).Network);
    }
}
