using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Libraries;

/// <summary><c>torch.nn.functional</c>: functions with the names and parameters of the rules.</summary>
internal static class FunctionTable
{
    private static readonly (string Name, string Mode)[] FixedModes = { ("upsample_nearest", "nearest"), ("upsample_bilinear", "bilinear") };

    // The older functions have a flag for the corners that is never refused.
    private static readonly ImmutableArray<(string From, string To)> WithoutCorners = ImmutableArray.Create(("align_corners", string.Empty));

    public static IEnumerable<LibraryType> Types(Quirks quirks)
    {
        var functions = TorchCatalog.Functions.Select(layer => new LibraryMember(layer.Name, MemberMeaning.Operation, layer)
        {
            Fixed = quirks.For(layer),
            Renames = layer.Name == "upsample" ? WithoutCorners : ImmutableArray<(string From, string To)>.Empty,
        });
        yield return new("TorchSharp.torch.nn.functional", functions.Concat(UpsamplingInAMode()));
    }

    private static IEnumerable<LibraryMember> UpsamplingInAMode()
    {
        var upsample = TorchCatalog.Functions.First(layer => layer.Name == "upsample");
        foreach (var (name, mode) in FixedModes)
        {
            yield return new(name, MemberMeaning.Operation, upsample)
            {
                Fixed = Arguments.Of(("mode", Value.Of(mode))),
                Renames = WithoutCorners,
            };
        }
    }
}
