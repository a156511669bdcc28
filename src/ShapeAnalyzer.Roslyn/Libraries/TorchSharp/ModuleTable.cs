using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Libraries;

/// <summary>The factories of <c>torch.nn</c>, and the classes that they make.</summary>
internal static class ModuleTable
{
    private const string Factories = "TorchSharp.torch.nn";
    private const string Classes = "TorchSharp.Modules.";

    private static readonly (string Name, ContainerKind Kind)[] Containers =
    {
        ("Sequential", ContainerKind.Sequence),
        ("ModuleList", ContainerKind.List),
        ("ModuleDict", ContainerKind.Dictionary),
    };

    public static IEnumerable<LibraryType> Types()
    {
        var factories = TorchCatalog.Modules.Select(layer => new LibraryMember(layer.Name, MemberMeaning.Module, layer))
            .Concat(Containers.Select(container => new LibraryMember(container.Name, MemberMeaning.Container) { Container = container.Kind }));
        yield return new(Factories, factories);
        foreach (var layer in TorchCatalog.Modules)
        {
            yield return new(Classes + layer.Name, new[] { new LibraryMember(".ctor", MemberMeaning.Module, layer) }) { Layer = layer };
        }

        foreach (var (name, kind) in Containers)
        {
            yield return new(Classes + name, ContainerMembers(kind)) { Container = kind };
        }

        yield return new("TorchSharp.torch.nn.Module", ModuleMembers());
    }

    private static IEnumerable<LibraryMember> ContainerMembers(ContainerKind kind)
    {
        yield return new(".ctor", MemberMeaning.Container) { Container = kind };
        foreach (var name in new[] { "append", "Add" })
        {
            yield return new(name, MemberMeaning.Append);
        }
    }

    private static IEnumerable<LibraryMember> ModuleMembers()
    {
        yield return new("RegisterComponents", MemberMeaning.RegisterFields);
        foreach (var name in new[] { "register_module", "register_parameter", "register_buffer" })
        {
            yield return new(name, MemberMeaning.Register);
        }

        foreach (var name in new[] { "to", "cpu", "cuda", "train", "eval" })
        {
            yield return new(name, MemberMeaning.Same);
        }
    }
}
