using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Libraries;

/// <summary>What a tensor says of itself, and what only hands it on.</summary>
internal static class TensorMembers
{
    private static readonly string[] HandedOn =
    {
        "MoveToOuterDisposeScope", "MoveToOtherDisposeScope", "DetachFromDisposeScope", "DetatchFromDisposeScope", "print",
    };

    private static readonly string[] ScopeMethods = { "MoveToOuter", "MoveToOther", "Detach", "DisposeEverythingBut" };

    public static IEnumerable<LibraryMember> All()
    {
        yield return new("size", MemberMeaning.Size) { When = ImmutableArray.Create("dim") };
        yield return new("size", MemberMeaning.Shape);
        yield return new("shape", MemberMeaning.Shape);
        foreach (var name in new[] { "dim", "ndim", "Dimensions" })
        {
            yield return new(name, MemberMeaning.Rank);
        }

        foreach (var name in new[] { "numel", "NumberOfElements" })
        {
            yield return new(name, MemberMeaning.ElementCount);
        }

        yield return new("data", MemberMeaning.Elements);
        foreach (var name in HandedOn)
        {
            yield return new(name, MemberMeaning.Same);
        }
    }

    public static IEnumerable<LibraryType> Types()
    {
        yield return new("TorchSharp.DisposeScope", ScopeMethods.Select(name => new LibraryMember(name, MemberMeaning.Same)));
        yield return new("TorchSharp.TensorExtensionMethods", new LibraryMember[]
        {
            new("IntShape", MemberMeaning.Shape),
            new("print", MemberMeaning.Same),
            new("AsParameter", MemberMeaning.Parameter),
        });
        yield return new("TorchSharp.torch.TensorIndex", Indices());
        yield return new("TorchSharp.torch.Size", new LibraryMember[] { new("numel", MemberMeaning.ElementCount) });
    }

    // What the indexer's rule understands: null for a new axis, start, stop and step for a range.
    private static IEnumerable<LibraryMember> Indices()
    {
        yield return new("Ellipsis", MemberMeaning.Constant) { Value = Value.Of(Indexing.Ellipsis) };
        yield return new("Colon", MemberMeaning.Constant) { Value = Value.Of(new[] { Value.Null, Value.Null, Value.Null }) };
        foreach (var name in new[] { "Null", "None" })
        {
            yield return new(name, MemberMeaning.Constant) { Value = Value.Null };
        }

        yield return new("Slice", MemberMeaning.List) { When = ImmutableArray.Create("start") };
        foreach (var name in new[] { "Slice", "Single", "Tensor" })
        {
            yield return new(name, MemberMeaning.Same);
        }
    }
}
