using Microsoft.CodeAnalysis;

namespace ShapeAnalyzer.Tests.Infrastructure;

/// <summary>TorchSharp as something to compile against. It never runs: no native library is there.</summary>
internal static class TorchSharpLibrary
{
    public static MetadataReference Reference { get; } =
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "references", "TorchSharp.dll"));
}
