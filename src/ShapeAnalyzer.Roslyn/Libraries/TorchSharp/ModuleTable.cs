using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Libraries;

/// <summary>The factories of <c>torch.nn</c>, and the classes that they make.</summary>
internal static class ModuleTable
{
    private const string Factories = "TorchSharp.torch.nn";
    private const string Classes = "TorchSharp.Modules.";

    private static readonly (string Name, ContainerKind Kind, bool HoldsParameters)[] Containers =
    {
        ("Sequential", ContainerKind.Sequence, false),
        ("ModuleList", ContainerKind.List, false),
        ("ModuleDict", ContainerKind.Dictionary, false),
        ("ParameterList", ContainerKind.List, true),
        ("ParameterDict", ContainerKind.Dictionary, true),
    };

    private static readonly string[] Initializers =
    {
        "constant_", "dirac_", "eye_", "kaiming_normal_", "kaiming_uniform_", "normal_", "ones_", "orthogonal_", "sparse_",
        "trunc_normal_", "uniform_", "xavier_normal_", "xavier_uniform_", "zeros_",
    };

    private static readonly string[] Weights = { "weight", "bias", "running_mean", "running_var", "weight_ih", "weight_hh", "bias_ih", "bias_hh" };

    // What a module says of the arguments that it was made with.
    private static readonly (string Name, string Argument)[] Settings =
    {
        ("in_features", "inputSize"), ("out_features", "outputSize"), ("in1_features", "in1_features"), ("in2_features", "in2_features"),
        ("in_channels", "in_channels"), ("out_channels", "out_channels"), ("groups", "groups"),
        ("num_features", "num_features"), ("num_groups", "num_groups"), ("num_parameters", "num_parameters"),
    };

    // To another device, or to numbers of another kind.
    private static readonly string[] Moves =
    {
        "to", "cpu", "cuda", "bool", "byte", "char", "short", "int", "long", "half", "bfloat16", "float", "double", "cfloat", "cdouble",
    };

    // What older versions called parameters, as far as that is not a matter of spelling alone.
    private static readonly ImmutableDictionary<string, ImmutableArray<(string From, string To)>> RenamesOf = new Dictionary<string, ImmutableArray<(string From, string To)>>
    {
        ["Bilinear"] = ImmutableArray.Create(("outputSize", "out_features")),
    }.ToImmutableDictionary();

    public static IEnumerable<LibraryType> Types(Quirks quirks)
    {
        var factories = TorchCatalog.Modules.Select(layer => Module(layer.Name, layer, quirks))
            .Concat(Containers.Select(container => new LibraryMember(container.Name, MemberMeaning.Container) { Container = container.Kind }))
            .Append(new("Parameter", MemberMeaning.Parameter))
            .Concat(FromTensors());
        yield return new(Factories, factories);
        foreach (var layer in TorchCatalog.Modules)
        {
            yield return new(Classes + layer.Name, new[] { Module(".ctor", layer, quirks) }) { Layer = layer };
        }

        foreach (var (name, kind, holdsParameters) in Containers)
        {
            yield return new(Classes + name, ContainerMembers(kind)) { Container = kind, HoldsParameters = holdsParameters };
        }

        yield return new("TorchSharp.Modules.Parameter", new[] { new LibraryMember(".ctor", MemberMeaning.Parameter) });
        yield return new("TorchSharp.torch.nn.Module", ModuleMembers());
        yield return new("TorchSharp.ModuleExtensionMethods", Moves.Select(name => new LibraryMember(name, MemberMeaning.Same)));
        yield return new("TorchSharp.torch.nn.init", Initializers.Select(name => new LibraryMember(name, MemberMeaning.Same)));
    }

    private static IEnumerable<LibraryMember> FromTensors()
    {
        foreach (var name in new[] { "Embedding", "EmbeddingBag" })
        {
            var layer = TorchCatalog.FindModule(name)!;
            yield return new(name + "_from_pretrained", MemberMeaning.Module, layer) { Sizes = layer.Parameters.Take(2).Select(parameter => parameter.Name).ToImmutableArray() };
        }
    }

    private static LibraryMember Module(string name, Layer layer, Quirks quirks) => new(name, MemberMeaning.Module, layer)
    {
        Fixed = quirks.For(layer),
        Renames = RenamesOf.TryGetValue(layer.Name, out var renames) ? renames : ImmutableArray<(string From, string To)>.Empty,
    };

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
        foreach (var name in new[] { "children", "named_children" })
        {
            yield return new(name, MemberMeaning.Children);
        }

        foreach (var name in Weights)
        {
            yield return new(name, MemberMeaning.Weight);
        }

        foreach (var (name, argument) in Settings)
        {
            yield return new(name, MemberMeaning.Argument) { Renames = ImmutableArray.Create((name, argument)) };
        }

        foreach (var name in new[] { "get_buffer", "get_parameter", "get_submodule" })
        {
            yield return new(name, MemberMeaning.Registered);
        }

        foreach (var name in new[] { "register_module", "add_module", "register_parameter", "register_buffer" })
        {
            yield return new(name, MemberMeaning.Register);
        }

        foreach (var name in new[] { "register_forward_hook", "register_forward_pre_hook" })
        {
            yield return new(name, MemberMeaning.Hook);
        }

        foreach (var name in new[] { "to", "cpu", "cuda", "train", "eval" })
        {
            yield return new(name, MemberMeaning.Same);
        }
    }
}
