using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Libraries;

/// <summary>
/// Functions of <c>torch</c> and methods of tensors. Most have the operation's name and parameters; this table has
/// what differs: other names of parameters, and overloads that mean something else.
/// </summary>
internal static class OperationTable
{
    private static readonly (string Operator, string Method)[] Operators =
    {
        ("+", "op_Addition"), ("-", "op_Subtraction"), ("*", "op_Multiply"), ("/", "op_Division"), ("%", "op_Modulus"),
        ("&", "op_BitwiseAnd"), ("|", "op_BitwiseOr"), ("^", "op_ExclusiveOr"), ("==", "op_Equality"), ("!=", "op_Inequality"),
        ("<", "op_LessThan"), ("<=", "op_LessThanOrEqual"), (">", "op_GreaterThan"), (">=", "op_GreaterThanOrEqual"),
        ("negation", "op_UnaryNegation"), ("~", "op_OnesComplement"),
    };

    private static readonly ImmutableArray<(string From, string To)> Axes = Renames("dims", "dim", "dimensions", "dim", "dim0", "dim", "dim1", "dim", "dim2", "dim");

    private static readonly ImmutableArray<(string From, string To)> Pieces = Renames("size", "indices_or_sections", "sizes", "indices_or_sections");

    private static readonly ImmutableArray<(string From, string To)> Sizes = Renames("dimensions", "size", "rows", "size", "columns", "size", "dim0", "size", "dim1", "size", "dim2", "size", "dim3", "size", "sizes", "size");

    private static readonly ImmutableDictionary<string, ImmutableArray<(string From, string To)>> RenamesOf = new Dictionary<string, ImmutableArray<(string From, string To)>>
    {
        ["broadcast_to"] = Renames("shape", "sizes"),
        ["cat"] = Renames("axis", "dim"),
        ["concat"] = Renames("axis", "dim"),
        ["concatenate"] = Renames("axis", "dim"),
        ["index"] = Renames("i1", "indices", "i2", "indices", "i3", "indices", "i4", "indices", "i5", "indices", "i6", "indices"),
        ["permute"] = Renames("dims", "permutation"),
        ["split"] = Renames("split_size_or_sections", "sizes", "split_size", "size"),
        ["swapaxes"] = Renames("axis0", "dim0", "axis1", "dim1"),
        ["tensor_split"] = Pieces,
        ["hsplit"] = Pieces,
        ["vsplit"] = Pieces,
        ["dsplit"] = Pieces,
        ["tile"] = Renames("dims", "reps"),
        ["unflatten"] = Renames("sizes", "unflattened_size"),
        ["aminmax"] = Axes,
        ["squeeze"] = Axes,
    }.ToImmutableDictionary();

    // Overloads of the same name that do something else have no such parameter.
    private static readonly ImmutableDictionary<string, string> WhenOf = new Dictionary<string, string>
    {
        ["flatten"] = "start_dim",
        ["normal"] = "size",
        ["tensordot"] = "dims1",
        ["view"] = "shape",
        ["where"] = "y",
    }.ToImmutableDictionary();

    public static IEnumerable<LibraryType> Types(Quirks quirks)
    {
        var members = TorchCatalog.Operations.Where(layer => !layer.Name.Contains(ReducingOperations.PairSuffix)).Select(layer => Member(layer, quirks)).ToList();
        yield return new("TorchSharp.torch", members.Concat(Overloads()).Concat(Makers()));
        yield return new("TorchSharp.torch.linalg", TorchCatalog.LinearAlgebra.Select(layer => Member(layer, quirks) with { Renames = ImmutableArray<(string From, string To)>.Empty }));
        yield return new("TorchSharp.torch.special", TorchCatalog.Special.Select(layer => Member(layer, quirks)));
        yield return new("TorchSharp.torch.fft", TorchCatalog.Transforms.Select(layer => Member(layer, quirks)));
        yield return new("TorchSharp.torch.Tensor", members.Concat(Overloads()).Concat(OfTensor()).Concat(TensorMembers.All()));
    }

    private static LibraryMember Member(Layer layer, Quirks quirks) => new(layer.Name, MemberMeaning.Operation, layer)
    {
        Renames = layer is Creation ? Sizes : layer is Reduction ? Axes : RenamesOf.TryGetValue(layer.Name, out var renames) ? renames : ImmutableArray<(string From, string To)>.Empty,
        When = WhenOf.TryGetValue(layer.Name, out var when) ? ImmutableArray.Create(when) : ImmutableArray<string>.Empty,
        Fixed = quirks.For(layer),
    };

    // The largest of each pair; or along an axis, together with where it is. Draws around means.
    private static IEnumerable<LibraryMember> Overloads()
    {
        foreach (var name in new[] { "max", "min" })
        {
            yield return Pair(name) with { When = ImmutableArray.Create("dim") };
            yield return new(name, MemberMeaning.Operation, TorchCatalog.Operation(name == "max" ? "maximum" : "minimum")) { When = ImmutableArray.Create("other") };
        }

        yield return new("where", MemberMeaning.Operation, TorchCatalog.Operation(PlacesOfTruth.TruthPlaces));
        yield return new("normal", MemberMeaning.Operation, new BroadcastOperation("normal"));
        foreach (var name in new[] { "mode", "std_mean", "var_mean", "aminmax", "kthvalue" })
        {
            yield return Pair(name);
        }
    }

    private static LibraryMember Pair(string name) =>
        new(name, MemberMeaning.Operation, TorchCatalog.Operation(name + ReducingOperations.PairSuffix)) { Renames = Axes };

    private static IEnumerable<LibraryMember> Makers()
    {
        // From numbers in a row, laid out; or from one number.
        foreach (var sizes in new[] { "dimensions", "rows", "dim0" })
        {
            yield return new("tensor", MemberMeaning.Operation, TorchCatalog.Operation("full"))
            {
                When = ImmutableArray.Create(sizes),
                Renames = Sizes,
            };
        }

        yield return new("tensor", MemberMeaning.Operation, TorchCatalog.Operation("scalar")) { When = ImmutableArray.Create("scalar") };
        foreach (var name in new[] { "tensor", "from_array", "as_tensor" })
        {
            yield return new(name, MemberMeaning.FromElements);
        }
    }

    private static IEnumerable<LibraryMember> OfTensor()
    {
        foreach (var (symbol, method) in Operators)
        {
            yield return new(method, MemberMeaning.Operation, TorchCatalog.Operation(symbol));
        }

        yield return new("this[]", MemberMeaning.Operation, TorchCatalog.Operation("index")) { Renames = RenamesOf["index"] };
        yield return new("op_Implicit", MemberMeaning.Operation, TorchCatalog.Operation("scalar")) { When = ImmutableArray.Create("scalar") };
        yield return new("op_Implicit", MemberMeaning.FromElements) { When = ImmutableArray.Create("value") };
    }

    private static ImmutableArray<(string From, string To)> Renames(params string[] pairs) =>
        Enumerable.Range(0, pairs.Length / 2).Select(i => (pairs[2 * i], pairs[(2 * i) + 1])).ToImmutableArray();
}
