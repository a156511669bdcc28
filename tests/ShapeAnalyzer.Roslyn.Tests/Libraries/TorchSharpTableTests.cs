using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Core;
using ShapeAnalyzer.Libraries;
using ShapeAnalyzer.Tests.Code;

namespace ShapeAnalyzer.Tests.Libraries;

/// <summary>The table against TorchSharp's assembly: no parameter that matters is left out under another name.</summary>
public class TorchSharpTableTests
{
    // What no shape depends on.
    private static readonly HashSet<string> Irrelevant = new(StringComparer.OrdinalIgnoreCase)
    {
        "accumulate", "activation", "align_corners", "alpha", "antialias", "approximate", "assumeUnique", "atol", "base", "beta", "blank", "compute_mode", "copy", "count_include_pad",
        "dataArray", "decimals", "delta", "descending", "device", "deviceIndex", "deviceType", "diagonal",
        "disposeAfter", "divisor_override", "dropout", "dtype", "dx", "end", "eps", "exponent", "freeze", "from", "full", "generator",
        "hermitian", "high", "ignore_index", "init", "increasing", "inplace", "input_scale", "invert", "isImplicit", "is_casual", "k", "label_smoothing",
        "lambda", "largest", "left", "log_input", "log_target", "low", "lower", "margin", "max", "max_norm", "max_val", "maxnorm", "minlength",
        "mean", "median", "min", "min_val", "mode", "momentum", "names", "nan", "nanEqual", "negative_slope", "neginf",
        "nonBlocking", "nonLinearity", "non_blocking", "norm_type", "normalized", "other", "out_int32", "outInt32", "output_size", "p", "pad_mode", "padding_idx", "padding_index", "padding_mode", "periodic",
        "posinf", "rawArray", "rcond", "recompute_scale_factor", "reduce", "replacement", "requires_grad", "return_counts", "return_inverse", "right", "rounding_mode", "rtol", "scalar",
        "scale", "scale_grad_by_freq", "shifts", "sigma", "sorted", "sparse", "sparse_grad", "stable", "start", "std", "swap", "target",
        "threshold", "to", "training", "type", "unbiased", "upper", "use_input_stats", "value", "win_length", "y", "zero_infinity",
    };

    // Overloads that give a module its tensors, functions that never refuse a flag, and overloads of which nothing is said.
    private static readonly HashSet<(string Method, string? FirstParameter)> Exceptions =
    [
        ("Linear", "weight"), ("upsample", "input"), ("upsample_nearest", "x"), ("upsample_bilinear", "x"),
        ("istft", "input"), ("istft", "n_fft"), ("matrix_power", "input"), ("matrix_power", "n"),
        ("take_along_dim", "input"), ("take_along_dim", "indices"),
    ];

    private static readonly string[] Types = ["TorchSharp.torch+nn", "TorchSharp.torch+nn+functional", "TorchSharp.torch", "TorchSharp.torch+Tensor"];

    [Fact]
    public void EveryParameterIsAnArgumentATensorOrIrrelevant()
    {
        var compilation = TorchCompilation.Of(string.Empty).Compilation;
        var library = TorchSharpLibrary.For(new Version(0, 107));
        var tensor = compilation.GetTypeByMetadataName("TorchSharp.torch+Tensor")!;
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in Types.Select(name => compilation.GetTypeByMetadataName(name)!))
        {
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(method => method.DeclaredAccessibility == Accessibility.Public))
            {
                var member = library.Find(type.ToDisplayString(), method.Name, method.Parameters.Select(parameter => parameter.Name));
                if (member?.Layer is not { } layer || Exceptions.Contains((method.Name, method.Parameters.FirstOrDefault()?.Name)))
                {
                    continue;
                }

                foreach (var parameter in method.Parameters.Where(parameter => !Irrelevant.Contains(parameter.Name) && !IsTensor(parameter.Type, tensor)))
                {
                    // Where numbers are put does not matter to a shape that is kept.
                    if (library.LayerParameter(member, layer, parameter.Name) is null && !(layer is ShapeKept or SameTensor && parameter.Name is "dim" or "index" or "indices" or "diagonal"))
                    {
                        unknown.Add($"{type.Name}.{method.Name}: {parameter.Name}");
                    }
                }
            }
        }

        Assert.True(unknown.Count == 0, string.Join("; ", unknown));
    }

    [Theory]
    [InlineData("Conv2d", "inputChannel", "in_channels")]
    [InlineData("Conv2d", "outputChannel", "out_channels")]
    [InlineData("Conv2d", "kernelSize", "kernel_size")]
    [InlineData("Conv2d", "paddingMode", "padding_mode")]
    [InlineData("ConvTranspose1d", "outputPadding", "output_padding")]
    [InlineData("MaxPool2d", "ceilMode", "ceil_mode")]
    [InlineData("MaxPool2d", "strides", "stride")]
    [InlineData("AdaptiveAvgPool2d", "outputSize", "output_size")]
    [InlineData("BatchNorm2d", "features", "num_features")]
    [InlineData("InstanceNorm1d", "features", "num_features")]
    [InlineData("LayerNorm", "normalizedShape", "normalized_shape")]
    [InlineData("LayerNorm", "elementwiseAffine", "elementwise_affine")]
    [InlineData("GroupNorm", "numGroups", "num_groups")]
    [InlineData("GroupNorm", "numChannels", "num_channels")]
    [InlineData("Flatten", "startDim", "start_dim")]
    [InlineData("Unflatten", "unflattenedSize", "unflattened_size")]
    [InlineData("Bilinear", "in1Features", "in1_features")]
    [InlineData("Bilinear", "outputSize", "out_features")]
    [InlineData("PixelShuffle", "upscaleFactor", "upscale_factor")]
    [InlineData("Dropout", "probability", "p")]
    [InlineData("LogSoftmax", "dimension", "dim")]
    [InlineData("Upsample", "alignCorners", "align_corners")]
    [InlineData("LSTM", "batchFirst", "batchFirst")]
    public void ParametersAreFoundInTheSpellingOfEveryVersion(string factory, string parameter, string expected)
    {
        var library = TorchSharpLibrary.For(new Version(0, 98));
        var member = library.Find("TorchSharp.torch.nn", factory, [parameter])!;
        Assert.Equal(expected, library.LayerParameter(member, member.Layer!, parameter));
    }

    [Fact]
    public void WhatOneVersionDoesIsUnknownInOthers()
    {
        Assert.Equal(Value.Of(true), FirstPaddingForAll(new Version(0, 107, 0)));
        Assert.Equal(Value.Unknown, FirstPaddingForAll(new Version(0, 106, 0)));
        Assert.Equal(Value.Unknown, FirstPaddingForAll(new Version(1, 0)));

        static Value? FirstPaddingForAll(Version version) =>
            TorchSharpLibrary.For(version).Find("TorchSharp.torch.nn", "ConvTranspose2d", [])!.Fixed["uses_first_output_padding"];
    }

    private static bool IsTensor(ITypeSymbol type, ITypeSymbol tensor) =>
        SymbolEqualityComparer.Default.Equals(type, tensor)
        || (type is IArrayTypeSymbol array && IsTensor(array.ElementType, tensor))
        || (type is INamedTypeSymbol { TypeArguments: var arguments } && arguments.Any(argument => IsTensor(argument, tensor)));
}
