using System.Collections.Immutable;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Libraries;

/// <summary>What TorchSharp's names mean. Parameters changed their names over the versions: all of them are known.</summary>
internal static class TorchSharpLibrary
{
    /// <summary>The table for a version of the assembly.</summary>
    public static Library For(Version version) => new("TorchSharp", Types(version), Spellings)
    {
        Marker = "TorchSharp.torch",
        TensorTypes = ImmutableArray.Create("TorchSharp.torch.Tensor"),
        ParameterTypes = ImmutableArray.Create("TorchSharp.Modules.Parameter"),
        WrapperTypes = ImmutableArray.Create("TorchSharp.Scalar", "TorchSharp.torch.TensorIndex", "TorchSharp.torch.Size"),
        ModuleTypes = ImmutableArray.Create("TorchSharp.torch.nn.Module", "TorchSharp.torch.nn.IModule"),
        RunMethods = ImmutableArray.Create("call", "forward"),
        SharesWeights = Quirks.SharesWeights(version),
        WrapsWeights = Quirks.WrapsWeights(version),
        TrainingSwitches = ImmutableArray.Create("requires_grad", "requires_grad_", "with_requires_grad", "Embedding_from_pretrained", "EmbeddingBag_from_pretrained"),
    };

    private static readonly (string Old, string Now)[] Spellings =
    {
        ("inputchannel", "inchannels"),
        ("outputchannel", "outchannels"),
        ("features", "numfeatures"),
        ("strides", "stride"),
        ("probability", "p"),
        ("dimension", "dim"),
    };

    private static IEnumerable<LibraryType> Types(Version version) => ModuleTable.Types(Quirks.Of(version))
        .Concat(OperationTable.Types(Quirks.Of(version)))
        .Concat(FunctionTable.Types(Quirks.Of(version)))
        .Concat(TensorMembers.Types());
}
